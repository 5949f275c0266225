using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>A chance as a hundred battles: as many marks of each side as it would win.</summary>
internal static class DotsPlot
{
    private const int PerRow = 10;
    private const double Cell = 32;
    private const double Radius = 11;
    private const double Margin = (SvgDrawing.Width - (PerRow * Cell)) / 2;

    /// <summary>Marks of side a, of side b, and of nobody: 100 in all. Side a's are its chance rounded, 50.5 to 51.</summary>
    public static (int A, int B, int Draw) Count(StudyReport report)
    {
        int a = Rounded(report.WinA.Mean);
        int b = Math.Min(Rounded(report.WinB.Mean), 100 - a);
        return (a, b, 100 - a - b);
    }

    public static void Draw(HtmlWriter html, string id, AskedStudy asked, StudyReport report)
    {
        (int a, int b, int draw) = Count(report);
        using SvgDrawing drawing = new(
            html,
            id,
            PerRow * Cell,
            "A hundred battles",
            $"{asked.NameA} wins {a}, {asked.NameB} wins {b}, {draw} are drawn.");
        for (int i = 0; i < 100; i++)
        {
            double x = Margin + ((i % PerRow + 0.5) * Cell);
            double y = (i / PerRow + 0.5) * Cell;
            if (i < a)
                drawing.MarkA(x, y, Radius);
            else if (i < a + draw)
                drawing.MarkDraw(x, y, Radius);
            else
                drawing.MarkB(x, y, Radius);
        }
    }

    private static int Rounded(double share) => (int)Math.Round(100 * share, MidpointRounding.AwayFromZero);
}
