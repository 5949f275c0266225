namespace LiveBattle.Engine.Tests.Laws;

/// <summary>
/// The Poisson law by its recurrence from the mode, both ways, scaled to sum to 1; no factorial is formed. What lies
/// beyond a chance of 1e-30 of the mode's is left out.
/// </summary>
internal sealed class PoissonPmf
{
    private const double Negligible = 1e-30;

    private readonly double[] _chances;

    public PoissonPmf(double mean)
    {
        long mode = (long)mean;
        List<double> down = [];
        double term = 1;
        for (long k = mode; k >= 1 && term > Negligible; k--)
            down.Add(term *= k / mean);
        List<double> up = [];
        term = 1;
        for (long k = mode + 1; mean > 0 && term > Negligible; k++)
            up.Add(term *= mean / k);
        down.Reverse();
        double[] all = [.. down, 1, .. up];
        double total = all.Order().Sum();
        First = mode - down.Count;
        _chances = [.. all.Select(chance => chance / total)];
    }

    /// <summary>The least count whose chance is not negligible.</summary>
    public long First { get; }

    public long Last => First + _chances.Length - 1;

    /// <summary>The chance of a count; 0 where it is negligible.</summary>
    public double this[long count] => count < First || count > Last ? 0 : _chances[count - First];

    /// <summary>Chances of 0 to a last count, for laws that are summed from 0.</summary>
    public double[] FromZero() => [.. Enumerable.Range(0, checked((int)Last) + 1).Select(count => this[count])];
}
