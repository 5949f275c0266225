using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Time;

namespace LiveBattle.Benchmarks.Workloads;

/// <summary>
/// One battle in which only spectators act: every tick of live takes a batch of gifts and likes and is then played, as
/// the owner of a live battle does it.
/// </summary>
internal sealed class SpectatorBattle : IWorkload
{
    private const int InputsPerTick = 50;
    private const int Spectators = 1_000;

    private readonly BattleRun _run;
    private readonly RunDigest _digest = new();
    private readonly int _gift;

    /// <param name="scenario">Resolved; its viewers idle, its practice wallets hold all that is sent.</param>
    public SpectatorBattle(Scenario scenario)
    {
        _run = new BattleRun(ScenarioPlanner.Compile(scenario), seed: 1);
        _gift = scenario.AudienceA[0].Gifts[0].GiftId;
    }

    public long Play()
    {
        _run.Reset(seed: 1);
        RunDigest digest = _digest;
        digest.Reset();
        BattleClock clock = _run.Plan.Clock;
        long last = new SimTime(clock.LiveEnd).TickCeiling;
        long index = 0;
        for (long tick = new SimTime(clock.LiveStart).TickCeiling; tick < last; tick++)
        {
            for (int i = 0; i < InputsPerTick; i++)
                Send(index++, tick);
            _run.AdvanceTo(tick, ref digest);
        }

        _run.Finish(ref digest);
        return _run.Events;
    }

    private void Send(long index, long tick)
    {
        bool isGift = index % 2 == 0;
        BattleInput input = new(
            index,
            tick,
            isGift ? InputKind.Gift : InputKind.Like,
            index % 4 < 2 ? BattleSide.A : BattleSide.B,
            (int)(index * 7 % Spectators),
            isGift ? _gift : 0,
            isGift ? 1 : Limits.LikesAtOnce);
        InputAnswer answer = _run.Enqueue(input);
        if (answer != InputAnswer.Accepted)
            throw new InvalidOperationException($"The battle answers input {index} with {answer}.");
    }
}
