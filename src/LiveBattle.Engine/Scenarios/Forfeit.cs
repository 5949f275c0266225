using System.Collections.Immutable;

namespace LiveBattle.Engine.Scenarios;

/// <summary>A harmless task for the loser, in one language or several. Equal when its texts are.</summary>
public sealed record Forfeit
{
    /// <summary>The language that every task has: <c>en</c>.</summary>
    public const string MainLanguage = "en";

    /// <summary>A task in the languages it has.</summary>
    /// <param name="texts">Texts by two-letter codes, English among them; each code once.</param>
    /// <exception cref="ArgumentException">There is no English text, or a code stands twice.</exception>
    public Forfeit(params IEnumerable<KeyValuePair<string, string>> texts)
    {
        Texts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, texts);
        if (!Texts.ContainsKey(MainLanguage))
            throw new ArgumentException("A task needs its English text.", nameof(texts));
    }

    /// <summary>Texts by two-letter language codes, in the order of the codes.</summary>
    public ImmutableSortedDictionary<string, string> Texts { get; }

    /// <summary>A task in English alone.</summary>
    public static Forfeit InEnglish(string text) => new(KeyValuePair.Create(MainLanguage, text));

    /// <summary>The text in a language, or in English where it has none.</summary>
    /// <param name="language">A two-letter code, as in <c>ar</c>.</param>
    public string Text(string language) => Texts.GetValueOrDefault(language) ?? Texts[MainLanguage];

    /// <inheritdoc/>
    public bool Equals(Forfeit? other) => other is not null && Texts.SequenceEqual(other.Texts);

    /// <inheritdoc/>
    public override int GetHashCode() => Texts.Count;

    /// <summary>The English text.</summary>
    public override string ToString() => Texts[MainLanguage];
}
