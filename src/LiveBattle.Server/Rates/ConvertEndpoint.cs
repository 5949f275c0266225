using System.Collections.Immutable;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Projection;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;

namespace LiveBattle.Server.Rates;

/// <summary>
/// <c>GET /api/convert</c>: what an amount is worth, by one rate card or by several. It looks at nothing but its
/// address: no battle, no journal.
/// </summary>
public static class ConvertEndpoint
{
    public static void MapConvert(this WebApplication app) => app.MapGet("/api/convert", Convert)
        .Answers("What an amount is by one rate card or several; an array for several.", typeof(ConversionView))
        .Query("amount", "A number; required.")
        .Query("unit", "points, coins, diamonds or usd; required.")
        .Query("rates", "One rate card or several, divided by commas; measured when left out.")
        .Query("net", "Whether a usd amount is net; false when left out.")
        .Query("to", "Another unit to convert to.")
        .Query("reading", "Which reading of a guide that can be read in two ways.")
        .Query("explain", "Whether every step is told; false when left out.");

    private static IResult Convert(HttpRequest request)
    {
        Checked<ConvertQuery> query = ConvertQuery.Read(request.Query);
        if (!query.IsValid)
            return Refuse(query.Problems);
        Checked<ImmutableArray<ConversionResult>> results = query.Value.Question.AnswerBy(query.Value.Cards);
        if (!results.IsValid)
            return Refuse(results.Problems);
        ConversionView[] views = [.. results.Value.Select(result => ConversionViews.Of(result, query.Value.Explained))];
        return views is [var only] ? TypedResults.Ok(only) : TypedResults.Ok<IReadOnlyList<ConversionView>>(views);
    }

    private static IResult Refuse(ImmutableArray<Problem> problems) => ProblemMapping.Malformed("This cannot be converted: " + Summary(problems), problems);

    private static string Summary(ImmutableArray<Problem> problems) => problems.Length == 1
        ? $"{problems[0].Path}: {problems[0].Message}"
        : $"there are {problems.Length} problems.";
}
