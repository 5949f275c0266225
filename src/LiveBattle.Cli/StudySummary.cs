using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies;
using LiveBattle.Studies.Estimates;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>A study for people: chances with their intervals, then how score and money are spread.</summary>
internal static class StudySummary
{
    public static void Print(IAnsiConsole screen, StudyReport report, Scenario scenario, StudyRequest request, TimeSpan elapsed)
    {
        string a = Screen.Safe(scenario.CreatorA.Name);
        string b = Screen.Safe(scenario.CreatorB.Name);
        string battles = Figures.Count(report.Replications, "battle");
        screen.MarkupLine($"[bold]{Screen.Safe(scenario.Name)}[/], {battles} from seed {Seeds.Print(request.Seed)}");
        screen.WriteLine();

        Table chances = new() { Border = TableBorder.Simple };
        chances.AddColumn("");
        chances.AddColumn(new TableColumn("share").RightAligned());
        chances.AddColumn(new TableColumn("95 % interval").RightAligned());
        Chance($"{a} wins", report.WinA);
        Chance($"{b} wins", report.WinB);
        Chance("A draw", report.Draw);
        screen.Write(chances);

        Table spread = new() { Border = TableBorder.Simple };
        spread.AddColumn("");
        foreach (string column in (string[])["mean", "sd", "5 %", "median", "95 %"])
            spread.AddColumn(new TableColumn(column).RightAligned());
        Spread($"Points, {a}", report.PointsA, Figures.About, Figures.Count);
        Spread($"Points, {b}", report.PointsB, Figures.About, Figures.Count);
        Spread($"Net, {a}", report.NetA, Figures.AboutUsd, micros => Figures.AboutUsd(micros));
        Spread($"Net, {b}", report.NetB, Figures.AboutUsd, micros => Figures.AboutUsd(micros));
        screen.Write(spread);
        screen.WriteLine();
        screen.MarkupLine(
            "Net is after commission and before a withdrawal's fee, " +
            $"by the rate card [italic]{Screen.Safe(scenario.Rates.Name)}[/], in whole cents.");
        screen.MarkupLine($"scenario  {scenario.ComputeId()}");
        screen.MarkupLine($"{battles} in {Figures.Took(elapsed)}");

        void Chance(string label, Proportion share) => chances.AddRow(
            label, $"[bold]{Figures.Percent(share.Mean)}[/]", $"{Figures.Percent(share.Low)} to {Figures.Percent(share.High)}");

        void Spread(string label, Distribution of, Func<double, string> about, Func<long, string> exact) =>
            spread.AddRow(label, $"[bold]{about(of.Mean)}[/]", about(of.Sd), exact(of.P5), exact(of.P50), exact(of.P95));
    }
}
