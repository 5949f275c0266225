namespace LiveBattle.Engine.Tests.Laws;

/// <summary>Integrals by Simpson's rule, halved where two halves disagree with the whole.</summary>
internal static class Integral
{
    private const int Depth = 50;

    /// <summary>The integral of a smooth function, with an error of about <paramref name="error"/>.</summary>
    public static double Of(Func<double, double> f, double from, double to, double error = 1e-11)
    {
        double middle = (from + to) / 2;
        (double low, double mid, double high) = (f(from), f(middle), f(to));
        return Refined(f, from, to, low, mid, high, (to - from) / 6 * (low + (4 * mid) + high), error, Depth);
    }

    private static double Refined(
        Func<double, double> f, double from, double to, double low, double mid, double high, double whole, double error, int depth)
    {
        double middle = (from + to) / 2;
        double left = f((from + middle) / 2);
        double right = f((middle + to) / 2);
        double first = (to - from) / 12 * (low + (4 * left) + mid);
        double second = (to - from) / 12 * (mid + (4 * right) + high);
        double gap = first + second - whole;
        if (depth == 0 || (Math.Abs(gap) <= 15 * error && depth < Depth - 4))
            return first + second + (gap / 15);
        return Refined(f, from, middle, low, left, mid, first, error / 2, depth - 1)
            + Refined(f, middle, to, mid, right, high, second, error / 2, depth - 1);
    }
}
