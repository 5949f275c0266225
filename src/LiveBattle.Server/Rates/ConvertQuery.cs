using System.Collections.Immutable;
using LiveBattle.Economy;
using Microsoft.Extensions.Primitives;

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

    private static readonly string[] Names = ["amount", "unit", Rates, "explain", "net", "to", "reading"];

    /// <summary>Reads the parameters.</summary>
    /// <returns>The query, or every problem at once; paths are the parameters' names.</returns>
    public static Checked<ConvertQuery> Read(IQueryCollection query)
    {
        ArgumentNullException.ThrowIfNull(query);
        List<Problem> problems = [];
        Dictionary<string, string> values = Values(query, problems);
        bool net = Flag(values, "net", problems);
        bool explained = Flag(values, "explain", problems);
        ImmutableArray<RateCard> cards = Named(values.GetValueOrDefault(Rates), problems);
        Checked<ConversionQuestion> question = new ConversionText(
            values.GetValueOrDefault("amount"),
            values.GetValueOrDefault("unit"),
            net,
            values.GetValueOrDefault("to"),
            values.GetValueOrDefault("reading")).Read();

        // A parameter that stands twice was refused already: neither of its values counts.
        problems.AddRange(question.Problems.Where(problem => !problems.Exists(told => told.Path == problem.Path)));
        return problems.Count == 0
            ? new Checked<ConvertQuery>(new ConvertQuery(question.Value, cards, explained))
            : new Checked<ConvertQuery>([.. problems]);
    }

    // Each known parameter that stands once.
    private static Dictionary<string, string> Values(IQueryCollection query, List<Problem> problems)
    {
        Dictionary<string, string> values = [];
        foreach ((string written, StringValues given) in query)
        {
            // In any case, as the query itself has it.
            string? name = Array.Find(Names, known => known.Equals(written, StringComparison.OrdinalIgnoreCase));
            if (name is null)
            {
                string? meant = Suggestion.Nearest(written, Names);
                problems.Add(new Problem(
                    Problem.Echo(written),
                    Problem.Echo(given.ToString()),
                    string.Join(", ", Names),
                    meant is null ? "There is no such parameter." : $"There is no such parameter; did you mean {meant}?"));
            }
            else if (given.Count != 1)
            {
                problems.Add(new Problem(
                    name, Problem.Echo(given.ToString()), "each parameter once", $"This stands {given.Count} times; say it once."));
            }
            else
            {
                values[name] = given.ToString();
            }
        }

        return values;
    }

    private static bool Flag(Dictionary<string, string> values, string name, List<Problem> problems)
    {
        switch (values.GetValueOrDefault(name))
        {
            case null or "false" or "0":
                return false;
            case "true" or "1":
                return true;
            case var other:
                problems.Add(new Problem(name, Problem.Echo(other), "true or false (1 or 0)", "A yes or no is needed here."));
                return false;
        }
    }

    private static ImmutableArray<RateCard> Named(string? ids, List<Problem> problems)
    {
        if (ids is null)
            return [RateCards.Default];
        string[] known = [.. RateCards.BuiltIn.Select(card => card.Id)];
        string[] asked = ids.Split(',', StringSplitOptions.TrimEntries);
        if (asked.Length > MaxCards)
        {
            problems.Add(new Problem(
                Rates, Problem.Echo(ids), $"1 to {MaxCards} cards", $"These are {asked.Length} cards; ask again for the others."));
            return [];
        }

        List<RateCard> cards = [];
        foreach (string id in asked)
        {
            if (RateCards.Find(id) is { } card)
            {
                cards.Add(card);
                continue;
            }

            string? meant = Suggestion.Nearest(id, known);
            problems.Add(new Problem(
                Rates,
                Problem.Echo(id),
                string.Join(", ", known),
                meant is null ? "There is no rate card of this name." : $"There is no rate card of this name; did you mean {meant}?"));
        }

        return [.. cards];
    }
}
