using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>One figure of two scenarios, as people read it.</summary>
/// <param name="Label">What it is, with a creator's name as it is written.</param>
/// <param name="First">Of the first scenario.</param>
/// <param name="Second">Of the second.</param>
/// <param name="Difference">Second less first.</param>
/// <param name="Sign">How a difference of it is written.</param>
internal sealed record ComparedFigure(string Label, string First, string Second, Difference Difference, Func<double, string> Sign)
{
    public static IEnumerable<ComparedFigure> Of(AskedStudy asked, ComparisonReport report)
    {
        yield return Chance($"{asked.NameA} wins", report.First.WinA, report.Second.WinA, report.WinA);
        yield return Chance($"{asked.NameB} wins", report.First.WinB, report.Second.WinB, report.WinB);
        yield return Chance("A draw", report.First.Draw, report.Second.Draw, report.Draw);
        yield return Points(asked.NameA, report.First.PointsA, report.Second.PointsA, report.PointsA);
        yield return Points(asked.NameB, report.First.PointsB, report.Second.PointsB, report.PointsB);
        yield return Net(asked.NameA, report.First.NetA, report.Second.NetA, report.NetA);
        yield return Net(asked.NameB, report.First.NetB, report.Second.NetB, report.NetB);
    }

    /// <summary>Whether the two surely differ; every battle alike is no doubt either.</summary>
    public string Sure => Difference is { Low: 0, High: 0 } ? "the same" : Difference.IsSure ? "yes" : "no";

    private static ComparedFigure Chance(string label, Proportion first, Proportion second, Difference difference) =>
        new(label, Figures.Percent(first.Mean), Figures.Percent(second.Mean), difference, Figures.Points);

    private static ComparedFigure Points(string name, Distribution first, Distribution second, Difference difference) =>
        new($"Points, {name}", Figures.About(first.Mean), Figures.About(second.Mean), difference, Figures.SignedAbout);

    private static ComparedFigure Net(string name, Distribution first, Distribution second, Difference difference) =>
        new($"Net, {name}", Figures.AboutUsd(first.Mean), Figures.AboutUsd(second.Mean), difference, Figures.SignedUsd);
}
