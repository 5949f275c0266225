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
}
