using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>
/// What a creator told about themselves: a figure for each condition's id. What was not told is null, never a no.
/// </summary>
/// <remarks>Immutable. Ids are the cards' own, so that a card can ask for what no other card asks for.</remarks>
public sealed class CreatorFacts
{
    /// <summary>All followers.</summary>
    public const string Followers = "followers";

    /// <summary>The creator's age in whole years.</summary>
    public const string AgeYears = "ageYears";

    /// <summary>The account's age in whole days.</summary>
    public const string AccountAgeDays = "accountAgeDays";

    /// <summary>Videos published in the last 30 days.</summary>
    public const string VideosInLast30Days = "videosInLast30Days";

    /// <summary>Whether the creator is a member of the tips programme.</summary>
    public const string TipsProgramme = "tipsProgramme";

    /// <summary>Whether the account is a creator account.</summary>
    public const string CreatorAccount = "creatorAccount";

    /// <summary>Whether the account is a business account with a trademark.</summary>
    public const string TrademarkedBusinessAccount = "trademarkedBusinessAccount";

    private readonly ImmutableDictionary<string, long> _figures;

    private CreatorFacts(ImmutableDictionary<string, long> figures) => _figures = figures;

    /// <summary>Nothing told.</summary>
    public static CreatorFacts None { get; } = new(ImmutableDictionary<string, long>.Empty);

    /// <summary>The figure told for a condition, a yes as 1 and a no as 0; null when it was not told.</summary>
    public long? this[string conditionId] => _figures.TryGetValue(conditionId, out var figure) ? figure : null;

    /// <summary>The same and one fact more; a fact told before is replaced.</summary>
    /// <param name="conditionId">Which condition it answers.</param>
    /// <param name="figure">From 0 to <see cref="AmountLimits.MaxFollowers"/>, in the condition's unit.</param>
    /// <exception cref="ArgumentOutOfRangeException">Beyond that range.</exception>
    public CreatorFacts With(string conditionId, long figure)
    {
        ArgumentNullException.ThrowIfNull(conditionId);
        return new(_figures.SetItem(
            conditionId, AmountLimits.Checked(figure, 0, AmountLimits.MaxFollowers, nameof(figure))));
    }

    /// <summary>The same and the answer to a yes-or-no condition.</summary>
    public CreatorFacts With(string conditionId, bool yes) => With(conditionId, yes ? 1 : 0);
}
