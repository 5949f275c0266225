namespace LiveBattle.Economy;

/// <summary>
/// Division of whole numbers under a named rule, in 128 bits so that no product overflows on the way.
/// </summary>
internal static class WholeDivision
{
    /// <summary>The quotient of two whole numbers, the dividend not negative and the divisor at least 1.</summary>
    public static Int128 Divide(this Rounding rounding, Int128 dividend, Int128 divisor) => rounding switch
    {
        Rounding.Down => dividend / divisor,
        Rounding.Up => (dividend + divisor - 1) / divisor,
        _ => throw new ArgumentOutOfRangeException(nameof(rounding), rounding, "Unknown rounding."),
    };

    /// <summary>The quotient rounded down, and the part of a whole unit that was dropped.</summary>
    /// <exception cref="OverflowException">The quotient does not fit in 64 bits.</exception>
    public static Converted<long, Ratio> Split(Int128 dividend, Int128 divisor)
    {
        var (whole, rest) = Int128.DivRem(dividend, divisor);
        return new Converted<long, Ratio>((long)whole, rest == 0 ? Ratio.Zero : Ratio.Reduced(rest, divisor));
    }
}
