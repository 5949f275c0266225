using LiveBattle.Engine.Chance;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Engine.Audience;

/// <summary>A cohort as the simulator plays it: everything looked up once, nothing left to parse. Immutable.</summary>
public sealed record CohortPlan
{
    public required BattleSide Side { get; init; }

    /// <summary>Place on its side, from 0.</summary>
    public required int Place { get; init; }

    /// <summary>Names the luck of each thing the cohort does.</summary>
    public required CohortLuck Luck { get; init; }

    /// <summary>Viewers at the start.</summary>
    public required int Size { get; init; }

    /// <summary>Viewers at most, newcomers included: further ones are turned away.</summary>
    public required int Capacity { get; init; }

    /// <summary>The first viewer's slot among those of both sides.</summary>
    public required int FirstSlot { get; init; }

    /// <summary>Gift arrivals of one viewer per simulated microsecond, before responses.</summary>
    public required double GiftsPerMicro { get; init; }

    /// <summary>How the rate answers what happens.</summary>
    public required CohortResponses Responses
    {
        get;
        init
        {
            field = value;
            IsResponsive = value is not { Behind: 1, Ahead: 1, Multiplier: 1, Contagion: 0 };
        }
    }

    /// <summary>What one arrival is.</summary>
    public required ChoiceTable Gifts { get; init; }

    /// <summary>Ids of the gifts, in the order of <see cref="Gifts"/>.</summary>
    public required int[] GiftIds { get; init; }

    /// <summary>Their prices in coins.</summary>
    public required int[] GiftCoins { get; init; }

    /// <summary>Units of a streak; null when every arrival is one unit.</summary>
    public required GeometricStreak? Streak { get; init; }

    /// <summary>Which gifts come in streaks, in the order of <see cref="Gifts"/>.</summary>
    public required bool[] IsStreaked { get; init; }

    /// <summary>What an arrival costs in the mean, for estimates of size.</summary>
    public required double MeanCoins { get; init; }

    /// <summary>Coins a viewer starts with; the greatest number when they are unlimited.</summary>
    public required int WalletCoins { get; init; }

    /// <summary>Who gives, by rank; null when all are alike.</summary>
    public required RankChoice? Ranks { get; init; }

    /// <summary>Likes of one viewer per simulated microsecond.</summary>
    public required double TapsPerMicro
    {
        get;
        init
        {
            field = value;
            TapMessagesPerMicro = value / TapBatch.MeanTaps;
        }
    }

    /// <summary>Messages that carry them, likewise.</summary>
    public double TapMessagesPerMicro { get; private init; }

    /// <summary>Newcomers per simulated microsecond.</summary>
    public required double ArrivalsPerMicro { get; init; }

    /// <summary>How long viewers stay, in microseconds; null is to the end.</summary>
    public required LognormalLaw? Stay { get; init; }

    /// <summary>Place of the cohort's first viewer in the lists of who is present; −1 when nobody comes or goes.</summary>
    public required int FirstPresence { get; init; }

    /// <summary>The number of the cohort's first viewer.</summary>
    public int FirstViewer => ViewerNumber.Of(Place, 0);

    public bool IsWalletUnlimited => WalletCoins == int.MaxValue;

    /// <summary>Whether viewers come or go.</summary>
    public bool IsMoving => FirstPresence >= 0;

    /// <summary>Whether the rate hangs on the score, on multipliers or on other gifts.</summary>
    public bool IsResponsive { get; private init; }

    /// <summary>
    /// Whether the rate of candidates is constant from one announcement of the clock to the next: nobody comes or goes, and
    /// no gift raises the bound. Candidates of a <see cref="IsResponsive">responsive</see> cohort are still thinned.
    /// </summary>
    public bool IsSteady => FirstPresence < 0 && Responses.Contagion <= 0;

    /// <summary>The most by which score and multiplier raise the rate.</summary>
    public double ResponseBound => Math.Max(1, Math.Max(Responses.Behind, Responses.Ahead)) * Math.Max(1, Responses.Multiplier);
}
