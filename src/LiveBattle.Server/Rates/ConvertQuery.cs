using System.Collections.Immutable;
using LiveBattle.Economy;
using LiveBattle.Server.Hosting;

namespace LiveBattle.Server.Rates;

/// <summary>The parameters of <c>GET /api/convert</c>, checked.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Cards">By which cards, in the order asked; at least one.</param>
/// <param name="Explained">Whether the steps come along.</param>
public sealed record ConvertQuery(ConversionQuestion Question, ImmutableArray<RateCard> Cards, bool Explained)
{
    /// <summary>Most cards side by side.</summary>
    public const int MaxCards = 10;

    private const string Rates = "rates";

    /// <summary>Reads the parameters.</summary>
    /// <returns>The query, or every problem at once; paths are the parameters' names.</returns>
    public static Checked<ConvertQuery> Read(IQueryCollection query)
    {
        QueryForm form = new(query, "amount", "unit", Rates, "explain", "net", "to", "reading");
        bool net = form.Flag("net");
        bool explained = form.Flag("explain");
        ImmutableArray<RateCard> cards = Named(form);
        Checked<ConversionQuestion> question =
            new ConversionText(form.Text("amount"), form.Text("unit"), net, form.Text("to"), form.Text("reading")).Read();
        form.Note(question.Problems);
        return form.Problems.Count == 0
            ? new Checked<ConvertQuery>(new ConvertQuery(question.Value, cards, explained))
            : new Checked<ConvertQuery>([.. form.Problems]);
    }

    private static ImmutableArray<RateCard> Named(QueryForm form)
    {
        if (form.Text(Rates) is not { } ids)
            return [RateCards.Default];
        string[] asked = ids.Split(',', StringSplitOptions.TrimEntries);
        if (asked.Length > MaxCards)
        {
            form.Problems.Add(new Problem(
                Rates, Problem.Echo(ids), $"1 to {MaxCards} cards", $"These are {asked.Length} cards; ask again for the others."));
            return [];
        }

        Checked<RateCard>[] cards = [.. asked.Select(id => RateCards.Named(id, Rates))];
        form.Problems.AddRange(cards.SelectMany(card => card.Problems));
        return [.. cards.Where(card => card.IsValid).Select(card => card.Value)];
    }
}
