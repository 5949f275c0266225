using System.Globalization;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Tests;

/// <summary>
/// Battles whose answers are known on paper: no responses, no finite wallets, anonymous gifts. Study seeds are fixed, so a
/// verdict does not change by itself; each figure must lie in the 99.9 % interval around the exact one.
/// </summary>
public sealed class AnalyticAnswerTests(ITestOutputHelper output)
{
    private const int Replications = 100_000;

    /// <summary>The standard normal quantile of 99.95 %.</summary>
    private const double Z999 = 3.2905267314918945;

    private static readonly (int Coins, double Share)[] Mix = [(1, .70), (5, .15), (10, .08), (30, .04), (99, .02), (199, .01)];

    // Mean numbers of gifts; chances and side a's mean and standard deviation as printed by an independent computation.
    public static TheoryData<double, double, double, double, double, double> Compound { get; } = new()
    {
        { 60, 50, 0.612252, 0.001541, 445.2, 196.03 },
        { 60, 60, 0.499237, 0.001527, 445.2, 196.03 },
        { 30, 20, 0.679101, 0.002530, 222.6, 138.62 },
    };

    public static TheoryData<double, double, double, double, double> Skellam { get; } = new()
    {
        { 30, 25, 0.728127, 0.043025, 0.228848 },
        { 60, 60, 0.481772, 0.036456, 0.481772 },
        { 120, 100, 0.905914, 0.010845, 0.083242 },
    };

    [Theory]
    [MemberData(nameof(Compound))]
    public void Panjer_ReproducesThePrintedNumbers(double a, double b, double win, double draw, double mean, double sd)
    {
        CompoundPoisson lawA = new(a, Mix);
        (double exactWin, double exactDraw, double exactLoss) = CompoundPoisson.Compare(lawA, new CompoundPoisson(b, Mix));
        Assert.Equal(win, exactWin, 5.1e-7);
        Assert.Equal(draw, exactDraw, 5.1e-7);
        Assert.Equal(1, exactWin + exactDraw + exactLoss, 1e-9);
        Assert.Equal(mean, lawA.Mean, 0.051);
        Assert.Equal(sd, Math.Sqrt(lawA.Variance), 0.0051);
    }

    [Theory]
    [MemberData(nameof(Skellam))]
    public void Panjer_OfUnitGifts_IsSkellams(double a, double b, double win, double draw, double loss)
    {
        (double exactWin, double exactDraw, double exactLoss) =
            CompoundPoisson.Compare(new CompoundPoisson(a, (1, 1.0)), new CompoundPoisson(b, (1, 1.0)));
        Assert.Equal(win, exactWin, 5.1e-7);
        Assert.Equal(draw, exactDraw, 5.1e-7);
        Assert.Equal(loss, exactLoss, 5.1e-7);
    }

    [Theory]
    [MemberData(nameof(Compound))]
    public void Study_OfCompoundPoissonSides_MeetsPanjer(double a, double b, double win, double draw, double mean, double sd)
    {
        _ = (mean, sd);
        StudyReport report = Run(a, b, null);
        AssertNear(report, new CompoundPoisson(a, Mix), new CompoundPoisson(b, Mix));
        AssertProportion("printed win", win, report.WinA.Mean);
        AssertProportion("printed draw", draw, report.Draw.Mean);
    }

    [Theory]
    [MemberData(nameof(Skellam))]
    public void Study_OfUnitGifts_MeetsSkellam(double a, double b, double win, double draw, double loss)
    {
        StudyReport report = Run(a, b, "{ 1: 1 }");
        AssertNear(report, new CompoundPoisson(a, (1, 1.0)), new CompoundPoisson(b, (1, 1.0)));
        AssertProportion("printed win", win, report.WinA.Mean);
        AssertProportion("printed draw", draw, report.Draw.Mean);
        AssertProportion("printed loss", loss, report.WinB.Mean);
    }

    [Theory]
    [InlineData(2.5)]
    [InlineData(0)]
    public void Study_WithAClosingResponse_MeetsItsClosedForm(double closing)
    {
        // The rate is 60 gifts in 300 s; over the last 30 s it is k times that.
        double mean = 60.0 / 300 * (300 + ((closing - 1) * 30));
        StudyReport report = Run(
            60, 60, "{ 1: 1 }", new ScenarioOverride("audience.a.crowd.responses.closing", closing.ToString(CultureInfo.InvariantCulture)));
        AssertNear(report, new CompoundPoisson(mean, (1, 1.0)), new CompoundPoisson(60, (1, 1.0)));
    }

