using System.Globalization;
using System.Text.RegularExpressions;
using LiveBattle.Studies.Tests.Presets;

namespace LiveBattle.Studies.Tests.Forecasts;

/// <summary>The page of measurements beside live battles is whole, and holds what it claims.</summary>
public sealed partial class LiveDocumentTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "studies-live.md"));

    [Fact]
    public void Answer_OfAThousandBattles_IsBelowItsMark() =>
        Assert.InRange(Milliseconds(@"\| answer, median \| < 100 ms \| (\d+) ms \|"), 1, 99);

    [Fact]
    public void Lateness_WithStudiesAtFullBudget_IsBelowItsMark()
    {
        Assert.InRange(Milliseconds(@"\| studies at full budget \| [\d,]+ \| \d+ ms \| (\d+) ms \|"), 0, 20);
        Assert.Equal(3, Rows().Count(Text));
    }

    private static int Milliseconds(string pattern) =>
        int.Parse(Assert.Single(Regex.Matches(Text, pattern)).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\|[^|]+\| [\d,]{5,} \| \d+ ms \| \d+ ms \| \d+ ms \| \d+ % \| [\d.]+ cores \|$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
