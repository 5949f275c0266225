using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>A question for gifts as somebody typed it; null stands for what was left out.</summary>
public sealed record GiftQueryText
{
    /// <summary>See <see cref="GiftQuery.Search"/>.</summary>
    public string? Search { get; init; }

    /// <summary>The name of a <see cref="GiftOrder"/>, whatever its case.</summary>
    public string? Sort { get; init; }

    /// <summary>Whether to turn the order round.</summary>
    public bool Descending { get; init; }

    /// <summary>The name of a <see cref="PriceClass"/>, whatever its case.</summary>
    public string? Class { get; init; }

    /// <summary>The lowest price in whole coins.</summary>
    public string? Min { get; init; }

    /// <summary>The highest price in whole coins.</summary>
    public string? Max { get; init; }

    /// <summary>The question, or everything that is wrong with it.</summary>
    /// <param name="prefix">What the names of the settings begin with where they were typed: <c>--</c> or nothing.</param>
    public Checked<GiftQuery> Read(string prefix)
    {
        List<Problem> problems = [];
        var query = new GiftQuery
        {
            Search = Search,
            Order = Choice<GiftOrder>(prefix + "sort", Sort, problems) ?? GiftOrder.Coins,
            Descending = Descending,
            Class = Choice<PriceClass>(prefix + "class", Class, problems),
            Min = Price(prefix + "min", Min, problems),
            Max = Price(prefix + "max", Max, problems),
        };
        if (query.Min > query.Max)
        {
            problems.Add(new Problem(
                prefix + "max", Problem.Echo(Max!), $"{query.Min} or more", "The highest price is below the lowest."));
        }

        return problems.Count == 0 ? new Checked<GiftQuery>(query) : new Checked<GiftQuery>([.. problems]);
    }

    private static T? Choice<T>(string path, string? text, List<Problem> problems)
        where T : struct, Enum
    {
        if (text is null)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(JsonNames.Of(value), text, StringComparison.OrdinalIgnoreCase))
            {
                return value;
            }
        }

        problems.Add(new Problem(
            path,
            Problem.Echo(text),
            string.Join(", ", JsonNames.All<T>()),
            Suggestion.Nearest(text, JsonNames.All<T>()) is { } meant
                ? $"This is no choice here; did you mean {meant}?"
                : "One of the choices is needed here."));
        return null;
    }

    private static Coins? Price(string path, string? text, List<Problem> problems)
    {
        if (text is null)
        {
            return null;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var coins)
            && coins <= AmountLimits.MaxCoins)
        {
            return Coins.FromCoins(coins);
        }

        problems.Add(new Problem(
            path,
            Problem.Echo(text),
            string.Create(CultureInfo.InvariantCulture, $"a whole number from 0 to {AmountLimits.MaxCoins:N0}"),
            "A price in whole coins is needed here."));
        return null;
    }
}
