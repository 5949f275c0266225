using System.Collections.Immutable;
using LiveBattle.Economy;
using LiveBattle.Engine.Audience;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Time;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Lays a scenario's cohorts out in the flat arrays of a run. Not thread-safe; made for one plan.</summary>
internal sealed class AudiencePlanner
{
    private readonly GiftCatalog _catalogue;
    private readonly double _longestLiveMicros;

    public AudiencePlanner(Scenario scenario, BattleClock clock)
    {
        _catalogue = scenario.Catalogue;
        _longestLiveMicros = clock.LatestLiveEnd - clock.LiveStart;
        Add(scenario.AudienceA, BattleSide.A, scenario.CreatorA.Name);
        Add(scenario.AudienceB, BattleSide.B, scenario.CreatorB.Name);
    }

    public List<CohortPlan> Cohorts { get; } = [];

    public List<Source> Sources { get; } = [];

    public List<CohortSources> SourcesOf { get; } = [];

    public int Slots { get; private set; }

    public int Presences { get; private set; }

    public ImmutableArray<int> Contagious(BattleSide side) =>
        [.. Cohorts.Index().Where(cohort => cohort.Item.Side == side && cohort.Item.Responses.Contagion > 0).Select(cohort => cohort.Index)];

    private void Add(ImmutableArray<Cohort> cohorts, BattleSide side, string creator)
    {
        foreach ((int place, Cohort cohort) in cohorts.Index())
        {
            bool isMoving = cohort.ArrivalsPerMinute > 0 || cohort.Stay is not null;
            int capacity = Capacity(cohort);
            Sources.AddRange(Make(cohort, Cohorts.Count));
            Cohorts.Add(new CohortPlan
            {
                Side = side,
                Place = place,
                Luck = new CohortLuck(creator, cohort.Name),
                Size = cohort.Size,
                Capacity = capacity,
                FirstSlot = Slots,
                GiftsPerMicro = cohort.GiftsPerMinute / SimTime.MicrosPerMinute,
                Responses = cohort.Responses,
                Gifts = new ChoiceTable([.. cohort.Gifts.Select(gift => gift.Weight)]),
                GiftIds = [.. cohort.Gifts.Select(gift => gift.GiftId)],
                GiftCoins = [.. cohort.Gifts.Select(gift => gift.Coins)],
                Streak = cohort.StreakMean is { } mean ? new GeometricStreak(mean, Limits.GiftUnits) : null,
                IsStreaked = [.. cohort.Gifts.Select(gift => IsStreaked(cohort, gift))],
                MeanCoins = MeanCoins(cohort),
                WalletCoins = cohort.WalletCoins ?? int.MaxValue,
                Ranks = cohort.TopFifth is { } share ? new RankChoice(share) : null,
                TapsPerMicro = cohort.TapsPerMinute / SimTime.MicrosPerMinute,
                ArrivalsPerMicro = cohort.ArrivalsPerMinute / SimTime.MicrosPerMinute,
                Stay = cohort.Stay is { } stay ? new LognormalLaw(stay.MedianMicros, stay.P90Micros) : null,
                FirstPresence = isMoving ? Presences : -1,
            });
            Slots += capacity;
            if (isMoving)
                Presences += capacity;
        }
    }

    private List<Source> Make(Cohort cohort, int index)
    {
        List<Source> made = [];
        SourcesOf.Add(new CohortSources(
            Number(SourceKind.Leaves, cohort.Stay is not null),
            Number(SourceKind.Arrivals, cohort.ArrivalsPerMinute > 0),
            Number(SourceKind.Taps, cohort.TapsPerMinute > 0),
            Number(SourceKind.CrowdTaps, cohort.TapsPerMinute > 0),
            Number(SourceKind.Gifts, true)));
        return made;

        int Number(SourceKind kind, bool isThere)
        {
            if (!isThere)
                return -1;
            made.Add(new Source(index, kind));
            return Sources.Count + made.Count - 1;
        }
    }

    // Room for every newcomer but for a chance of about 1e-15: eight standard deviations above the mean.
    private int Capacity(Cohort cohort)
    {
        double newcomers = cohort.ArrivalsPerMinute / SimTime.MicrosPerMinute * _longestLiveMicros;
        double room = cohort.Size + (newcomers == 0 ? 0 : newcomers + (8 * Math.Sqrt(newcomers)) + 16);
        return (int)Math.Min(Limits.ViewersPerCohort, Math.Floor(room));
    }

    private bool IsStreaked(Cohort cohort, GiftShare gift) =>
        cohort.StreakMean is not null && _catalogue.ById(gift.GiftId)?.Streakable == true;

    private double MeanCoins(Cohort cohort)
    {
        double total = cohort.Gifts.Sum(gift => gift.Weight);
        return cohort.Gifts.Sum(gift => gift.Weight / total * gift.Coins * (IsStreaked(cohort, gift) ? cohort.StreakMean!.Value : 1));
    }
}
