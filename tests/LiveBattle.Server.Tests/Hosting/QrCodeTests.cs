using LiveBattle.Server.Hosting;

namespace LiveBattle.Server.Tests.Hosting;

public sealed class QrCodeTests
{
    private const int Margin = 4;
    private const int Finder = 7;

    private static readonly string[] FinderPattern =
        ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];

    [Theory]
    [InlineData("http://192.0.2.7:5080")]
    [InlineData("http://[2001:db8:aaaa:bbbb:cccc:dddd:eeee:7]:65535")]
    public void Drawing_HasTheMarginAndTheThreeCorners_OfASquare(string text)
    {
        bool[][] modules = Modules(QrCode.Draw(text));
        int side = modules[0].Length;
        int last = side - Margin - Finder;

        // A code of version v has 17 + 4v modules a side.
        Assert.Equal(1, (side - (2 * Margin)) % 4);
        Assert.All(modules, row => Assert.Equal(side, row.Length));
        Assert.All(modules.Take(Margin).Concat(modules[(side - Margin)..]), row => Assert.DoesNotContain(true, row));
        Assert.All(modules, row => Assert.DoesNotContain(true, row.Take(Margin).Concat(row[^Margin..])));
        Assert.All(
            [(Margin, Margin), (Margin, last), (last, Margin)],
            corner => Assert.Equal(FinderPattern, Part(modules, corner)));
        Assert.NotEqual(FinderPattern, Part(modules, (last, last)));
    }

    [Fact]
    public void Drawing_IsThatOfItsText() =>
        Assert.NotEqual(QrCode.Draw("http://192.0.2.7:5080"), QrCode.Draw("http://192.0.2.7:5081"));

    private static bool[][] Modules(IReadOnlyList<string> lines) =>
    [
        .. lines.SelectMany(line => new[]
        {
            line.Select(half => half is '█' or '▀').ToArray(),
            line.Select(half => half is '█' or '▄').ToArray(),
        }),
    ];

    private static string[] Part(bool[][] modules, (int Row, int Column) at) =>
    [
        .. modules.Skip(at.Row).Take(Finder)
            .Select(row => new string([.. row.Skip(at.Column).Take(Finder).Select(isDark => isDark ? '#' : '.')])),
    ];
}
