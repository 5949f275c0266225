using System.Globalization;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Tests.Advice;

/// <summary>Battles of 300 s whose law is known on paper, and how questions are asked of them.</summary>
internal static class AdviceScenes
{
    /// <summary>Gifts of the preset's mix: what they are worth and how likely they are.</summary>
    public static readonly (int Coins, double Share)[] Mix = [(1, .70), (5, .15), (10, .08), (30, .04), (99, .02), (199, .01)];

    public static StudyHost Host(int threads = 2) => new(threads) { Cancellation = TestContext.Current.CancellationToken };

    /// <summary>Two compound Poisson sides.</summary>
    /// <param name="a">Gifts of side a in the mean.</param>
    /// <param name="b">Of side b.</param>
    /// <param name="gifts">Of both; null is the mix.</param>
    /// <param name="more">Further settings.</param>
    public static Scenario Poisson(double a, double b, string? gifts = null, params ReadOnlySpan<ScenarioOverride> more)
    {
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

    /// <summary>Two sides of unit gifts, as many in the mean.</summary>
    public static Scenario Units(double gifts) => Poisson(gifts, gifts, "{ 1: 1 }");

    /// <summary>How likely a difference of two like Poisson counts is to be d.</summary>
    public static double Skellam(double mean, int d)
    {
        CompoundPoisson law = new(mean, (1, 1.0));
        double sum = 0;
        for (int k = Math.Max(0, -d); k < 10 * (mean + 10); k++)
            sum += law.At(k) * law.At(k + d);
        return sum;
    }

    /// <summary>The same scenario by another rate card.</summary>
    public static Scenario By(this Scenario scenario, RateCard card) =>
        ScenarioResolver.ResolveText((scenario with { Rates = card }).ToCanonicalJson()).Value;

    /// <summary>The paths of what is wrong.</summary>
    public static IEnumerable<string> Paths<T>(this Checked<T> check)
        where T : notnull => check.Problems.Select(problem => problem.Path);

    /// <summary>The answer is the same on 1, 2 and 8 threads, and after a run that was stopped on its way.</summary>
    public static void IsTheSameHoweverItIsRun<T>(StudyQuestion question, Func<StudyHost, T> ask, Action<T, T> areEqual)
    {
        T one = ask(Host(1));
        areEqual(one, ask(Host(2)));
        using CancellationTokenSource stop = new();
        StudyProgress progress = new();
        Thread watcher = new(() =>
        {
            while (progress.Done == 0)
                Thread.Yield();
            stop.Cancel();
        });
        watcher.Start();
        StudyHost stopped = new(2) { Progress = progress, Cancellation = stop.Token };
        Assert.Throws<OperationCanceledException>(() =>
        {
            for (int i = 0; i < 1_000; i++)
                question.Answer(stopped);
        });
        watcher.Join();
        areEqual(one, ask(Host(8)));
    }
}
