namespace LiveBattle.Cli;

/// <summary>From values to a drawing's units along one direction.</summary>
/// <param name="Low">The value at <paramref name="From"/>.</param>
/// <param name="High">The value at <paramref name="To"/>; above <paramref name="Low"/>.</param>
/// <param name="From">Units.</param>
/// <param name="To">Units.</param>
internal sealed record Axis(double Low, double High, double From, double To)
{
    // Steps that people count in.
    private static readonly double[] Steps = [1, 2, 2.5, 5, 10];

    // What arithmetic may lose of a step.
    private const double Slack = 1e-9;

    /// <summary>An axis that holds all of the values, even if they are one.</summary>
    public static Axis Over(double low, double high, double from, double to)
    {
        double room = high > low ? 0 : Math.Max(1, Math.Abs(low) / 10);
        return new Axis(low - room, high + room, from, to);
    }

    /// <summary>The same, from a round value to a round value: about so many steps.</summary>
    public static Axis Round(double low, double high, double from, double to, int steps)
    {
        Axis exact = Over(low, high, from, to);
        double step = exact.Ticks(steps).Step;
        return exact with { Low = Math.Floor((exact.Low / step) + Slack) * step, High = Math.Ceiling((exact.High / step) - Slack) * step };
    }

    public double this[double value] => From + ((value - Low) / (High - Low) * (To - From));

    /// <summary>Round values inside the axis, at most <paramref name="most"/>, and how far they lie apart.</summary>
    public (double Step, IEnumerable<double> Values) Ticks(int most)
    {
        double rough = (High - Low) / most;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        double step = Array.Find(Steps, each => each * power >= rough) * power;
        double first = Math.Ceiling((Low / step) - Slack);
        double last = Math.Floor((High / step) + Slack);
        return (step, Enumerable.Range(0, (int)(last - first) + 1).Select(i => (first + i) * step));
    }
}
