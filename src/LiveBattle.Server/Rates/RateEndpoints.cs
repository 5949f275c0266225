using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;

namespace LiveBattle.Server.Rates;

/// <summary>The rate cards over HTTP, as canonical objects: what a scenario may hold, and what a stored battle holds.</summary>
public static class RateEndpoints
{
    // The cards are data of the program: nothing about them changes while it runs.
    private static readonly byte[] BuiltIn = Write(RateCards.BuiltIn);

    public static void MapRates(this WebApplication app) =>
        app.MapGet("/api/rates", List)
            .Answers("The rate cards that are built in, each entry with its source.", typeof(IReadOnlyList<RateCardView>));

    private static IResult List(HttpRequest request)
    {
        QueryForm form = new(request.Query);
        return form.Problems.Count == 0
            ? TypedResults.Bytes(BuiltIn, "application/json; charset=utf-8")
            : ProblemMapping.Malformed("The rate cards come all together.", form.Problems);
    }

    private static byte[] Write(IEnumerable<RateCard> cards)
    {
        ArrayBufferWriter<byte> bytes = new();

        // Sources hold apostrophes; the answer is JSON and no page, so they need no escapes.
        using (Utf8JsonWriter writer = new(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartArray();
            foreach (RateCard card in cards)
                RateCardJson.Write(writer, card);
            writer.WriteEndArray();
        }

        return bytes.WrittenSpan.ToArray();
    }
}
