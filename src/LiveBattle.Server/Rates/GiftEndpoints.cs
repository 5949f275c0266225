using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;

namespace LiveBattle.Server.Rates;

/// <summary>The built-in gifts over HTTP.</summary>
public static class GiftEndpoints
{
    public static void MapGifts(this WebApplication app) => app.MapGet("/api/gifts", List)
        .Answers("The gifts of the catalogue.", typeof(IReadOnlyList<ListedGift>))
        .Query("search", "Part of a name.")
        .Query("sort", "By what they are ordered.")
        .Query("descending", "Whether the order is turned round; false when left out.")
        .Query("class", "A price class.")
        .Query("min", "The least price, in coins.")
        .Query("max", "The highest price, in coins.");

    private static IResult List(HttpRequest request)
    {
        QueryForm form = new(request.Query, "search", "sort", "descending", "class", "min", "max");
        Checked<GiftQuery> query = new GiftQueryText
        {
            Search = form.Text("search"),
            Sort = form.Text("sort"),
            Descending = form.Flag("descending"),
            Class = form.Text("class"),
            Min = form.Text("min"),
            Max = form.Text("max"),
        }.Read("");
        form.Note(query.Problems);
        return form.Problems.Count == 0
            ? TypedResults.Ok<IReadOnlyList<ListedGift>>([.. query.Value.Of(GiftCatalog.BuiltIn).Select(Listed)])
            : ProblemMapping.Malformed("Gifts cannot be listed like this.", form.Problems);
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
}
