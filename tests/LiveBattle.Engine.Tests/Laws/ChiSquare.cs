namespace LiveBattle.Engine.Tests.Laws;

/// <summary>Pearson's test of counts against exact chances, neighbours put together until each expects enough.</summary>
internal static class ChiSquare
{
    private const double LeastExpected = 20;

    /// <summary>
    /// About normal with mean 0 and variance 1 if the counts follow the chances (Wilson and Hilferty's cube root); large
    /// if they do not. Null when all chances lie in one cell, which then was tested by the counts' being complete.
    /// </summary>
    /// <param name="hits">How often each outcome came.</param>
    /// <param name="chances">Of the same outcomes; together 1.</param>
    public static double? Z(IReadOnlyList<long> hits, IReadOnlyList<double> chances)
    {
        Assert.Equal(hits.Count, chances.Count);
        Assert.Equal(1.0, chances.Sum(), 1e-9);
        double draws = hits.Sum();
        List<(double Hits, double Expected)> cells = [];
        (double Hits, double Expected) open = default;
        for (int i = 0; i < hits.Count; i++)
        {
            open = (open.Hits + hits[i], open.Expected + (chances[i] * draws));
            if (open.Expected < LeastExpected)
                continue;
            cells.Add(open);
            open = default;
        }

        // What is left over joins the last cell.
        if (cells.Count > 0)
            cells[^1] = (cells[^1].Hits + open.Hits, cells[^1].Expected + open.Expected);
        if (cells.Count < 2)
            return null;
        double sum = cells.Sum(cell => (cell.Hits - cell.Expected) * (cell.Hits - cell.Expected) / cell.Expected);
        double freedom = cells.Count - 1;
        double shift = 2 / (9 * freedom);
        return (Math.Cbrt(sum / freedom) - (1 - shift)) / Math.Sqrt(shift);
    }
}
