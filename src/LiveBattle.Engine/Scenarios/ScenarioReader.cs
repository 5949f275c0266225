using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>
/// From a scenario's value to a resolved scenario, or to every problem it has. What this engine version does not play is
/// refused, never ignored: a scenario that resolves is played in full.
/// </summary>
public sealed class ScenarioReader
{
    private readonly List<Problem> _problems = [];

    private ScenarioReader()
    {
    }

    /// <summary>Reads and resolves; see <see cref="Scenario"/>.</summary>
    public static Checked<Scenario> Read(JsonElement scenario)
    {
        if (!JsonText.IsWhole(scenario))
            return new Checked<Scenario>(new Problem("(file)", "half a character", "Unicode text", "A text has an escape that is half a character."));
        ScenarioReader reader = new();
        Scenario? read = reader.ReadRoot(scenario);
        return reader._problems.Count == 0 ? new Checked<Scenario>(read!) : new Checked<Scenario>([.. reader._problems]);
    }

    private Scenario? ReadRoot(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            new JsonField(element, ScenarioText.WholeFile, _problems).Refuse("a scenario: name, creators, audience", "This is not a scenario.");
            return null;
        }

        JsonForm root = new JsonField(element, "", _problems).Object()!;

        string? name = root["name"].Name();
        GiftCatalog catalogue = ReadCatalogue(root["catalogue"]);
        RateCard? rates = RateCardChoice.Read(root["rates"], _problems);
        GiftKeys gifts = new(catalogue);
        ScenarioRules? rules = RulesReader.Read(root["rules"], gifts);
        (Creator? creatorA, Creator? creatorB) = ReadCreators(root["creators"]);
        long wallet = ReadSpectators(root["spectators"]);
        ImmutableArray<Cohort> audienceA = [], audienceB = [];
        if (root["audience"].Object("{ a: [...], b: [...] }") is { } audience)
        {
            AudienceReader sides = new(new CohortReader(gifts, rates, _problems));
            audienceA = sides.ReadSide(audience["a"]);
            audienceB = sides.ReadSide(audience["b"]);
            audience.RefuseOtherKeys();
        }

        ImmutableArray<TimelineEntry> timeline = new TimelineReader(rules?.DurationMicros).Read(root["timeline"]);
        JsonField load = root["load"];
        if (!load.IsAbsent)
            load.Refuse("null, or leave it out", "A load run is not part of a battle yet.");
        ImmutableArray<Forfeit> forfeits = ForfeitReader.Read(root["forfeits"]);
        root.RefuseOtherKeys();
        if (_problems.Count > 0)
            return null;

        Scenario scenario = new()
        {
            Name = name!,
            Rates = rates!,
            Rules = rules!,
            CreatorA = creatorA!,
            CreatorB = creatorB!,
            SpectatorWalletCoins = wallet,
            AudienceA = audienceA,
            AudienceB = audienceB,
            Timeline = timeline,
            Catalogue = catalogue,
            Forfeits = forfeits,
        };
        ScenarioSize.Check(scenario, _problems);
        return scenario;
    }

    private static (Creator? A, Creator? B) ReadCreators(JsonField field)
    {
        if (field.Object("{ a: { name: Layla }, b: { name: Marco } }") is not { } creators)
            return (null, null);
        Creator? a = ReadCreator(creators["a"]);
        JsonField fieldB = creators["b"];
        Creator? b = ReadCreator(fieldB);

        // A side's luck is named by its creator, so that exchanging the sides exchanges the tallies.
        if (a is not null && a.Name == b?.Name)
            fieldB.Object()!["name"].Refuse("a name other than creators.a.name", "Two creators of one name cannot be told apart.");
        creators.RefuseOtherKeys();
        return (a, b);
    }

    private static Creator? ReadCreator(JsonField field)
    {
        if (field.Object("{ name: Layla }") is not { } creator)
            return null;
        string? name = creator["name"].Name();
        JsonField followers = creator["followers"];
        long? all = followers.IsAbsent ? null : followers.Whole(0, Limits.Followers);
        JsonField live = creator["liveFollowers"];
        long present = live.WholeOr(0, Limits.Followers, 0);
        if (present > all)
        {
            live.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"at most the {all} of followers"),
                "More followers cannot be live than there are.");
        }

        int streak = (int)creator["winStreak"].WholeOr(0, Limits.WinStreak, 0);
        creator.RefuseOtherKeys();
        return name is null ? null : new Creator(name, all, present, streak);
    }

    private static long ReadSpectators(JsonField field)
    {
        if (field.FormOrEmpty("{ walletCoins: 1000 }") is not { } spectators)
            return 0;
        long wallet = spectators["walletCoins"].WholeOr(0, Limits.SpectatorWalletCoins, 2_000);
        spectators.RefuseOtherKeys();
        return wallet;
    }

    private static GiftCatalog ReadCatalogue(JsonField field)
    {
        if (field.IsAbsent)
            return GiftCatalog.BuiltIn;
        List<Gift> gifts = [];
        HashSet<int> ids = [];
        foreach ((int place, JsonField item) in field.Items().Index())
        {
            if (place == Limits.CatalogueGifts)
            {
                field.Refuse($"more than {place} gifts", $"at most {Limits.CatalogueGifts} gifts", "This catalogue is too large.");
                break;
            }

            if (item.Object() is not { } gift)
                continue;
            JsonField idField = gift["id"];
            long? id = idField.Whole(1, int.MaxValue);
            string? name = gift["name"].Name();
            long? coins = gift["coins"].Whole(1, Limits.GiftCoins);
            JsonField streakable = gift["streakable"];
            bool? streaks = streakable.IsAbsent ? null : streakable.YesNo();
            gift.RefuseOtherKeys();
            if (id is not null && !ids.Add((int)id))
                idField.Refuse("each id once", "Two gifts have this id.");
            else if (id is not null && name is not null && coins is not null)
                gifts.Add(new Gift((int)id, name, Coins.FromCoins(coins.Value), streaks, "scenario"));
        }

        return new GiftCatalog(gifts);
    }

    internal static string WithSuggestion(string sentence, string? written, IEnumerable<string> candidates) =>
        written is not null && Suggestion.Nearest(written, candidates) is { } meant
            ? $"{sentence} Did you mean {meant}?"
            : sentence;
}
