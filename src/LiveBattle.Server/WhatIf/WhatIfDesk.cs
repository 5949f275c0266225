using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine;
using LiveBattle.Engine.Simulation;
using LiveBattle.Projection;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Replays;
using LiveBattle.Studies.WhatIf;
using Microsoft.Extensions.Caching.Memory;

namespace LiveBattle.Server.WhatIf;

/// <summary>
/// What battles that are over would have been without a gift. Each answer plays its battle many times, and never changes:
/// the last ones are kept. Thread-safe.
/// </summary>
public sealed class WhatIfDesk(ReplayDesk replays, BattleDirectory battles) : IDisposable
{
    /// <summary>Answers that are kept.</summary>
    public const int Kept = 256;

    /// <summary>Events, as the scenario lets expect them, of all battles that one answer plays: about two seconds of a core.</summary>
    public const double MostEvents = 30_000_000;

    // The battle as it was and without the gift; for many gifts the way from one to the next besides.
    private const int PlayedForOneGift = 2;
    private const int PlayedForAll = DecisiveGift.Tried + 2;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = Kept });
    private readonly SharedWork<string, Answer<DecidedView>> _decided = new();
    private readonly SharedWork<(string Battle, long N), Answer<GiftWithoutView>> _without = new();

    /// <summary>Which gift decided a battle, and how it would have ended without each of the largest.</summary>
    public Task<Answer<DecidedView>> DecidedAsync(string battleId, CancellationToken cancellationToken) => AnswerAsync(
        battleId,
        battleId,
        _decided,
        PlayedForAll,
        (job, start, stop) =>
        {
            GiftWithout[] tried = [.. DecisiveGift.Try(start.Fork, stop)];
            ViewerNames names = new(job.ScenarioId);
            GiftWithoutView[] views = [.. tried.Select(gift => WhatIfViews.Of(gift, names))];
            VerdictFrame verdict = tried is [var first, ..] ? FrameProjector.Verdict(first.As)! : VerdictOf(start);
            return new DecidedView(job.BattleId, verdict, Array.Find(views, gift => gift.Decided), views);
        },
        cancellationToken);

    /// <summary>How a battle would have ended without one gift.</summary>
    /// <param name="battleId">The battle's.</param>
    /// <param name="n">Number of the gift's event.</param>
    public Task<Answer<GiftWithoutView>> WithoutAsync(string battleId, long n, CancellationToken cancellationToken) => AnswerAsync(
        battleId,
        (battleId, n),
        _without,
        PlayedForOneGift,
        (job, start, stop) => DecisiveGift.Without(start.Fork, n, stop) is { } gift
            ? WhatIfViews.Of(gift, new ViewerNames(job.ScenarioId))
            : new BattleError(ErrorCode.UnknownGift, $"Event {n} of this battle is no gift; {job.BattleId}/decided names the largest."),
        cancellationToken);

    public void Dispose() => _known.Dispose();

    private async Task<Answer<T>> AnswerAsync<TKey, T>(
        string battleId,
        TKey key,
        SharedWork<TKey, Answer<T>> shared,
        int played,
        Func<ReplayJob, BattleRun, CancellationToken, Answer<T>> work,
        CancellationToken cancellationToken)
        where TKey : notnull
        where T : class
    {
        // What is known of a battle is as good as long as the battle is there.
        if (_known.TryGetValue(key, out Answer<T> known) && await battles.FindAsync(battleId, cancellationToken) is not null)
            return known;
        return await shared.DoAsync(key, stop => WorkOutAsync(battleId, key, played, work, stop), cancellationToken);
    }

    private async Task<Answer<T>> WorkOutAsync<T>(
        string battleId, object key, int played, Func<ReplayJob, BattleRun, CancellationToken, Answer<T>> work, CancellationToken stop)
        where T : class
    {
        Answer<ReplayJob> opened = await replays.OpenAsync(battleId, stop);
        if (opened.Error is { } error)
            return error;
        using ReplayJob job = opened.Value!;

        // Before the verdict it would tell the future.
        if (!job.IsFinal)
            return new BattleError(ErrorCode.NotNow, "The battle is not over; what decided it is known at the verdict.");
        double events = job.Run.Plan.ExpectedEvents * played;
        if (events > MostEvents)
        {
            return new BattleError(
                ErrorCode.TooLarge,
                FormattableString.Invariant(
                    $"This would play about {events:N0} events again, and the server plays at most {MostEvents:N0} for one answer: the battle is too large."));
        }

        Answer<T> answer = await job.WorkOutAsync(start => work(job, start, stop), stop);
        _known.Set(key, answer, new MemoryCacheEntryOptions { Size = 1 });
        return answer;
    }

    private static VerdictFrame VerdictOf(BattleRun start)
    {
        BattleRun run = start.Fork();
        Engine.Events.NoSink sink = default;
        run.Finish(ref sink);
        return FrameProjector.Verdict(run.Verdict)!;
    }
}
