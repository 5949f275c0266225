using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>
/// The answer to a gift's name: one of <see cref="Found"/>, <see cref="Ambiguous"/>, <see cref="Unknown"/>.
/// </summary>
public abstract record GiftLookup
{
    private protected GiftLookup()
    {
    }

    /// <summary>Exactly one gift has the name.</summary>
    /// <param name="Gift">That gift.</param>
    public sealed record Found(Gift Gift) : GiftLookup;

    /// <summary>Several gifts share the name.</summary>
    /// <param name="Ids">Their ids, in the catalogue's order; at least two.</param>
    public sealed record Ambiguous(ImmutableArray<int> Ids) : GiftLookup;

    /// <summary>No gift has the name.</summary>
    /// <param name="Nearest">The name that was probably meant; null when none is near.</param>
    public sealed record Unknown(string? Nearest) : GiftLookup;
}