    [Fact]
    public void NumberOfGifts_IsPoisson_ByChiSquare()
    {
        const int Battles = 50_000;
        CompoundPoisson law = new(60, (1, 1.0));
        BattleRun run = new(ScenarioPlanner.Compile(Scenario(60, 50, null)), 0);
        NoSink sink = default;
        int[] hits = new int[200];
        for (int i = 0; i < Battles; i++)
        {
            run.Reset(SeedSequence.Mix(7, i));
            run.Finish(ref sink);
            hits[run.A.GiftMessages]++;
        }

        // Neighbouring counts are joined until at least 20 battles are expected in each class.
        double chiSquare = 0;
        int classes = 0;
        (double expected, int found) = (0, 0);
        for (int count = 0; count < hits.Length; count++)
        {
            expected += Battles * law.At(count);
            found += hits[count];
            double rest = Battles * Enumerable.Range(count + 1, hits.Length - count - 1).Sum(law.At);
            if ((expected < 20 || rest < 20) && count < hits.Length - 1)
                continue;
            chiSquare += (found - expected) * (found - expected) / expected;
            classes++;
            (expected, found) = (0, 0);
        }

        // Wilson and Hilferty's normal form of a chi-square.
        double freedom = classes - 1;
        double z = (Math.Cbrt(chiSquare / freedom) - (1 - (2 / (9 * freedom)))) / Math.Sqrt(2 / (9 * freedom));
        output.WriteLine($"chi-square {chiSquare:F2} on {freedom} degrees of freedom, z {z:F3}");
        Assert.True(classes > 40);
        Assert.InRange(z, -Z999, Z999);
    }

    [Fact]
    public void AWrongRate_IsSeen()
    {
        // A guard that nobody has seen fail is none: one gift in a hundred less must not pass for the right rate.
        StudyReport report = Run(59.4, 50, null);
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => AssertNear(report, new CompoundPoisson(60, Mix), new CompoundPoisson(50, Mix)));
    }

    private static Scenario Scenario(double a, double b, string? gifts, params ReadOnlySpan<ScenarioOverride> more)
    {
        // A hundred viewers over five minutes.
        List<ScenarioOverride> settings =
        [
            new("audience.a.crowd.giftsPerMinute", (a / 500).ToString(CultureInfo.InvariantCulture)),
            new("audience.b.crowd.giftsPerMinute", (b / 500).ToString(CultureInfo.InvariantCulture)),
            .. more,
        ];
        if (gifts is not null)
            settings.AddRange([new("audience.a.crowd.gifts", gifts), new("audience.b.crowd.gifts", gifts)]);
        return ScenarioResolver.ResolvePreset("poisson-check", [.. settings]).Value;
    }

    private static StudyReport Run(double a, double b, string? gifts, params ReadOnlySpan<ScenarioOverride> more) =>
        StudyRunner.Run(
            Scenario(a, b, gifts, more), new StudyRequest(Replications, 1, 2), cancellationToken: TestContext.Current.CancellationToken);

    private void AssertNear(StudyReport report, CompoundPoisson a, CompoundPoisson b)
    {
        (double win, double draw, double loss) = CompoundPoisson.Compare(a, b);
        AssertProportion("win a", win, report.WinA.Mean);
        AssertProportion("draw", draw, report.Draw.Mean);
        AssertProportion("win b", loss, report.WinB.Mean);
        AssertMoments("a", a, report.PointsA);
        AssertMoments("b", b, report.PointsB);
    }

    private void AssertProportion(string what, double exact, double estimate) =>
        AssertWithin(what, exact, estimate, Math.Sqrt(exact * (1 - exact) / Replications));

    private void AssertMoments(string side, CompoundPoisson law, Distribution points)
    {
        AssertWithin($"mean {side}", law.Mean, points.Mean, Math.Sqrt(law.Variance / Replications));

        // Var(s²) = (μ4 − σ⁴ (n − 3) / (n − 1)) / n, with μ4 = κ4 + 3 σ⁴.
        double fourth = law.FourthCumulant + (3 * law.Variance * law.Variance);
        double error = Math.Sqrt((fourth - (law.Variance * law.Variance * (Replications - 3.0) / (Replications - 1))) / Replications);
        AssertWithin($"variance {side}", law.Variance, points.Sd * points.Sd, error);
    }

    private void AssertWithin(string what, double exact, double estimate, double error)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {estimate:G7}, exact {exact:G7}, 99.9 % [{exact - (Z999 * error):G7}, {exact + (Z999 * error):G7}], z {(estimate - exact) / error:F2}"));
        Assert.InRange(estimate, exact - (Z999 * error), exact + (Z999 * error));
    }
}
