using System.Collections.Immutable;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.PresetStudies;

/// <summary>Whether <c>as-measured</c> looks like the real battles: each statistic inside its bootstrap interval.</summary>
internal static class AsMeasuredStudy
{
    public static PresetStudy Study { get; } = new(
        "as-measured",
        """
        Calibrated: each statistic of the simulated battles lies inside the bootstrap 90 % interval of the measured ones.

        - **Shares** are taken over the sides with 100 points or more: 14 of the 26 sides of 13 real battles, one or two of
          a battle. What the strongest supporter, and the strongest three together, brought of the side's points.
        - **Loser to winner** is the ratio of the sides' points in all battles, 13 real ones.
        - Eight of the 13 battles were still running when they were last seen; the simulated ones are seen at their verdict.
        - **One-coin gifts** among the gifts: 61 of 66 real ones. A streak is one gift, there and here.
        - **Gift messages per join**: gift messages by newcomers in the live window, both sides together; 24 by 532 and 25 by
          1,229 in two real rooms over about ten minutes each, 49 by 1,761 together. Those counts of messages may hold a
          streak more than once, so the measured value is, if anything, too high.

        The intervals: 10,000 resamples from a fixed seed, 5 % quantile to 95 % quantile. Resampled is what was measured as
        one: whole battles for shares (the eight that have a side that counts) and ratios, because the two sides of a battle
        are not independent; gifts for the share of one-coin gifts; rooms for gift messages per join. Two rooms are too few to
        resample alone: two equal draws of one room would count as certainty about it. So each count of a drawn room is
        drawn again by Poisson's law around itself, as the count of independent arrivals would vary.
        """,
        "90 % interval",
        (_, battles) => Find(battles));

    private static ImmutableArray<Finding> Find(IReadOnlyList<PlayedBattle> battles)
    {
        BattleScore[] simulated = [.. battles.Select(battle => battle.Score)];
        BattleScore[] counted = [.. Measured.Battles.Where(battle => battle.CountedSides.Any())];
        double messages = battles.Sum(battle => battle.GiftMessages);
        return
        [
            OfBattles("strongest supporter's share of a side, mean", counted, BattleStatistics.MeanTopShare),
            OfBattles("strongest supporter's share of a side, median", counted, BattleStatistics.MedianTopShare),
            OfBattles("strongest three's share of a side, mean", counted, BattleStatistics.MeanTopThreeShare),
            OfBattles("strongest three's share of a side, median", counted, BattleStatistics.MedianTopThreeShare),
            OfBattles("loser's to winner's points, median", Measured.Battles, BattleStatistics.MedianRatio),
            GiftMessagesPerJoin(messages / battles.Sum(battle => battle.Joins)),
            OneCoinShare(battles.Sum(battle => (double)battle.OneCoinMessages) / messages),
        ];

        Finding OfBattles(string name, IReadOnlyList<BattleScore> measured, Func<IEnumerable<BattleScore>, double> statistic) =>
            new(name, statistic(measured), Bootstrap.Interval90(name, luck => statistic(luck.Resample(measured))), statistic(simulated));
    }

    private static Finding GiftMessagesPerJoin(double simulated)
    {
        const string Name = "gift messages per join";
        return new(
            Name,
            Measured.Rooms.Sum(room => room.GiftMessages) / (double)Measured.Rooms.Sum(room => room.Joins),
            Bootstrap.Interval90(Name, Again),
            simulated);

        static double Again(Resampler luck)
        {
            MeasuredRoom[] rooms = luck.Resample(Measured.Rooms);
            double messages = rooms.Sum(room => luck.Poisson(room.GiftMessages));
            return messages / rooms.Sum(room => luck.Poisson(room.Joins));
        }
    }

    private static Finding OneCoinShare(double simulated)
    {
        const string Name = "share of one-coin gifts";
        double[] gifts = [.. Enumerable.Range(0, Measured.Gifts).Select(i => i < Measured.OneCoinGifts ? 1.0 : 0)];
        return new(
            Name,
            BattleStatistics.Mean(gifts),
            Bootstrap.Interval90(Name, luck => BattleStatistics.Mean(luck.Resample(gifts))),
            simulated);
    }
}
