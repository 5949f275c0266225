using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveBattle.Economy.Tests;

/// <summary>
/// The built-in gifts against the collection they were chosen from, which is no part of the repository: the tests that
/// need it are skipped where it is not beside it.
/// </summary>
public sealed partial class GiftSourcesTests
{
    private const string Official = "/official/official_";

    private static readonly string[] Csv =
        File.ReadAllLines(Path.Combine(RepositoryRoot(), "src", "LiveBattle.Economy", "Data", "gifts.csv"));

    /// <summary>From a source's short name to the repository, commit and file it stands for.</summary>
    private static Dictionary<string, string> Legend { get; } = Csv
        .Select(line => LegendLine().Match(line))
        .Where(match => match.Success)
        .ToDictionary(match => match.Groups["name"].Value, match => match.Groups["file"].Value);

    private static int[] LeftOut { get; } =
    [
        .. Csv.Select(line => LeftOutLine().Match(line))
            .Where(match => match.Success)
            .SelectMany(match => match.Groups["id"].Captures)
            .Select(id => int.Parse(id.Value, CultureInfo.InvariantCulture)),
    ];

    [Fact]
    public void EverySource_IsExplainedInTheFile_AndNoneIsExplainedInVain() => Assert.Equal(
        GiftCatalog.BuiltIn.Gifts.Select(gift => gift.Source).Distinct().Order(StringComparer.Ordinal),
        Legend.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void NoGift_IsBothLeftOutAndThere() =>
        Assert.DoesNotContain(GiftCatalog.BuiltIn.Gifts, gift => LeftOut.Contains(gift.Id));

    [Fact]
    public void EveryGift_AgreesWithTheCollection()
    {
        var collected = Collected();
        Assert.All(GiftCatalog.BuiltIn.Gifts, gift => Assert.Equal(
            new Row(gift.Id, gift.Name, gift.Price.Value, gift.Streakable, Legend[gift.Source]),
            collected.Single(row => row.Id == gift.Id)));
    }

    [Fact]
    public void EveryGift_StandsInAnOfficialList_OrInTheTableOfWellKnownGiftsToo()
    {
        var facts = ReadShared("domain.md");
        Assert.All(GiftCatalog.BuiltIn.Gifts.Where(gift => !Legend[gift.Source].Contains(Official, StringComparison.Ordinal)), gift =>
            Assert.Contains($"{gift.Name} {gift.Id} {gift.Price}", facts, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryGiftOfAnOfficialList_IsThere_OrLeftOutForAReason() => Assert.Equal(
        Collected().Where(row => row.Source.Contains(Official, StringComparison.Ordinal)).Select(row => row.Id).Order(),
        GiftCatalog.BuiltIn.Gifts
            .Where(gift => Legend[gift.Source].Contains(Official, StringComparison.Ordinal))
            .Select(gift => gift.Id)
            .Concat(LeftOut)
            .Order());

    private static List<Row> Collected() =>
    [
        .. ReadShared(Path.Combine("data", "gifts.csv"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Select(line => line.Split(','))
            .Where(cells => cells[0].Length > 0)
            .Select(cells => new Row(
                int.Parse(cells[0], CultureInfo.InvariantCulture),
                cells[1],
                long.Parse(cells[2], CultureInfo.InvariantCulture),
                cells[3].Length == 0 ? null : bool.Parse(cells[3]),
                cells[4])),
    ];

    private static string ReadShared(string file)
    {
        var path = Path.Combine(Path.GetDirectoryName(RepositoryRoot())!, "shared", file);
        Assert.SkipUnless(File.Exists(path), "The collection of gifts is kept outside the repository and is not beside it here.");
        return File.ReadAllText(path);
    }

    private static string RepositoryRoot()
    {
        var at = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        while (!File.Exists(Path.Combine(at, "LiveBattle.sln")))
        {
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return at;
    }

    [GeneratedRegex("^#   (?<name>[a-z]+ list [0-9-]+) = (?<file>.+)$")]
    private static partial Regex LegendLine();

    [GeneratedRegex("^#   (?:(?<id>[0-9]+)(?:, )?)+: .+$")]
    private static partial Regex LeftOutLine();

    private sealed record Row(int Id, string Name, long Coins, bool? Streakable, string Source);
}
