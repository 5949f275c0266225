namespace LiveBattle.Studies;

/// <summary>What a study found: one kind for each kind of question. Money in micro-dollars. Immutable.</summary>
public abstract record StudyAnswer
{
    private protected StudyAnswer()
    {
    }

    /// <summary>Battles that were played for it.</summary>
    public required long Battles { get; init; }
}
