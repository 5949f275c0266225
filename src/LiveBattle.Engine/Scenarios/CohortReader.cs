using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Reads a side's audience. Problems name a cohort by its name, as paths of settings do.</summary>
internal sealed class CohortReader(GiftCatalog catalogue, RateCard? rates, List<Problem> problems)
{
    private const string IdPrefix = "id:";

    /// <summary>A side's cohorts, those that could be read.</summary>
    public ImmutableArray<Cohort> ReadSide(JsonField side)
    {
        if (side.IsAbsent)
        {
            side.Refuse("a list of cohorts, [] for spectators only", "This side's audience is missing.");
            return [];
        }

        List<Cohort> cohorts = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        int count = 0;
        foreach (JsonField item in side.Items())
        {
            if (++count > Limits.CohortsPerSide)
            {
                side.Refuse($"{count} cohorts or more", $"at most {Limits.CohortsPerSide} cohorts", "This audience has too many cohorts.");
                break;
            }

            if (Read(item, side.Path, names) is { } cohort)
                cohorts.Add(cohort);
        }

        long viewers = cohorts.Sum(cohort => (long)cohort.Size);
        if (viewers > Limits.ViewersPerSide)
        {
            side.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"{viewers:N0} viewers"),
                string.Create(CultureInfo.InvariantCulture, $"at most {Limits.ViewersPerSide:N0} a side"),
                "This audience is too large.");
        }

        return [.. cohorts];
    }

    private Cohort? Read(JsonField item, string sidePath, HashSet<string> names)
    {
        if (item.Object() is null)
            return null;
        bool isNamed = item.Element.TryGetProperty("cohort", out JsonElement nameElement)
            && nameElement.ValueKind == JsonValueKind.String
            && nameElement.GetString()!.Length > 0
            && nameElement.GetString()!.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        string path = isNamed ? $"{sidePath}.{Problem.Echo(nameElement.GetString()!)}" : item.Path;
        JsonForm form = new JsonField(item.Element, path, problems).Object()!;

        JsonField nameField = form["cohort"];
        string? name = nameField.Name();
        if (name is not null && !isNamed)
            nameField.Refuse("letters, digits, - and _", "Paths name cohorts, so their names are one word.");
        else if (name is not null && !names.Add(name))
            nameField.Refuse("a name of its own on this side", "Two cohorts of this side have this name.");
        long? size = form["size"].Whole(1, Limits.ViewersPerSide);
        double? rate = form["giftsPerMinute"].Number(0, Limits.GiftsPerMinute);
        ImmutableArray<GiftShare> gifts = ReadGifts(form["gifts"]);
        int? wallet = ReadWallet(form["walletCoins"]);
        double closing = 1;
        if (form["responses"].FormOrEmpty() is { } responses)
        {
            closing = responses["closing"].NumberOr(0, Limits.ResponseFactor, 1);
            foreach (string response in (string[])["behind", "ahead", "multiplier"])
                responses[response].RefuseUnless(1, $"Responses to {response}");
            responses["contagion"].RefuseUnless(0, "Contagious gifts");
            responses.RefuseOtherKeys();
        }

        form["tapsPerMinute"].RefuseUnless(0, "Taps");
        form["streak"].RefuseUnlessAbsent("Streaks");
        form["arrivalsPerMinute"].RefuseUnless(0, "Arrivals");
        form["stay"].RefuseUnlessAbsent("Stays");
        CohortCoinPrice? price = ReadCoinPrice(form["coinPrice"]);
        form.RefuseOtherKeys();
        return name is null || size is null || rate is null
            ? null
            : new Cohort(name, (int)size.Value, rate.Value, gifts)
            {
                WalletCoins = wallet,
                CoinPrice = price,
                Responses = CohortResponses.None with { Closing = closing },
            };
    }

    private CohortCoinPrice? ReadCoinPrice(JsonField field)
    {
        if (field.IsAbsent)
            return null;
        CoinChannel? channel = field.Element.ValueKind == JsonValueKind.String
            ? field.Element.GetString() switch { "web" => CoinChannel.Web, "app" => CoinChannel.App, _ => null }
            : null;
        if (channel is { } known)
        {
            // A shop's price comes from the rate card, and a silence is never filled.
            if (rates?.CoinPrice.IsSilent == true)
                field.Refuse("a number of dollars, or a rate card that knows", $"The rate card {rates.Id} does not say what a coin costs.");
            return CohortCoinPrice.In(known);
        }

        if (field.Element.ValueKind == JsonValueKind.Number
            && field.Element.TryGetDecimal(out decimal dollars)
            && dollars is > 0 and <= Limits.CoinPriceMicros / UsdMicros.MicrosPerDollar
            && dollars * UsdMicros.MicrosPerDollar % 1 == 0)
        {
            return CohortCoinPrice.Of((long)(dollars * UsdMicros.MicrosPerDollar));
        }

        field.Refuse(
            $"web, app, or dollars above 0 up to {Limits.CoinPriceMicros / UsdMicros.MicrosPerDollar:N0} with at most six decimals",
            "A coin's price is a shop's, or a number of dollars.");
        return null;
    }

    private static int? ReadWallet(JsonField field)
    {
        bool isUnlimited = field.Element.ValueKind == JsonValueKind.String && field.Element.ValueEquals("unlimited");
        if (field.IsAbsent || isUnlimited)
            return null;
        if (field.Element.ValueKind == JsonValueKind.Number)
            return (int?)field.Whole(0, Limits.WalletCoins);
        field.Refuse(
            string.Create(CultureInfo.InvariantCulture, $"0 to {Limits.WalletCoins:N0} coins, or unlimited"),
            "A wallet holds a whole number of coins.");
        return null;
    }

    private ImmutableArray<GiftShare> ReadGifts(JsonField field)
    {
        if (field.Object() is null)
            return [];
        List<GiftShare> shares = [];
        foreach (JsonProperty entry in field.Element.EnumerateObject())
        {
            JsonField share = new(entry.Value, $"{field.Path}.{Problem.Echo(entry.Name)}", problems);
            double weight = ReadWeight(share);
            if (Look(entry.Name, share) is not { } gift)
                continue;
            if (shares.Exists(other => other.GiftId == gift.Id))
                share.Refuse("each gift once", "This gift stands twice.");
            else if (weight > 0)
                shares.Add(new GiftShare(gift.Id, gift.Coins, weight));
        }

        if (shares.Count == 0 && !field.Element.EnumerateObject().Any())
            field.Refuse("{}", "at least one gift", "A cohort gives something: write its gifts with their weights.");
        else if (shares.Count > Limits.GiftsPerCohort)
            field.Refuse($"{shares.Count} gifts", $"at most {Limits.GiftsPerCohort} gifts", "A cohort chooses between too many gifts.");
        return [.. shares];
    }

    /// <summary>How often a gift is chosen, relative to the others; 0 after a problem.</summary>
    private static double ReadWeight(JsonField field)
    {
        if (field.Element.ValueKind == JsonValueKind.Number
            && field.Element.TryGetDouble(out double weight)
            && weight is > 0 and <= Limits.GiftWeight)
        {
            return weight;
        }

        field.Refuse(
            string.Create(CultureInfo.InvariantCulture, $"a number above 0, at most {Limits.GiftWeight:N0}"),
            "A weight says how often a gift is chosen; one that is never chosen is left out.");
        return 0;
    }

    /// <summary>What a gift's key means: a name, <c>id:5655</c>, or a bare number of coins.</summary>
    private (int Id, int Coins)? Look(string key, JsonField at)
    {
        if (long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out long coins))
        {
            if (coins is >= 1 and <= Limits.GiftCoins)
                return ((int)-coins, (int)coins);
            at.Refuse(key, string.Create(CultureInfo.InvariantCulture, $"1 to {Limits.GiftCoins:N0} coins"), "An anonymous gift costs what its key says.");
            return null;
        }

        if (key.StartsWith(IdPrefix, StringComparison.Ordinal))
        {
            if (int.TryParse(key.AsSpan(IdPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int id)
                && catalogue.ById(id) is { } byId)
            {
                return (byId.Id, (int)byId.Price.Value);
            }

            at.Refuse(key, "an id of the catalogue, as livebattle gifts lists them", "The catalogue has no gift of this id.");
            return null;
        }

        switch (catalogue.Find(key))
        {
            case GiftLookup.Found found:
                return (found.Gift.Id, (int)found.Gift.Price.Value);
            case GiftLookup.Ambiguous several:
                at.Refuse(key, string.Join(", ", several.Ids.Select(id => IdPrefix + id)), "Several gifts have this name: write the one you mean by its id.");
                return null;
            case GiftLookup.Unknown unknown:
                at.Refuse(
                    key,
                    "a name of the catalogue, id:NUMBER, or a number of coins",
                    unknown.Nearest is { } nearest ? $"The catalogue has no such gift. Did you mean {nearest}?" : "The catalogue has no such gift.");
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
