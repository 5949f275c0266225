using LiveBattle.Engine.Events;
using LiveBattle.Studies.Estimates;

namespace LiveBattle.Studies.Advice;

/// <summary>What one whale and one crowd of the same expected coins do for a side.</summary>
public sealed record WhaleOrCrowdReport : StudyAnswer
{
    /// <summary>Whose side.</summary>
    public required BattleSide Side { get; init; }

    /// <summary>What was added, filled in.</summary>
    public required WhaleOrCrowdTerms Terms { get; init; }

    /// <summary>How often the side wins with neither.</summary>
    public required Proportion WinWithout { get; init; }

    public required AddedGivers Whale { get; init; }

    public required AddedGivers Crowd { get; init; }

    /// <summary>How much more often the side wins with the crowd (Y) than with the whale (X), −1 to 1.</summary>
    public required PairedShares CrowdOverWhaleWin { get; init; }

    /// <summary>How many points more the crowd brings in a battle than the whale, in the mean.</summary>
    public required PairedDifference CrowdOverWhalePoints { get; init; }

    /// <summary>How much more the side earns with the crowd after commission, in micro-dollars a battle, in the mean.</summary>
    public required PairedDifference CrowdOverWhaleNetMicros { get; init; }

    internal static WhaleOrCrowdReport Of(WhaleOrCrowdQuestion question, SideRow[] without, SideRow[] whale, SideRow[] crowd) => new()
    {
        Battles = (long)without.Length * 3,
        Side = question.Side,
        Terms = question.Terms,
        WinWithout = SideBattles.Wins(without),
        Whale = AddedGivers.Of(whale),
        Crowd = AddedGivers.Of(crowd),
        CrowdOverWhaleWin = SideBattles.WinDifference(whale, crowd),
        CrowdOverWhalePoints = SideBattles.Difference(whale, crowd, row => row.Points),
        CrowdOverWhaleNetMicros = SideBattles.Difference(whale, crowd, row => row.NetMicros),
    };
}
