namespace LiveBattle.Economy.Tests;

/// <summary>The cards that tests speak of.</summary>
internal static class Cards
{
    public static RateCard SourceA { get; } = RateCards.Find("source-a")!;

    public static RateCard SourceB { get; } = RateCards.Find("source-b")!;

    public static RateCard Measured { get; } = RateCards.Find("measured")!;

    public static RateEntry<T> Printed<T>(T value)
        where T : struct =>
        new() { Provenance = Provenance.Printed, Low = value, Mid = value, High = value, Source = "a test" };

    public static RateEntry<T> Silent<T>()
        where T : struct => RateEntry<T>.Silent("a test");

    public static ConversionResult Convert(this RateCard card, Amount amount) => Converter.Convert(amount, card).Value;

    public static ConversionResult ConvertPoints(this RateCard card, long points) => card.Convert(Amount.OfPoints(points));

    /// <summary>The one step of this key.</summary>
    public static ExplainStep Of(this IEnumerable<ExplainStep> steps, string key) => steps.Single(step => step.Key == key);
}
