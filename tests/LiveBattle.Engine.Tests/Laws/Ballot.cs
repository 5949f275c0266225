namespace LiveBattle.Engine.Tests.Laws;

/// <summary>
/// The ballot theorems: of all orders in which a winner's and a loser's units can come, the share in which the winner
/// leads all the way. Whatever the rates are, given the final counts all orders are alike.
/// </summary>
internal static class Ballot
{
    /// <summary>Strictly ahead after every unit.</summary>
    /// <param name="winner">Final units of the winner; more than the loser's.</param>
    /// <param name="loser">Final units of the loser.</param>
    public static double StrictlyAhead(long winner, long loser) => (winner - loser) / (double)(winner + loser);

    /// <summary>Never behind; level at times.</summary>
    /// <param name="winner">Final units of the one who is never behind; at least the other's.</param>
    /// <param name="loser">Final units of the other.</param>
    public static double NeverBehind(long winner, long loser) => (winner - loser + 1) / (double)(winner + 1);
}
