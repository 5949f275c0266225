using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Coin packages chosen together, all of one shop, country and currency.</summary>
/// <param name="Lines">Which packages and how many of each; the largest first.</param>
/// <param name="Wanted">The coins that were wanted.</param>
public sealed record CoinBasket(ImmutableArray<CoinBasket.Line> Lines, Coins Wanted)
{
    /// <summary>The coins it holds; at least as many as wanted.</summary>
    public Coins Coins => Coins.FromCoins(Lines.Sum(line => line.Package.Coins.Value * line.Count));

    /// <summary>Coins beyond those wanted: packages come whole.</summary>
    public Coins Over => Coins - Wanted;

    /// <summary>What it costs, in the smallest unit of <see cref="Currency"/>.</summary>
    public long PriceMinorUnits => Lines.Sum(line => line.Package.PriceMinorUnits * line.Count);

    /// <summary>The currency of the price.</summary>
    public string Currency => Lines[0].Package.Currency;

    /// <summary>So many of one package.</summary>
    /// <param name="Package">Which.</param>
    /// <param name="Count">At least 1.</param>
    public sealed record Line(CoinPackage Package, long Count);

    /// <summary>
    /// Chooses packages for at least so many coins as people do: as many of the largest as fit, then of the next, and one
    /// of the smallest for what is left. A cheaper mixture may exist, by cents, at the price of many more purchases.
    /// </summary>
    /// <param name="packages">At least one, of one shop, country and currency.</param>
    /// <param name="wanted">At least one coin.</param>
    public static CoinBasket LargestFirst(ImmutableArray<CoinPackage> packages, Coins wanted)
    {
        ArgumentOutOfRangeException.ThrowIfZero(packages.Length);
        ArgumentOutOfRangeException.ThrowIfZero(wanted.Value);
        ImmutableArray<CoinPackage> sorted =
        [
            .. packages.OrderByDescending(package => package.Coins.Value).ThenBy(package => package.PriceMinorUnits),
        ];
        var counts = new long[sorted.Length];
        var rest = wanted.Value;
        for (var place = 0; place < sorted.Length; place++)
        {
            counts[place] = rest / sorted[place].Coins.Value;
            rest %= sorted[place].Coins.Value;
        }

        // Of equally small packages the cheapest stands first.
        if (rest > 0)
        {
            counts[sorted.IndexOf(sorted.First(package => package.Coins == sorted[^1].Coins))]++;
        }

        return new CoinBasket(
            [.. sorted.Select((package, place) => new Line(package, counts[place])).Where(line => line.Count > 0)], wanted);
    }
}
