using System.Globalization;
using System.Text;
using LiveBattle.Contracts;
using LiveBattle.Engine.Books;
using LiveBattle.Projection;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Replays;
using LiveBattle.Server.Throttling;

namespace LiveBattle.Server.Ledgers;

/// <summary>A battle's books over HTTP: a page of them as JSON, all of them as CSV.</summary>
public static class LedgerEndpoints
{
    /// <summary>Transactions of a page when nobody says otherwise.</summary>
    public const int PageSize = 1_000;

    /// <summary>Most transactions of a page.</summary>
    public const int LargestPage = 10_000;

    public static void MapLedgers(this WebApplication app)
    {
        app.MapGet("/api/battles/{id}/ledger", ReadAsync)
            .CountsAs(Work.Replay)
            .Answers("A page of a battle's books, posting by posting, with the balances.", typeof(LedgerView))
            .Query("after", "Number of the last transaction before the page; -1, before the first, when left out.")
            .Query("limit", "Transactions of the page, 1 to 10,000; 1,000 when left out.")
            .Refuses(StatusCodes.Status409Conflict)
            .Refuses(StatusCodes.Status410Gone);
        app.MapGet("/api/battles/{id}/ledger.csv", ReadCsvAsync)
            .CountsAs(Work.Replay)
            .Answers("All of a battle's books as a table.", typeof(string), type: "text/csv")
            .Refuses(StatusCodes.Status409Conflict)
            .Refuses(StatusCodes.Status410Gone);
    }

    private static async Task<IResult> ReadAsync(
        string id, HttpRequest request, ReplayDesk desk, CancellationToken cancellationToken)
    {
        QueryForm form = new(request.Query, "after", "limit");
        long first = form.Whole("after", -1, long.MaxValue, -1);
        int most = (int)form.Whole("limit", 1, LargestPage, PageSize);
        if (form.Problems.Count > 0)
            return ProblemMapping.Malformed("There is no such page of a ledger.", form.Problems);
        Answer<ReplayJob> opened = await desk.OpenAsync(id, cancellationToken);
        if (opened.Error is { } error)
            return ProblemMapping.Result(error);
        using ReplayJob job = opened.Value!;
        LedgerPage page = new(first, most);
        BattleBooks books = new(job.Scenario, page);
        await job.PlayAsync(books, afterSlice: null, cancellationToken);
        LedgerView view = LedgerViews.Of(
            job.BattleId,
            job.Scenario,
            job.ScenarioId,
            job.Run,
            books,
            page,
            number => string.Create(CultureInfo.InvariantCulture, $"/api/battles/{job.BattleId}/ledger?after={number}&limit={most}"));
        return FinishedResult.Of(view, job.IsFinal);
    }

    private static async Task<IResult> ReadCsvAsync(
        string id, HttpRequest request, ReplayDesk desk, CancellationToken cancellationToken)
    {
        QueryForm form = new(request.Query);
        if (form.Problems.Count > 0)
            return ProblemMapping.Malformed("A ledger's CSV comes whole.", form.Problems);
        Answer<ReplayJob> opened = await desk.OpenAsync(id, cancellationToken);
        if (opened.Error is { } error)
            return ProblemMapping.Result(error);
        ReplayJob job = opened.Value!;
        IResult csv = TypedResults.Stream(
            stream => WriteCsvAsync(job, stream, cancellationToken), "text/csv; charset=utf-8", $"ledger-{job.BattleId}.csv");
        return FinishedResult.Keep(csv, job.IsFinal);
    }

    // A slice is written as soon as it is derived: however long the ledger, what waits to be sent is small.
    private static async Task WriteCsvAsync(ReplayJob job, Stream stream, CancellationToken cancellationToken)
    {
        using (job)
        {
            using StringWriter slice = new(CultureInfo.InvariantCulture);
            BattleBooks books = new(job.Scenario, new LedgerCsv(slice));
            await job.PlayAsync(books, SendAsync, cancellationToken);
            await SendAsync();

            async Task SendAsync()
            {
                StringBuilder text = slice.GetStringBuilder();
                await stream.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
                text.Clear();
            }
        }
    }
}
