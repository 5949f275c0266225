using System.Collections.Immutable;
using System.Globalization;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Projection;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Replays;
using LiveBattle.Studies.WhatIf;

namespace LiveBattle.Server.WhatIf;

/// <summary>What a battle that is over would have been without a gift, over HTTP.</summary>
public static class WhatIfEndpoints
{
    public static void MapWhatIf(this WebApplication app)
    {
        app.MapGet("/api/battles/{id}/decided", DecidedAsync);
        app.MapGet("/api/battles/{id}/without/{n}", WithoutAsync);
    }

    private static Task<IResult> DecidedAsync(string id, ReplayDesk desk, CancellationToken cancellationToken) =>
        WorkOutAsync(id, desk, async job =>
        {
            (ImmutableArray<GiftWithout> tried, VerdictFrame verdict) = await job.WorkOutAsync(
                start =>
                {
                    ImmutableArray<GiftWithout> gifts = DecisiveGift.Try(start.Fork, cancellationToken);
                    return (gifts, gifts.IsEmpty ? VerdictOf(start) : FrameProjector.Verdict(gifts[0].As)!);
                },
                cancellationToken);
            ViewerNames names = new(job.ScenarioId);
            GiftWithoutView[] views = [.. tried.Select(gift => WhatIfViews.Of(gift, names))];
            return FinishedResult.Of(
                new DecidedView(job.BattleId, verdict, Array.Find(views, gift => gift.Decided), views), isFinished: true);
        }, cancellationToken);

    private static Task<IResult> WithoutAsync(string id, string n, ReplayDesk desk, CancellationToken cancellationToken)
    {
        if (!long.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            Problem problem = new("n", Problem.Echo(n), "the number n of a gift's event, as frames and events give it", "A gift is named by its number.");
            return Task.FromResult(ProblemMapping.Malformed("There is no such gift.", [problem]));
        }

        return WorkOutAsync(id, desk, async job =>
        {
            GiftWithout? gift = await job.WorkOutAsync(start => DecisiveGift.Without(start.Fork, number, cancellationToken), cancellationToken);
            return gift is null
                ? ProblemMapping.Result(new BattleError(ErrorCode.UnknownGift, $"Event {number} of this battle is no gift; {job.BattleId}/decided names the largest."))
                : FinishedResult.Of(WhatIfViews.Of(gift, new ViewerNames(job.ScenarioId)), isFinished: true);
        }, cancellationToken);
    }

    private static async Task<IResult> WorkOutAsync(
        string id, ReplayDesk desk, Func<ReplayJob, Task<IResult>> work, CancellationToken cancellationToken)
    {
        Answer<ReplayJob> opened = await desk.OpenAsync(id, cancellationToken);
        if (opened.Error is { } error)
            return ProblemMapping.Result(error);
        using ReplayJob job = opened.Value!;

        // Before the verdict it would tell the future.
        return job.IsFinal
            ? await work(job)
            : ProblemMapping.Result(new BattleError(ErrorCode.NotNow, "The battle is not over; what decided it is known at the verdict."));
    }

    private static VerdictFrame VerdictOf(Engine.Simulation.BattleRun start)
    {
        Engine.Simulation.BattleRun run = start.Fork();
        Engine.Events.NoSink sink = default;
        run.Finish(ref sink);
        return FrameProjector.Verdict(run.Verdict)!;
    }
}
