namespace LiveBattle.Studies.Estimates;

/// <summary>
/// Student's law: how far a mean lies from the truth, in standard errors that were themselves estimated. Thread-safe.
/// </summary>
public static class StudentLaw
{
    // From here on the expansion is good to 12 digits; below, the finite series is short enough to be inverted.
    private const int FirstExpanded = 200;

    /// <summary>
    /// The value that a Student variate stays below with chance 97.5 %: between its negative and it lie 95 %. Exact to
    /// about 12 digits. Below 200 degrees by inverting the finite series of the law (Abramowitz and Stegun, Handbook of
    /// Mathematical Functions, 1964, 26.7.3 and 26.7.4), from there by the expansion 26.7.5 around the normal quantile.
    /// IEEE basic operations and square roots only: the same bits on every machine.
    /// </summary>
    /// <param name="degrees">Degrees of freedom, 1 or more.</param>
    /// <returns>From 12.706 (one degree) down to 1.960.</returns>
    public static double Quantile975(long degrees)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degrees, 1);
        return degrees < FirstExpanded ? Invert((int)degrees) : Expand(degrees);
    }

    private static double Expand(double v)
    {
        const double X = Proportion.Z95;
        const double X2 = X * X;
        const double First = X * (X2 + 1) / 4;
        const double Second = X * ((((5 * X2) + 16) * X2) + 3) / 96;
        const double Third = X * ((((((3 * X2) + 19) * X2) + 17) * X2) - 15) / 384;
        const double Fourth = X * ((((((((79 * X2) + 776) * X2) + 1_482) * X2) - 1_920) * X2) - 945) / 92_160;
        return X + ((First + ((Second + ((Third + (Fourth / v)) / v)) / v)) / v);
    }

    private static double Invert(int degrees)
    {
        // Beyond 12.8 lie less than 5 % even of the widest law; 60 halvings exhaust a double.
        (double low, double high) = (0, 12.8);
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            if (ShareWithin(middle, degrees) < 0.95)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The chance of a variate between −t and t: a finite series in the angle whose tangent is t / √v.</summary>
    private static double ShareWithin(double t, int degrees)
    {
        double cosine2 = degrees / (degrees + (t * t));
        double sine = Math.Sqrt(1 - cosine2);
        bool odd = degrees % 2 == 1;
        double term = odd ? Math.Sqrt(cosine2) : 1;
        double sum = 0;
        for (int power = odd ? 1 : 0; power <= degrees - 2; power += 2)
        {
            sum += term;
            term *= (power + 1) / (power + 2.0) * cosine2;
        }

        return odd ? 2 / Math.PI * (Arctangent(t / Math.Sqrt(degrees)) + (sine * sum)) : sine * sum;
    }

    /// <summary>By five halvings of the angle and the power series, of IEEE basic operations only.</summary>
    private static double Arctangent(double x)
    {
        for (int i = 0; i < 5; i++)
            x /= 1 + Math.Sqrt(1 + (x * x));
        double sum = 0;
        for (int power = 19; power >= 1; power -= 2)
            sum = (1.0 / power) - (x * x * sum);
        return 32 * x * sum;
    }
}
