using System.Collections.Immutable;
using System.Text.Json;

namespace LiveBattle.Economy;

/// <summary>The rate cards that come with the program: what two guides print, and what was measured.</summary>
public static class RateCards
{
    /// <summary>All built-in cards: <c>source-a</c>, <c>source-b</c>, <c>measured</c>.</summary>
    public static ImmutableArray<RateCard> BuiltIn { get; } = [Load("source-a"), Load("source-b"), Load("measured")];

    /// <summary>The card used when nobody chose one: <c>measured</c>.</summary>
    public static RateCard Default { get; } = Find("measured")!;

    /// <summary>The built-in card of this id, exactly as written; null when there is none.</summary>
    public static RateCard? Find(string id) => BuiltIn.FirstOrDefault(card => card.Id == id);

    /// <summary>The built-in card of this id, or one problem with the nearest id.</summary>
    /// <param name="id">As somebody wrote it.</param>
    /// <param name="path">Where it was written.</param>
    /// <param name="orElse">What else could stand there, for the message; null for nothing.</param>
    public static Checked<RateCard> Named(string id, string path, string? orElse = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (Find(id) is { } card)
        {
            return new Checked<RateCard>(card);
        }

        var ids = BuiltIn.Select(known => known.Id).ToArray();
        var meant = Suggestion.Nearest(id, ids);
        return new Checked<RateCard>(new Problem(
            path,
            id.Length == 0 ? Problem.Missing : Problem.Echo(id),
            string.Join(", ", ids) + (orElse is null ? "" : $", {orElse}"),
            meant is null ? "There is no rate card of this name." : $"There is no rate card of this name; did you mean {meant}?"));
    }

    private static RateCard Load(string id)
    {
        using var stream = EmbeddedData.Open($"{id}.json");
        using var document = JsonDocument.Parse(stream);
        return RateCardJson.Read(document.RootElement, id).Value;
    }
}
