using System.Globalization;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests.Laws;

/// <summary>
/// Gifts that call forth gifts, in 100,000 battles: a process of Hawkes with an exponential kernel from an empty history.
/// Its mean rate m obeys m' = (rate − (1 − n) m) / τ from m(0) = rate, which has a closed form, and so has its integral.
/// </summary>
public sealed class ContagionLawTests
{
    // The kernel fades by e in 10 s.
    private const double Tau = 10;

    [Theory]
    [InlineData(401UL, 1, 0.5, 1)]
    [InlineData(402UL, 1, 0.8, 1)]
    [InlineData(403UL, 1, -0.5, 1)]
    [InlineData(404UL, 1, 0.3, 2)]
    public void Gifts_UnderContagion_HaveTheMeanOfHawkes(ulong seed, double rate, double contagion, int cohorts)
    {
        // A negative one never reaches a rate of 0 here: that would take twenty gifts in ten seconds, against seven.
        string crowds = string.Join(", ", Enumerable.Range(0, cohorts).Select(index => Crowd($"crowd-{index}", rate / cohorts, contagion)));
        (double Third, double Whole)[] battles = ManyBattles.Play(Battle(crowds, 30), seed, (run, log) =>
        {
            run.AdvanceTo(100, ref log);
            double third = run.A.GiftMessages;
            run.Finish(ref log);
            return (third, (double)run.A.GiftMessages);
        });
        LawCheck.Mean(Mean(rate, contagion * cohorts, 10), [.. battles.Select(battle => battle.Third)]);
        double[] whole = [.. battles.Select(battle => battle.Whole)];
        LawCheck.Mean(Mean(rate, contagion * cohorts, 30), whole);

        // A contagion of two in a hundred more is seen to be another.
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => LawCheck.Mean(Mean(rate, (contagion * cohorts) + 0.02, 30), whole));
    }

    [Fact]
    public void Mean_OfHawkes_IsTheIntegralOfItsRate()
    {
        foreach (double n in (double[])[0.5, 0.9, -0.5, 0])
        {
            double integral = Integral.Of(time => (1 - (n * Math.Exp(-(1 - n) * time / Tau))) / (1 - n), 0, 30);
            Assert.Equal(integral, Mean(1, n, 30), 1e-9);
        }
    }

    [Theory]
    [InlineData(411UL, 0.3)]
    [InlineData(412UL, 0.5)]
    public void Gifts_ThatOneGiftCallsForth_FollowTheLawOfBorel(ulong seed, double contagion)
    {
        // Nobody gives but in answer: a spectator's gift founds a family of Poisson children.
        (long A, long B)[] battles = ManyBattles.Play(Battle(Crowd("crowd", 0, contagion), 300), seed, (run, log) =>
        {
            Assert.Equal(InputAnswer.Accepted, run.Enqueue(new BattleInput(0, 10, InputKind.Gift, BattleSide.A, 0, 1, 1)));
            run.Finish(ref log);
            return (run.A.GiftMessages, run.B.GiftMessages);
        });
        double[] borel = new double[400];
        double log = 0;
        for (int size = 1; size < borel.Length; size++)
        {
            log += Math.Log(size);
            borel[size] = Math.Exp((-contagion * size) + ((size - 1) * Math.Log(contagion * size)) - log);
        }

        LawCheck.Pmf(borel, battles.Select(battle => battle.A));
        Assert.All(battles, battle => Assert.Equal(0, battle.B));
    }

    [Fact]
    public void Contagion_ThatTakesAway_TakesNoMoreThanAllGifts()
    {
        // 0.05 gifts a second less 0.09 e^(-t / 10 s) after a spectator's gift: nothing until 10 ln 1.8 s.
        double silent = Tau * Math.Log(1.8);
        double expected = (0.05 * (20 - silent)) - (0.9 * (Math.Exp(-silent / Tau) - Math.Exp(-2)));
        (bool Early, bool None)[] battles = ManyBattles.Play(Battle(Crowd("crowd", 0.05, -0.9), 20), 421, (run, log) =>
        {
            Assert.Equal(InputAnswer.Accepted, run.Enqueue(new BattleInput(0, 0, InputKind.Gift, BattleSide.A, 0, 1, 1)));
            run.AdvanceTo(58, ref log);
            bool early = run.A.GiftMessages > 1;
            run.Finish(ref log);
            return (early, run.A.GiftMessages == 1);
        });
        Assert.DoesNotContain(battles, battle => battle.Early);
        LawCheck.Chance(Math.Exp(-expected), [.. battles.Select(battle => battle.None)]);
    }

    /// <summary>Mean gifts in a time.</summary>
    private static double Mean(double rate, double n, double time) =>
        (rate / (1 - n) * time) - (rate * n / ((1 - n) * (1 - n)) * Tau * (1 - Math.Exp(-(1 - n) * time / Tau)));

    private static string Battle(string crowds, int seconds) => $$"""
        name: Contagion
        rules: { duration: {{seconds}}s, countdown: 0s }
        catalogue: [ { id: 1, name: Rose, coins: 1 } ]
        creators: { a: { name: Ada }, b: { name: Ben } }
        audience: { a: [ {{crowds}} ], b: [ {{Crowd("others", 0, 0.5)}} ] }
        """;

    private static string Crowd(string name, double perSecond, double contagion) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{ cohort: {name}, size: 10, giftsPerMinute: {perSecond * 6:R}, gifts: {{ 1: 1 }}, responses: {{ contagion: {contagion:R} }} }}");
}
