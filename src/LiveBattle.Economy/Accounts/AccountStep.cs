using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>The answer to a step of an account: one of <see cref="Done"/> and <see cref="Refused"/>.</summary>
/// <typeparam name="T">The kind of account.</typeparam>
public abstract record AccountStep<T>
    where T : class
{
    private protected AccountStep()
    {
    }

    /// <summary>The step was taken.</summary>
    /// <param name="After">The account after it.</param>
    /// <param name="Transaction">What goes into the books.</param>
    public sealed record Done(T After, Transaction Transaction) : AccountStep<T>;

    /// <summary>Nothing changed and nothing was posted.</summary>
    /// <param name="Refusals">Every reason, at least one.</param>
    public sealed record Refused(ImmutableArray<AccountRefusal> Refusals) : AccountStep<T>;
}
