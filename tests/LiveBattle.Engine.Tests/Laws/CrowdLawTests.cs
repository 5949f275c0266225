using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Simulation;
using LiveBattle.Engine.Tests.Scenarios;

namespace LiveBattle.Engine.Tests.Laws;

/// <summary>Who is there, who taps and who gives, in 100,000 battles against exact laws.</summary>
public sealed class CrowdLawTests
{
    // Three messages in four are of 15 taps, the others of 1 to 14 alike.
    private static readonly GiftMix Message = new([.. Enumerable.Range(1, 14).Select(taps => (taps, 0.25 / 14)), (15, 0.75)]);

    [Theory]
    [InlineData(501UL, 50, 30, 10, 40, 0, 120, 4, 20)]
    [InlineData(502UL, 80, 0, 5, 15, 20, 60, 30, 600)]
    public void Audience_ThatComesAndGoes_IsBinomialAndPoissonAtEveryTick(
        ulong seed, int presentA, double arrivalsA, int medianA, int p90A, int presentB, double arrivalsB, int medianB, int p90B)
    {
        string scenario = $$"""
            name: Audience
            rules: { duration: 60s, countdown: 0s }
            creators: { a: { name: Ada }, b: { name: Ben } }
            audience:
              a: [ { cohort: crowd, size: {{presentA}}, arrivalsPerMinute: {{arrivalsA}}, stay: { median: {{medianA}}s, p90: {{p90A}}s }, giftsPerMinute: 0, gifts: { 1: 1 } } ]
              b: [ { cohort: crowd, size: {{presentB}}, arrivalsPerMinute: {{arrivalsB}}, stay: { median: {{medianB}}s, p90: {{p90B}}s }, giftsPerMinute: 0, gifts: { 1: 1 } } ]
            """;
        int[] ticks = [20, 150, 599];
        (long A, long B)[][] battles = ManyBattles.Play(scenario, seed, (run, log) =>
        {
            (long A, long B)[] seen = new (long, long)[ticks.Length];
            for (int i = 0; i < ticks.Length; i++)
            {
                run.AdvanceTo(ticks[i], ref log);
                seen[i] = (run.StatusOf(BattleSide.A).Viewers, run.StatusOf(BattleSide.B).Viewers);
            }

            return seen;
        });
        LognormalStay stayA = new(medianA, p90A);
        LognormalStay stayB = new(medianB, p90B);
        for (int i = 0; i < ticks.Length; i++)
        {
            int at = i;
            double time = ticks[at] / 10.0;
            LawCheck.Pmf(AudienceSize.Pmf(presentA, arrivalsA / 60, stayA, time), battles.Select(battle => battle[at].A));
            LawCheck.Pmf(AudienceSize.Pmf(presentB, arrivalsB / 60, stayB, time), battles.Select(battle => battle[at].B));
            LawCheck.Moments(
                AudienceSize.Mean(presentA, arrivalsA / 60, stayA, time), AudienceSize.Variance(presentA, arrivalsA / 60, stayA, time),
                [.. battles.Select(battle => (double)battle[at].A)]);
        }

        // The audience of a fifth of a second later is seen to be another.
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => LawCheck.Pmf(
            AudienceSize.Pmf(presentB, arrivalsB / 60, stayB, 2.2), battles.Select(battle => battle[0].B)));
    }

    [Theory]
    [InlineData(511UL, 3, 1, 6)]
    [InlineData(512UL, 2, 1, 40)]
    [InlineData(513UL, 5, 3, 7)]
    public void Taps_OfACrowd_BringThePointsOfIndependentViewers(ulong seed, int first, int next, int cap)
    {
        // Each viewer's messages are Poisson, and so many a second that their taps are one.
        const int viewers = 10;
        int[] ticks = [50, 200, 400];
        SideTally[][] battles = ManyBattles.Play(Taps(viewers, $"first: {first}, next: {next}, cap: {cap}", ""), seed, (run, log) =>
        {
            SideTally[] seen = new SideTally[ticks.Length];
            for (int i = 0; i < ticks.Length; i++)
            {
                run.AdvanceTo(ticks[i], ref log);
                seen[i] = run.A;
            }

            return seen;
        });
        for (int i = 0; i < ticks.Length; i++)
        {
            int at = i;
            double time = ticks[at] / 10.0;
            LawCheck.Pmf(Points(viewers, time, first, next, cap), battles.Select(battle => battle[at].LikePoints));

            // Taps of those who have points to bring vary by messages, all others one by one: both are martingales.
            double unsaturated = viewers * Integral.Of(span => Unsaturated(span, first, next, cap), 0, time, 1e-8);
            double variance = (Message.Moment(2) / Message.Moment(1) * unsaturated) + (viewers * time) - unsaturated;
            LawCheck.Moments(viewers * time, variance, [.. battles.Select(battle => (double)battle[at].Likes)]);
        }

        // A rate three in a hundred higher is seen to be another.
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => LawCheck.Pmf(
            Points(viewers, 5.15, first, next, cap), battles.Select(battle => battle[0].LikePoints)));
    }

    [Theory]
    [InlineData(521UL, 10, 40, 0.003)]
    [InlineData(522UL, 10, 11, 0.08)]
    public void Taps_OfACrowdThatComesAndGoes_AreThoseOfTheTimeThatViewersWereThere(ulong seed, int median, int p90, double bias)
    {
        const double arrivals = 0.5;
        LognormalStay stay = new(median, p90);
        SideTally[] battles = ManyBattles.Read(
            Taps(20, "first: 3, next: 1, cap: 6", $"arrivalsPerMinute: 30, stay: {{ median: {median}s, p90: {p90}s }},"), seed, (run, _) => run.A);
        LawCheck.Mean(
            Integral.Of(time => AudienceSize.Mean(20, arrivals, stay, time), 0, 40), [.. battles.Select(battle => (double)battle.Likes)]);

        // As far as likes go, whoever leaves is anybody there. Viewers counted one by one would bring the points of the
        // time for which each was there; the difference is small unless all stay about as long as each other.
        const double step = 0.05;
        double points = 0;
        for (double time = 0; time < 39.99; time += step)
        {
            double gained = (MeanPoints(time + step) - MeanPoints(time)) * stay.Survival(time + (step / 2));
            points += gained * (20 + (arrivals * (40 - time - (step / 2))));
        }

        Assert.InRange(battles.Average(battle => battle.LikePoints) / points, 1 - bias, 1 + bias);

        static double MeanPoints(double time) => TapsOf(time).Index().Sum(of => of.Item * Worth(of.Index, 3, 1, 6));
    }

    [Theory]
    [InlineData(531UL, 0.97)]
    [InlineData(532UL, 0.8)]
    [InlineData(533UL, 0.2)]
    public void Givers_OfAFlock_ShareAsParetoSays(ulong seed, double topFifth)
    {
        // 1,000 viewers who neither come nor go: a viewer's number is its rank. Some 30,000 gifts.
        string crowd = $"{{ cohort: crowd, size: 1000, giftsPerMinute: 30, topFifth: {topFifth}, gifts: {{ 1: 1 }} }}";
        BattlePlan plan = Texts.Resolved($$"""
            name: Flock
            rules: { duration: 60s, countdown: 0s }
            creators: { a: { name: Ada }, b: { name: Ben } }
            audience: { a: [ {{crowd}} ], b: [ {{crowd}} ] }
            """).Plan();
        BattleRun run = new(plan, seed);
        EventList events = new();
        run.Finish(ref events);
        double beta = Math.Log(topFifth) / Math.Log(0.2);
        foreach (BattleSide side in (BattleSide[])[BattleSide.A, BattleSide.B])
        {
            int[] ranks = [.. events.Gifts.Where(gift => gift.Side == side).Select(gift => gift.Actor)];
            Assert.True(ranks.Length > 2_000);
            foreach (int first in (int[])[1, 10, 50, 200, 500, 999])
            {
                double share = Math.Pow(first / 1_000.0, beta);
                int hits = ranks.Count(rank => rank < first);
                Interval.Binomial(hits, ranks.Length).AssertHolds(share, $"the first {first}");
                Assert.Equal(share, hits / (double)ranks.Length, 0.01);
                if (beta < 1)
                    Assert.Equal(ParetoShares.Top(first / 1_000.0, 1 / (1 - beta)), share, 1e-12);
            }

            double[] chances = [.. Enumerable.Range(0, 1_000).Select(rank => Math.Pow((rank + 1) / 1_000.0, beta) - Math.Pow(rank / 1_000.0, beta))];
            LawCheck.Pmf(chances, ranks.Select(rank => (long)rank));
        }
    }

    [Fact]
    public void Newcomers_InAFlock_TakeAnyRank()
    {
        // After one came to three, each of four is first with chance one fourth: a newcomer sends a fourth of what follows,
        // whatever the shares are; the variance between battles is in the ranks.
        const string scenario = """
            name: Newcomers
            rules: { duration: 60s, countdown: 0s }
            creators: { a: { name: Ada }, b: { name: Ben } }
            audience:
              a: [ { cohort: crowd, size: 3, giftsPerMinute: 20, arrivalsPerMinute: 1, topFifth: 0.8, gifts: { 1: 1 } } ]
              b: []
            """;
        BattlePlan plan = Texts.Resolved(scenario).Plan();
        BattleRun run = new(plan, 0);
        List<double> gaps = [];
        for (int battle = 0; battle < 20_000; battle++)
        {
            run.Reset(SeedSequence.Mix(541, battle));
            EventList events = new();
            run.Finish(ref events);
            int present = 3;
            double gap = 0;
            foreach (EventRecord record in events.Events)
            {
                if (record.Kind == EventKind.ViewerJoined)
                    present++;
                else if (record.Kind == EventKind.GiftSent)
                    gap += (record.Actor >= 3 ? 1 : 0) - ((present - 3) / (double)present);
            }

            gaps.Add(gap);
        }

        LawCheck.Mean(0, [.. gaps]);
    }

    /// <summary>Viewers who tap once a second for 40 s.</summary>
    private static string Taps(int viewers, string likes, string more) => $$"""
        name: Taps
        rules: { duration: 40s, countdown: 0s, likes: { {{likes}} } }
        creators: { a: { name: Ada }, b: { name: Ben } }
        audience:
          a: [ { cohort: crowd, size: {{viewers}}, tapsPerMinute: 60, {{more}} giftsPerMinute: 0, gifts: { 1: 1 } } ]
          b: []
        """;

    /// <summary>Chances of 0, 1, 2 … taps of one viewer.</summary>
    private static double[] TapsOf(double time) => Panjer.Pmf(time / Message.Moment(1), Message);

    /// <summary>The chance that a viewer's likes still bring points.</summary>
    private static double Unsaturated(double time, int first, int next, int cap) =>
        TapsOf(time).TakeWhile((_, taps) => Worth(taps, first, next, cap) < cap).Sum();

    /// <summary>Chances of the points of all viewers together.</summary>
    private static double[] Points(int viewers, double time, int first, int next, int cap)
    {
        double[] one = new double[cap + 1];
        foreach ((int taps, double chance) in TapsOf(time).Index())
            one[Worth(taps, first, next, cap)] += chance;
        double[] all = [1];
        for (int viewer = 0; viewer < viewers; viewer++)
        {
            double[] sum = new double[all.Length + cap];
            for (int i = 0; i < all.Length; i++)
            {
                for (int j = 0; j <= cap; j++)
                    sum[i + j] += all[i] * one[j];
            }

            all = sum;
        }

        return all;
    }

    private static int Worth(int taps, int first, int next, int cap) => taps == 0 ? 0 : Math.Min(cap, first + ((taps - 1) * next));
}
