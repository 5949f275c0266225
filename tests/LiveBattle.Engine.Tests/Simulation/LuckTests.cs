using System.Collections.Immutable;
using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Engine.Simulation;

namespace LiveBattle.Engine.Tests.Simulation;

/// <summary>Exchanging the sides mirrors everything; changing one cohort moves nobody else's luck.</summary>
public sealed class LuckTests
{
    public static TheoryData<string> PresetNames { get; } = [.. Presets.Names];

    [Theory]
    [MemberData(nameof(PresetNames))]
    public void ExchangedSides_OfAPreset_MirrorExactly(string name)
    {
        Scenario scenario = ScenarioResolver.ResolvePreset(name).Value;
        for (ulong seed = 0; seed < 100; seed++)
        {
            AssertMirrored(scenario, seed);
            Assert.NotEqual(Play.Digest(scenario, seed), Play.Digest(Exchanged(scenario), seed));
        }
    }

    [Fact]
    public void ExchangedSides_OfAnyScenario_MirrorExactly() => Gen.Select(Gens.Scenario, Gen.ULong).Sample(AssertMirrored, iter: 300);

    [Fact]
    public void CreatorsOfOneName_AreRefused_ForLuckIsNamedByThem() => Assert.Equal(
        "creators.b.name",
        Assert.Single(ScenarioResolver.ResolvePreset("even-battle", new ScenarioOverride("creators.b.name", "Layla")).Problems).Path);

    [Fact]
    public void AnotherRateOrSize_LeavesEverybodyElsesEventsAlone() => Gen.Select(WithCohort, Gen.ULong, Gen.Double[0, 9], Gen.Int[1, 90]).Sample(
        (at, seed, rate, size) =>
        {
            Scenario faster = at.Change(cohort => cohort with { GiftsPerMinute = rate });
            Assert.Equal(EventsOfOthers(at.Scenario, at, seed), EventsOfOthers(faster, at, seed));
            Scenario larger = at.Change(cohort => cohort with { Size = size });
            Assert.Equal(EventsOfOthers(at.Scenario, at, seed), EventsOfOthers(larger, at, seed));
        },
        iter: 150);

    [Fact]
    public void AnotherRate_LeavesTheCohortsOwnGiftsInTheirOrder() => Gen.Select(WithCohort, Gen.ULong, Gen.Double[0.1, 3]).Sample(
        (at, seed, factor) =>
        {
            Scenario other = at.Change(cohort => cohort with { GiftsPerMinute = cohort.GiftsPerMinute * factor });
            List<(int Viewer, int Gift)> before = GiftsOf(at.Scenario, at, seed);
            List<(int Viewer, int Gift)> after = GiftsOf(other, at, seed);
            int both = Math.Min(before.Count, after.Count);
            Assert.Equal(before[..both], after[..both]);
            Assert.True(factor >= 1 ? after.Count >= before.Count : after.Count <= before.Count);
        },
        iter: 150);

    [Fact]
    public void AnotherOrderOfCohorts_LeavesEverybodysGiftsAndTimesAlone() => Gen.Select(Gens.Scenario, Gen.ULong).Sample(
        (scenario, seed) =>
        {
            Scenario turned = scenario with { AudienceA = [.. scenario.AudienceA.Reverse()] };
            foreach (Cohort cohort in scenario.AudienceA)
                Assert.Equal(Of(scenario, cohort), Of(turned, cohort));

            (long At, int Viewer, int Gift)[] Of(Scenario played, Cohort cohort) =>
            [
                .. Play.Events(played, seed)
                    .Where(record => record.Kind == EventKind.GiftSent && record.Side == BattleSide.A)
                    .Select(record => (record, Found: ReferenceLedger.Find(played, record)))
                    .Where(gift => gift.Found.Cohort.Name == cohort.Name)
                    .Select(gift => (gift.record.AtMicros, gift.Found.Viewer, gift.record.GiftId)),
            ];
        },
        iter: 100);

    private static Gen<Place> WithCohort { get; } =
        from scenario in Gens.Scenario.Where(scenario => scenario.AudienceA.Length + scenario.AudienceB.Length > 0)
        from index in Gen.Int[0, scenario.AudienceA.Length + scenario.AudienceB.Length - 1]
        select new Place(scenario, index);

    private static Scenario Exchanged(Scenario scenario) => scenario with
    {
        CreatorA = scenario.CreatorB,
        CreatorB = scenario.CreatorA,
        AudienceA = scenario.AudienceB,
        AudienceB = scenario.AudienceA,
        Timeline = [.. scenario.Timeline.Select(entry => entry is ScriptedPowerUp use ? use with { Side = 1 - use.Side } : entry)],
    };

    private static void AssertMirrored(Scenario scenario, ulong seed)
    {
        BattleRun run = new(scenario.Plan(), seed);
        BattleRun mirror = new(Exchanged(scenario).Plan(), seed);
        NoSink sink = default;
        run.AdvanceTo(200, ref sink);
        mirror.AdvanceTo(200, ref sink);
        Assert.Equal((run.A, run.B), (mirror.B, mirror.A));
        run.Finish(ref sink);
        mirror.Finish(ref sink);
        Assert.Equal((run.A, run.B), (mirror.B, mirror.A));
        BattleSide winner = run.Verdict!.Value.Winner switch
        {
            BattleSide.A => BattleSide.B,
            BattleSide.B => BattleSide.A,
            _ => BattleSide.Neither,
        };
        Assert.Equal(run.Verdict.Value with { Winner = winner }, mirror.Verdict);
    }

    /// <summary>
    /// Everything but the changed cohort's gifts and the verdict, bit by bit. Only a record's number, which counts all
    /// events, moves with the crowd.
    /// </summary>
    private static List<EventRecord> EventsOfOthers(Scenario scenario, Place changed, ulong seed) =>
    [
        .. Play.Events(scenario, seed)
            .Where(record => record.Kind != EventKind.VerdictReached)
            .Where(record => record.Kind != EventKind.GiftSent
                || record.Side != changed.Side
                || ReferenceLedger.Find(scenario, record).Cohort.Name != changed.Name)
            .Select(record => record with { N = 0 }),
    ];

    private static List<(int Viewer, int Gift)> GiftsOf(Scenario scenario, Place at, ulong seed) =>
    [
        .. Play.Events(scenario, seed)
            .Where(record => record.Kind == EventKind.GiftSent && record.Side == at.Side)
            .Where(record => ReferenceLedger.Find(scenario, record).Cohort.Name == at.Name)
            .Select(record => (record.Actor, record.GiftId)),
    ];

    /// <summary>One cohort of a scenario.</summary>
    private sealed record Place(Scenario Scenario, int Index)
    {
        public BattleSide Side => Index < Scenario.AudienceA.Length ? BattleSide.A : BattleSide.B;

        public string Name => Audience[Within].Name;

        private ImmutableArray<Cohort> Audience => Side == BattleSide.A ? Scenario.AudienceA : Scenario.AudienceB;

        private int Within => Side == BattleSide.A ? Index : Index - Scenario.AudienceA.Length;

        public Scenario Change(Func<Cohort, Cohort> change)
        {
            ImmutableArray<Cohort> changed = Audience.SetItem(Within, change(Audience[Within]));
            return Side == BattleSide.A ? Scenario with { AudienceA = changed } : Scenario with { AudienceB = changed };
        }
    }
}
