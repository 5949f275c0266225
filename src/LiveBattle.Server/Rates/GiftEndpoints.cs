using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;

namespace LiveBattle.Server.Rates;

/// <summary>The built-in gifts over HTTP.</summary>
public static class GiftEndpoints
{
    private const string Search = "search";
    private const string Sort = "sort";
    private const string Class = "class";
    private const string Min = "min";
    private const string Max = "max";
    private const string Descending = "descending";

    private static readonly string[] Keys = [Search, Sort, Descending, Class, Min, Max];

    public static void MapGifts(this WebApplication app) => app.MapGet("/api/gifts", List);

    private static IResult List(HttpRequest request)
    {
        List<Problem> problems = [.. request.Query.Keys.Where(key => !Keys.Contains(key, StringComparer.OrdinalIgnoreCase)).Select(Unknown)];
        GiftQueryText asked = new()
        {
            Search = Value(request, Search, problems),
            Sort = Value(request, Sort, problems),
            Descending = YesNo(Value(request, Descending, problems), problems),
            Class = Value(request, Class, problems),
            Min = Value(request, Min, problems),
            Max = Value(request, Max, problems),
        };
        Checked<GiftQuery> query = asked.Read("");
        problems.AddRange(query.Problems);
        return problems.Count == 0
            ? TypedResults.Ok<IReadOnlyList<ListedGift>>([.. query.Value.Of(GiftCatalog.BuiltIn).Select(Listed)])
            : ProblemMapping.Result(new BattleError(ErrorCode.Malformed, "Gifts cannot be listed like this.") { Problems = [.. problems] });
    }

    private static ListedGift Listed(Gift gift) => new(
        gift.Id, gift.Name, gift.Price.Value, gift.Streakable, Word(gift.PriceClass), gift.Source);

    private static GiftPriceClass Word(PriceClass priceClass) => priceClass switch
    {
        PriceClass.OneCoin => GiftPriceClass.OneCoin,
        PriceClass.Small => GiftPriceClass.Small,
        PriceClass.Medium => GiftPriceClass.Medium,
        PriceClass.Large => GiftPriceClass.Large,
        PriceClass.Grand => GiftPriceClass.Grand,
        _ => throw new ArgumentOutOfRangeException(nameof(priceClass), priceClass, "Unknown price class."),
    };

    // A form sends what was not filled in as nothing at all.
    private static string? Value(HttpRequest request, string key, List<Problem> problems)
    {
        string?[] values = [.. request.Query[key]];
        if (values.Length > 1)
            problems.Add(new Problem(key, Problem.Echo(string.Join(", ", values)), "each key once", "This key stands twice."));
        return values is [{ Length: > 0 } value] ? value : null;
    }

    private static bool YesNo(string? text, List<Problem> problems)
    {
        if (text is not (null or "true" or "false"))
            problems.Add(new Problem(Descending, Problem.Echo(text), "true or false", "A yes or no is needed here."));
        return text == "true";
    }

    private static Problem Unknown(string key) => new(
        Problem.Echo(key),
        Problem.Echo(key),
        string.Join(", ", Keys),
        Suggestion.Nearest(key, Keys) is { } meant
            ? $"This key is unknown here; did you mean {meant}?"
            : "This key is unknown here.");
}
