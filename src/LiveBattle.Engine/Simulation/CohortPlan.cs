using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Simulation;

/// <summary>A cohort as the simulator plays it: everything looked up once, nothing left to parse. Immutable.</summary>
public sealed class CohortPlan
{
    public required BattleSide Side { get; init; }

    /// <summary>Names the cohort's luck; see <see cref="RandomStream.IdOf"/>.</summary>
    public required ulong StreamId { get; init; }

    /// <summary>Viewers, 1 or more.</summary>
    public required int Size { get; init; }

    /// <summary>Gift arrivals of the whole cohort per simulated microsecond, before responses.</summary>
    public required double RatePerMicro { get; init; }

    /// <summary>Factor on the rate in the closing window.</summary>
    public required double Closing { get; init; }

    /// <summary>What one arrival is.</summary>
    public required ChoiceTable Gifts { get; init; }

    /// <summary>Ids of the gifts, in the order of <see cref="Gifts"/>.</summary>
    public required int[] GiftIds { get; init; }

    /// <summary>Their prices in coins.</summary>
    public required int[] GiftCoins { get; init; }

    /// <summary>What a gift costs in the mean, for estimates of size.</summary>
    public required double MeanCoins { get; init; }

    /// <summary>Coins a viewer starts with; 0 when they are unlimited, see <see cref="FirstWallet"/>.</summary>
    public required int WalletCoins { get; init; }

    /// <summary>Number of the cohort's first viewer within its side.</summary>
    public required int FirstViewer { get; init; }

    /// <summary>Place of the first viewer in the run's table of spent coins; −1 when wallets are unlimited.</summary>
    public required int FirstWallet { get; init; }
}
