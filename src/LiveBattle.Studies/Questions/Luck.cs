namespace LiveBattle.Studies.Questions;

/// <summary>Which luck the scenarios of one question have.</summary>
public enum Luck
{
    /// <summary>The same: replication <em>i</em> of each plays the same seed, so that only what differs differs.</summary>
    Common,

    /// <summary>Each its own: many more battles for the same precision, and the same answer in the end.</summary>
    Own,
}
