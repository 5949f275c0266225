using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests.Simulation;

/// <summary>The closing response over fixed seeds: counts are Poisson, so 4 standard errors are 4 times a root.</summary>
public sealed class ClosingTests
{
    private const int Battles = 300;

    [Theory]
    [InlineData("60s", 2, 30)]
    [InlineData("60s", 0.5, 30)]
    [InlineData("60s", 1, 30)]
    [InlineData("30s", 3, 0)]
    [InlineData("20s", 2, 0)]
    [InlineData("30100ms", 2, 0.1)]
    public void Closing_MultipliesTheMeanRateInTheLast30SecondsOnly(string duration, double closing, double secondsBefore)
    {
        Scenario scenario = Closing(duration, closing);
        BattleClock clock = scenario.Plan().Clock;
        double secondsClosing = (clock.LiveEnd - clock.LiveStart) / 1e6 - secondsBefore;
        List<EventRecord> gifts = Gifts(scenario);

        // Five gifts a second without the response.
        AssertPoisson(5 * Battles * secondsBefore, gifts.Count(gift => gift.AtMicros < clock.ClosingStart));
        AssertPoisson(5 * Battles * secondsClosing * closing, gifts.Count(gift => gift.AtMicros >= clock.ClosingStart));
        Assert.Equal(secondsBefore, (clock.ClosingStart - clock.LiveStart) / 1e6, 1e-9);

        // Evenly within the window, too: both halves alike.
        long middle = (clock.ClosingStart + clock.LiveEnd) / 2;
        AssertPoisson(5 * Battles * secondsClosing / 2 * closing, gifts.Count(gift => gift.AtMicros >= middle));
    }

    [Fact]
    public void Closing_OfZero_SendsNobodyInTheLast30Seconds()
    {
        List<EventRecord> gifts = Gifts(Closing("60s", 0));
        Assert.NotEmpty(gifts);
        Assert.All(gifts, gift => Assert.True(gift.AtMicros < 33_000_000));
    }

    [Fact]
    public void Closing_ChangesNothingBeforeItBegins()
    {
        List<EventRecord> calm = Play.Events(Closing("60s", 1), 9);
        List<EventRecord> lively = Play.Events(Closing("60s", 2), 9);
        Assert.Equal(calm.Where(record => record.AtMicros < 33_000_000), lively.Where(record => record.AtMicros < 33_000_000));
        Assert.NotEqual(calm.Count, lively.Count);
    }

    private static Scenario Closing(string duration, double closing) => Scenarios.Texts.Resolved(
        Scenarios.Texts.Small,
        new ScenarioOverride("rules.duration", duration),
        new ScenarioOverride("audience.a.fans.giftsPerMinute", "30"),
        new ScenarioOverride("audience.a.fans.responses.closing", closing.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private static List<EventRecord> Gifts(Scenario scenario)
    {
        EventList events = new();
        BattleRun run = new(scenario.Plan(), 0);
        for (int i = 0; i < Battles; i++)
        {
            run.Reset(SeedSequence.Mix(2026, i));
            run.Finish(ref events);
        }

        return [.. events.Gifts];
    }

    private static void AssertPoisson(double mean, int count) =>
        Assert.InRange(count, mean - (4 * Math.Sqrt(mean)), mean + (4 * Math.Sqrt(mean)));
}
