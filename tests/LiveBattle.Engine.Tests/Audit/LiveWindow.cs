using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Tests.Audit;

/// <summary>The live window as the time makers that were used make it.</summary>
internal sealed class LiveWindow
{
    private const int MostTimeMakers = 3;

    private readonly List<long> _announced = [];

    public LiveWindow(Scenario scenario, List<EventRecord> events)
    {
        Start = scenario.Rules.CountdownMicros;
        End = Start + scenario.Rules.DurationMicros;
        int timeMakers = 0;
        foreach (EventRecord record in events)
        {
            _announced.Add(End);
            bool isTimeMaker = record.Kind == EventKind.PowerUpUsed && record.GiftId == (int)PowerUp.TimeMaker;
            if (isTimeMaker && record.AtMicros >= Start && record.AtMicros < End && timeMakers < MostTimeMakers)
            {
                timeMakers++;
                End += 10_000_000;
            }

            if (record.Kind is EventKind.SideLeft or EventKind.BattleEnded && EndedAt is null)
                EndedAt = record.AtMicros;
        }
    }

    /// <summary>End of the countdown.</summary>
    public long Start { get; }

    /// <summary>Start of the settling, after all time makers.</summary>
    public long End { get; }

    /// <summary>When a side left or the host ended the battle; null when nobody did.</summary>
    public long? EndedAt { get; }

    /// <summary>Since when the verdict stands.</summary>
    public long VerdictAt => EndedAt ?? End + 500_000;

    /// <summary>The last instant whose phases and ends of tasks still come: they go before the inputs that end a battle.</summary>
    public long LastOfLive => Math.Min(End, EndedAt ?? long.MaxValue);

    public bool IsLive(long at) => at >= Start && at < End;

    /// <summary>Whether an event is inside the live window as announced at its moment.</summary>
    public bool IsLiveAsAnnounced(int index, long at) => at >= Start && at < _announced[index];
}
