using System.Globalization;
using LiveBattle.Contracts;
using LiveBattle.Engine;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Projection;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Forecasts;
using LiveBattle.Server.Inputs;
using LiveBattle.Server.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveBattle.Server.Tests.Battles;

/// <summary>
/// A battle, its journal, a clock, and whoever owned it so far: the last one is the owner, those before are zombies that do
/// not know it yet. It notes every frame that anybody showed and every receipt that anybody gave.
/// </summary>
internal sealed class OwnerWorld : IDisposable
{
    public const string Id = "abcdefgh23";
    public const long Wallet = 100;

    /// <summary>Twenty seconds with few viewers, and everything that inputs can reach.</summary>
    public static readonly Scenario Scenario = ScenarioResolver.ResolveText(
        """
        name: Small battle
        rules: { duration: 20s, countdown: 1s }
        creators: { a: { name: A }, b: { name: B } }
        spectators: { walletCoins: 100 }
        audience:
          a: [ { cohort: x, size: 5, giftsPerMinute: 20, gifts: { 7: 1 }, responses: { behind: 3 } } ]
          b: [ { cohort: y, size: 5, giftsPerMinute: 20, gifts: { 9: 1 }, tapsPerMinute: 30 } ]
        """).Value;

    /// <summary>A gift of one coin.</summary>
    public const int Rose = 5_655;

    /// <summary>A gift that a wallet holds a few times.</summary>
    public static readonly int Dearer = Scenario.Catalogue.Gifts.First(gift => gift.Price.Value is >= 10 and <= 30).Id;

    private static readonly string ScenarioJson = Scenario.ToCanonicalJson();
    private static readonly BattlePlan Plan = ScenarioPlanner.Compile(Scenario);

    private readonly ScenarioShelf _shelf;
    private readonly ForecastDesk _forecasts = new(TimeProvider.System, NullLogger<ForecastDesk>.Instance);

    public OwnerWorld(ulong seed = 7, bool isPaused = false)
    {
        _shelf = new ScenarioShelf(Journal);
        BattleSchedule running = new(NowUnixMs, 0, 1, 1);
        BattleSchedule schedule = isPaused ? running.PausedAt(0, NowUnixMs) : running;
        Journal.CreateAsync(
            new NewBattle
            {
                Id = Id,
                EngineVersion = EngineVersion.Current,
                ScenarioId = Scenario.ComputeId(),
                ScenarioJson = ScenarioJson,
                Seed = seed,
                HostTokenHash = "70ce",
                Demo = false,
                Name = Scenario.Name,
                CreatorA = "A",
                CreatorB = "B",
                CreatedAtUnixMs = NowUnixMs,
                StartsAtUnixMs = NowUnixMs,
                DueAtUnixMs = schedule.WallAt(Plan.ScriptedClock.VerdictTick),
                Entries =
                [
                    new JournalEntry
                    {
                        Index = 0, Kind = EntryKind.Mark, Type = JournalRecords.StartMark, Tick = 0, Epoch = 0,
                        WallUnixMs = NowUnixMs, Num = schedule.Num, Den = schedule.Den,
                    },
                ],
            },
            CancellationToken.None).Wait();
        TakeOver();
    }

    public void Dispose() => _forecasts.Dispose();

    public MemoryJournal Journal { get; } = new();

    public HandClock Clock { get; } = new(DateTimeOffset.FromUnixTimeMilliseconds(1_795_428_000_000));

    /// <summary>Everybody who ever owned it, the last one now.</summary>
    public List<BattleOwner> Owners { get; } = [];

    public BattleOwner Owner => Owners[^1];

    public List<ScoreboardFrame> Shown { get; } = [];

    public Dictionary<(string Spectator, string Input), InputReceipt> Receipts { get; } = [];

    public long NowUnixMs => Clock.GetUtcNow().ToUnixTimeMilliseconds();

    public JournaledBattle Stored => Journal.ReadAsync(Id, CancellationToken.None).Result!;

    /// <summary>Another node takes the battle at its next call; the one before lives on and does not know.</summary>
    public void TakeOver() => Owners.Add(new BattleOwner(Id, Journal, _shelf, _forecasts, Clock, NullLogger.Instance));

