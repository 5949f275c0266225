namespace LiveBattle.PresetStudies;

/// <summary>The values from <paramref name="Low"/> to <paramref name="High"/>, both ends inside.</summary>
internal readonly record struct Interval(double Low, double High)
{
    public static Interval Exactly(double value) => new(value, value);

    public static Interval AtLeast(double low) => new(low, double.PositiveInfinity);

    public bool Contains(double value) => value >= Low && value <= High;

    public override string ToString()
    {
        if (Low == High)
            return $"{Figure.Of(Low)} exactly";
        return double.IsPositiveInfinity(High) ? $"{Figure.Of(Low)} or more" : $"{Figure.Of(Low)} to {Figure.Of(High)}";
    }
}
