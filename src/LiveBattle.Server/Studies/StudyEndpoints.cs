using System.Globalization;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Studies.Reading;
using LiveBattle.Server.Throttling;
using LiveBattle.Studies;

namespace LiveBattle.Server.Studies;

/// <summary>Studies over HTTP. Each answer comes from <see cref="StudyDesk"/>; here is no rule.</summary>
public static class StudyEndpoints
{
    /// <summary>How long an answer is waited for before the asker is told to come back, when nobody says otherwise.</summary>
    public static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(250);

    /// <summary>Battles of a page when nobody says otherwise.</summary>
    public const int PageSize = 100;

    /// <summary>Most battles of a page.</summary>
    public const int LargestPage = 1_000;

    public static void MapStudies(this WebApplication app)
    {
        RouteGroupBuilder api = app.MapGroup("/api/studies");
        api.MapPost("/", OpenAsync)
            .CountsAs(Work.Study)
            .Answers("Asks a question that many battles answer; known answers come at once.", typeof(StudyView))
            .Takes(
                "kind: outcome (default), comparison, sweep, sensitivity, lead, glove, whaleOrCrowd, lastSeconds, gate, planner; scenario, replications, precision and seed, and what is particular to the kind.",
                """{ "scenario": "bench-study", "replications": 1000, "seed": "1" }""")
            .Produces<StudyView>(StatusCodes.Status202Accepted);
        api.MapGet("/{id}", View)
            .Answers("A study as it stands: progress, or its answer.", typeof(StudyView));
        api.MapDelete("/{id}", Cancel)
            .Answers("Cancels a study.", answer: null, StatusCodes.Status204NoContent);
        api.MapGet("/{id}/battles", Battles)
            .Answers("The battles of a study, each with the seed that plays it alone.", typeof(IReadOnlyList<StudyBattleView>))
            .Query("from", "The first replication of the page; 0 when left out.")
            .Query("count", "Battles of the page, 1 to 1,000; 100 when left out.");
    }

    private static async Task<IResult> OpenAsync(
        HttpRequest request, StudyDesk desk, TimeProvider time, CancellationToken cancellationToken)
    {
        using JsonDocument body = await JsonDocument.ParseAsync(
            request.Body, new JsonDocumentOptions { MaxDepth = Limits.ScenarioDepth + 1 }, cancellationToken);
        Checked<StudyQuestion> question = StudyRequests.Check(body.RootElement);
        if (!question.IsValid)
            return ProblemMapping.Result(Refusal(question));
        Answer<Study> opened = desk.Open(question.Value, AddressGroup.Of(request.HttpContext.Connection.RemoteIpAddress));
        if (opened.Value is not { } study)
            return ProblemMapping.Result(opened.Error!);
        await WaitAsync(study, PreferredWait.Of(request.Headers), time, cancellationToken);
        string place = $"/api/studies/{study.Id}";
        StudyView view = study.View();
        return new StudyAnswerResult(
            study.HasEnded ? TypedResults.Created(place, view) : TypedResults.Accepted(place, view), study);
    }

    private static IResult View(string id, StudyDesk desk)
    {
        Answer<Study> found = desk.Find(id);
        return found.Value is { } study
            ? new StudyAnswerResult(TypedResults.Ok(study.View()), study)
            : ProblemMapping.Result(found.Error!);
    }

    private static IResult Cancel(string id, StudyDesk desk)
    {
        Answer<Study> found = desk.Cancel(id);
        return found.Error is { } error ? ProblemMapping.Result(error) : TypedResults.NoContent();
    }

    private static IResult Battles(string id, HttpRequest request, StudyDesk desk)
    {
        QueryForm form = new(request.Query, "from", "count");
        int from = (int)form.Whole("from", 0, Limits.Replications, 0);
        int count = (int)form.Whole("count", 1, LargestPage, PageSize);
        if (form.Problems.Count > 0)
            return ProblemMapping.Malformed("There is no such page of battles.", form.Problems);
        Answer<IReadOnlyList<StudyBattleView>> battles = desk.Battles(id, from, count);
        return battles.Value is { } page ? TypedResults.Ok(page) : ProblemMapping.Result(battles.Error!);
    }

    private static BattleError Refusal(Checked<StudyQuestion> question)
    {
        bool isScenario = question.Problems.Any(problem => Key(problem.Path) is "scenario" or "other" or "otherSet");
        string count = question.Problems.Length == 1 ? "one problem" : $"{question.Problems.Length} problems";
        return new BattleError(isScenario ? ErrorCode.BadScenario : ErrorCode.Malformed, $"The study was not begun: {count}.")
        {
            Problems = question.Problems,
        };
    }

    // Of a place such as other.rules.duration or otherSet[0].
    private static string Key(string path) => path.Split('.', '[')[0];

    private static async Task WaitAsync(Study study, TimeSpan? preferred, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            await study.Ended.WaitAsync(preferred ?? Wait, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It goes on; the answer says where to look.
        }
    }

    /// <summary>An answer that tells how long the server computed.</summary>
    private sealed class StudyAnswerResult(IResult inner, Study study) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            IHeaderDictionary headers = httpContext.Response.Headers;
            headers.CacheControl = "no-store";
            headers["Server-Timing"] = string.Create(
                CultureInfo.InvariantCulture, $"study;dur={study.Elapsed.TotalMilliseconds:0.###}");
            if (PreferredWait.Of(httpContext.Request.Headers) is { } wait)
                headers["Preference-Applied"] = string.Create(CultureInfo.InvariantCulture, $"wait={wait.TotalSeconds:0}");
            return inner.ExecuteAsync(httpContext);
        }
    }
}
