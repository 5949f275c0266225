using System.Numerics;

namespace LiveBattle.Economy.Tests;

/// <summary>A number without any limit or rounding, to hold the chain against. Equal when worth the same.</summary>
internal readonly record struct Exact(BigInteger Above, BigInteger Below)
{
    public static Exact Of(Int128 whole) => new(whole, 1);

    public static Exact Of(Ratio part) => new(part.Numerator, part.Denominator);

    /// <summary>What came out of a step and what was left of it.</summary>
    public static Exact Of(Converted<UsdMicros, Ratio> money) => Of(money.Amount.Value) + Of(money.Remainder);

    public static Exact operator +(Exact left, Exact right) =>
        new((left.Above * right.Below) + (right.Above * left.Below), left.Below * right.Below);

    public static Exact operator *(Exact left, Exact right) => new(left.Above * right.Above, left.Below * right.Below);

    public static Exact operator /(Exact left, Exact right) => new(left.Above * right.Below, left.Below * right.Above);

    public bool Equals(Exact other) => Above * other.Below == other.Above * Below;

    public override int GetHashCode() => 0;
}