    /// <summary>The owner is gone with all it had in memory; the next one takes over.</summary>
    public void Crash()
    {
        Owners.Clear();
        TakeOver();
    }

    public void Pass(long milliseconds) => Clock.Pass(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>What somebody shows now; no owner shows beyond what is leased.</summary>
    public async Task<ScoreboardFrame?> LookAsync(BattleOwner owner)
    {
        BattleAnswer answer = await owner.LatestAsync();
        if (answer.Frame is not { } frame)
            return null;
        BattleRow row = Stored.Row;
        if (row.Outcome is null)
            Assert.True(frame.Seq <= row.LeaseTick, $"tick {frame.Seq} is shown, and {row.LeaseTick} leased");
        Shown.Add(frame);
        return frame;
    }

    public async Task<OfferAnswer> OfferAsync(BattleOwner owner, OfferedInput offer)
    {
        OfferAnswer answer = Assert.Single(await owner.OfferAsync(null, [offer]));
        Assert.True(answer.Receipt is null != answer.Refused is null);
        if (answer.Receipt is { } receipt)
        {
            // Whoever gave it, and however often: it is one and the same.
            Assert.Equal(receipt, Receipts.GetValueOrDefault((offer.SpectatorId, offer.InputId), receipt));
            Receipts[(offer.SpectatorId, offer.InputId)] = receipt;
        }

        return answer;
    }

    /// <summary>
    /// Plays what the journal holds straight through, knowing nothing of owners, and holds everything that was shown or
    /// acknowledged against it.
    /// </summary>
    public void CheckAgainstTheJournal()
    {
        JournaledBattle battle = Stored;
        JournalEntry[] inputs = [.. battle.Entries.Where(entry => entry.Kind == EntryKind.Input)];
        foreach (((string spectator, string input), InputReceipt receipt) in Receipts)
        {
            JournalEntry entry = Assert.Single(inputs, entry => entry.ClientId == spectator && entry.InputId == input);
            Assert.Equal((receipt.Index, receipt.Tick), (entry.Index, entry.Tick));
        }

        Assert.Equal(battle.Entries.Select(entry => entry.Epoch).Order(), battle.Entries.Select(entry => entry.Epoch));
        Assert.Equal(inputs.Select(entry => entry.Tick).Order(), inputs.Select(entry => entry.Tick));
        BattleRun run = new(Plan, battle.Row.Seed);
        foreach (JournalEntry entry in inputs)
            Assert.Equal(Engine.Battle.InputAnswer.Accepted, run.Enqueue(Recordings.Input(JournalRecords.Input(entry))!.Value));
        RunDigest digest = new();
        FrameProjector projector = new(Scenario, new ViewerNames(Scenario.ComputeId()));
        foreach (IGrouping<long, ScoreboardFrame> tick in Shown.GroupBy(frame => frame.Seq).OrderBy(tick => tick.Key))
        {
            if (tick.Key >= 0)
                run.AdvanceTo(tick.Key, ref digest);
            string expected = Score(projector.SideA(run), projector.SideB(run));
            Assert.All(tick, frame => Assert.Equal((tick.Key, expected), (tick.Key, Score(frame.A, frame.B))));
        }

        run.Finish(ref digest);
        if (battle.Row.Outcome is { } outcome)
            Assert.Equal(digest.Print(), outcome.Digest);
        foreach (IGrouping<string?, JournalEntry> spectator in inputs.Where(entry => entry.Type == JournalRecords.GiftInput).GroupBy(entry => entry.ClientId))
            Assert.InRange(spectator.Sum(entry => JournalRecords.Input(entry) is { GiftId: { } id, Count: { } count } ? PriceOf(id) * count : 0), 0, Wallet);
    }

    private static long PriceOf(int giftId) => Scenario.Catalogue.Gifts.Single(gift => gift.Id == giftId).Price.Value;

    /// <summary>What may not be rewritten once it was shown: everything but names and how long effects last.</summary>
    private static string Score(SideFrame a, SideFrame b) => string.Join('|', new[] { a, b }.Select(side => string.Create(
        CultureInfo.InvariantCulture,
        $"{side.Points} {side.GiftPoints} {side.BonusPoints} {side.LikePoints} {side.Gifts} {side.Likes} {side.Coins} {side.EarningPoints} {side.NetUsdMicros}")));
}
