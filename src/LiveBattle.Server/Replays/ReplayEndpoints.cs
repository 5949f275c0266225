using System.Globalization;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Throttling;

namespace LiveBattle.Server.Replays;

/// <summary>What happened in a battle, over HTTP: its frames and its events, played again as far as they were shown.</summary>
public static class ReplayEndpoints
{
    /// <summary>Most frames of one answer.</summary>
    public const int MostFrames = 600;

    /// <summary>Events of one answer when nobody says otherwise.</summary>
    public const int PageSize = 1_000;

    /// <summary>Most events of one answer.</summary>
    public const int LargestPage = 10_000;

    public static void MapReplays(this WebApplication app)
    {
        app.MapGet("/api/battles/{id}/frames", FramesAsync)
            .CountsAs(Work.Replay)
            .Answers("Frames of a battle, one a tick, as far as they were shown.", typeof(FramesView))
            .Query("from", "First tick; 0 when left out.")
            .Query("to", "Last tick, at most 599 after the first.")
            .Refuses(StatusCodes.Status409Conflict)
            .Refuses(StatusCodes.Status410Gone);
        app.MapGet("/api/battles/{id}/events", EventsAsync)
            .CountsAs(Work.Replay)
            .Answers("Events of a battle, as far as they were shown.", typeof(EventsView))
            .Query("after", "Number of the last event before the page; -1, before the first, when left out.")
            .Query("limit", "Events of the page, 1 to 10,000; 1,000 when left out.")
            .Refuses(StatusCodes.Status409Conflict)
            .Refuses(StatusCodes.Status410Gone);
    }

    private static async Task<IResult> FramesAsync(string id, HttpRequest request, ReplayDesk desk, CancellationToken cancellationToken)
    {
        QueryForm form = new(request.Query, "from", "to");
        long from = form.Whole("from", 0, int.MaxValue, 0);
        long to = form.Whole("to", 0, int.MaxValue, from + MostFrames - 1);
        if (form.Problems.Count == 0 && (to < from || to - from >= MostFrames))
        {
            form.Problems.Add(new Problem(
                "to",
                to.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{from} to {from + MostFrames - 1}"),
                $"An answer holds 1 to {MostFrames} frames, one a tick; the next link leads to those that follow."));
        }

        if (form.Problems.Count > 0)
            return ProblemMapping.Malformed("There are no such frames.", form.Problems);
        Answer<ReplayJob> opened = await desk.OpenAsync(id, cancellationToken);
        if (opened.Error is { } error)
            return ProblemMapping.Result(error);
        using ReplayJob job = opened.Value!;
        IReadOnlyList<ScoreboardFrame> frames = await new FrameReel(job).FramesAsync(from, to, cancellationToken);
        long next = frames.Count > 0 ? frames[^1].Seq + 1 : Math.Min(from, job.LastTick + 1);
        bool isLast = job.IsFinal && next > job.LastTick;
        string? link = isLast
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"/api/battles/{id}/frames?from={next}&to={next + (to - from)}");
        return FinishedResult.Of(new FramesView(frames, link), job.IsFinal);
    }

    private static async Task<IResult> EventsAsync(string id, HttpRequest request, ReplayDesk desk, CancellationToken cancellationToken)
    {
        QueryForm form = new(request.Query, "after", "limit");
        long after = form.Whole("after", -1, long.MaxValue, -1);
        int limit = (int)form.Whole("limit", 1, LargestPage, PageSize);
        if (form.Problems.Count > 0)
            return ProblemMapping.Malformed("There are no such events.", form.Problems);
        Answer<ReplayJob> opened = await desk.OpenAsync(id, cancellationToken);
        if (opened.Error is { } error)
            return ProblemMapping.Result(error);
        using ReplayJob job = opened.Value!;
        EventPage page = new(after, limit);
        await job.PlayAsync(page, job.LastTick, () => page.HasMore, cancellationToken);
        string? link = job.IsFinal && !page.HasMore
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"/api/battles/{id}/events?after={page.Last}&limit={limit}");
        return FinishedResult.Of(new EventsView(page.ToJson(), link), job.IsFinal);
    }
}
