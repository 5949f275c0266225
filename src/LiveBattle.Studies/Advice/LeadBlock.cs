namespace LiveBattle.Studies.Advice;

/// <summary>Neighbouring leads that have the same fitted chance of winning.</summary>
/// <param name="From">The smallest lead seen in it, in points.</param>
/// <param name="To">The largest.</param>
/// <param name="Battles">How many battles had such a lead.</param>
/// <param name="Wins">How many of them the side won.</param>
public readonly record struct LeadBlock(long From, long To, int Battles, int Wins)
{
    /// <summary>The fitted chance of winning from such a lead, 0 to 1.</summary>
    public double Chance => (double)Wins / Battles;
}
