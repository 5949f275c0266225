using System.Collections.Immutable;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Advice;

/// <summary>What a boosting glove is worth to a side, and when.</summary>
public sealed record GloveReport : StudyAnswer
{
    /// <summary>Who sends it.</summary>
    public required BattleSide Side { get; init; }

    /// <summary>Gloves that the side's script has without it: another one waits until those before it are over.</summary>
    public required int OtherGloves { get; init; }

    /// <summary>How often the side wins without it.</summary>
    public required Proportion WinWithout { get; init; }

    /// <summary>The side's points without it.</summary>
    public required Distribution PointsWithout { get; init; }

    /// <summary>What it changes, by the time at which it is sent, ascending.</summary>
    public required ImmutableArray<GloveTime> Times { get; init; }

    /// <summary>
    /// The time with the most wins in the first half of the battles; of several, the one with more points, then the earlier.
    /// In microseconds from the start of live.
    /// </summary>
    public required long BestMicros { get; init; }

    /// <summary>The time with the fewest wins in the first half, likewise; the same as the best when there is one time.</summary>
    public required long WorstMicros { get; init; }

    /// <summary>
    /// How much more often the side wins with a glove at the best time (Y) than at the worst (X). Counted over the second
    /// half of the battles, which had no part in choosing the two: the luck that made them best and worst is not in it.
    /// </summary>
    public required PairedShares BestOverWorst { get; init; }

    /// <summary>Whether that difference is above 0 with its whole interval: then the time matters.</summary>
    public bool IsBestSure => BestOverWorst.Low > 0;

    internal static GloveReport Of(GloveQuestion question, SideRow[] without, SideRow[][] with)
    {
        int half = without.Length / 2;
        (long Wins, long Points)[] firsts = [.. with.Select(rows => FirstHalf(rows, half))];
        int best = 0;
        int worst = 0;
        for (int i = 1; i < firsts.Length; i++)
        {
            best = firsts[i].CompareTo(firsts[best]) > 0 ? i : best;
            worst = firsts[i].CompareTo(firsts[worst]) < 0 ? i : worst;
        }

        return new GloveReport
        {
            Battles = (long)without.Length * (with.Length + 1),
            Side = question.Side,
            OtherGloves = question.Scenario.Timeline
                .OfType<ScriptedPowerUp>().Count(use => use.Side == question.Side && use.PowerUp == PowerUp.BoostingGlove),
            WinWithout = SideBattles.Wins(without),
            PointsWithout = Distribution.Of(Array.ConvertAll(without, row => row.Points)),
            Times =
            [
                .. with.Select((rows, place) => new GloveTime(
                    question.TimesMicros[place],
                    SideBattles.Wins(rows),
                    SideBattles.WinDifference(without, rows),
                    SideBattles.Difference(without, rows, row => row.Points),
                    SideBattles.Difference(without, rows, row => row.NetMicros))),
            ],
            BestMicros = question.TimesMicros[best],
            WorstMicros = question.TimesMicros[worst],
            BestOverWorst = SideBattles.WinDifference(with[worst].AsSpan(half), with[best].AsSpan(half)),
        };
    }

    private static (long Wins, long Points) FirstHalf(SideRow[] rows, int half)
    {
        (long wins, long points) = (0, 0);
        for (int i = 0; i < half; i++)
        {
            wins += rows[i].IsWon ? 1 : 0;
            points += rows[i].Points;
        }

        return (wins, points);
    }
}
