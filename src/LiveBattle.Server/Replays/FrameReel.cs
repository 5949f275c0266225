using LiveBattle.Contracts;
using LiveBattle.Projection;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Replays;

/// <summary>A battle's frames, one a tick, played again. Not thread-safe.</summary>
internal sealed class FrameReel(ReplayJob job)
{
    private readonly RecentGifts _recent = new();
    private readonly FrameProjector _projector = new(job.Scenario, new ViewerNames(job.ScenarioId));
    private readonly string? _commitment = Commitment.Of(job.Battle.Row);

    /// <summary>The frames of some ticks, as far as they have been shown.</summary>
    /// <param name="from">0 or more.</param>
    /// <param name="to">The last one.</param>
    public async Task<IReadOnlyList<ScoreboardFrame>> FramesAsync(long from, long to, CancellationToken cancellationToken)
    {
        List<ScoreboardFrame> frames = [];
        for (long tick = from; tick <= Math.Min(to, job.LastTick); tick++)
        {
            await job.PlayAsync(_recent, tick, isEnough: null, cancellationToken);
            frames.Add(Frame(tick));
        }

        return frames;
    }

    private ScoreboardFrame Frame(long tick)
    {
        long rev = job.Battle.Entries.TakeWhile(entry => entry.Tick <= tick).LongCount();
        BattleSchedule schedule = BattleSchedule.Of(MarksUpTo(tick));
        Moment moment = new(job.BattleId, tick, rev, schedule.Speed, schedule.IsPaused);
        ScoreboardFrame frame = _projector.Frame(job.Run, _recent, moment);
        return _commitment is null
            ? frame
            : frame with { Commitment = _commitment, Seed = frame.Verdict is null && !job.IsFinal ? null : frame.Seed };
    }

    /// <summary>The marks that were in force at a tick; the first one always was.</summary>
    private IEnumerable<JournalEntry> MarksUpTo(long tick)
    {
        IEnumerable<JournalEntry> marks = job.Battle.Entries.Where(entry => entry.Kind == EntryKind.Mark);
        return marks.Where((mark, place) => place == 0 || mark.Tick <= tick);
    }
}
