using System.Globalization;
using System.Text.Json;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Reads one cohort. Problems name a cohort by its name, as paths of settings do.</summary>
internal sealed class CohortReader(GiftKeys gifts, RateCard? rates, List<Problem> problems)
{
    private readonly GiftSharesReader _gifts = new(gifts, problems);

    /// <summary>A cohort, or null after a problem with what every cohort needs.</summary>
    /// <param name="item">Where it stands.</param>
    /// <param name="sidePath">Its side's path.</param>
    /// <param name="names">Of the side's cohorts before it; its own is added.</param>
    public Cohort? Read(JsonField item, string sidePath, HashSet<string> names)
    {
        if (item.Object("{ cohort: crowd, size: 100, giftsPerMinute: 1, gifts: { Rose: 1 } }") is null)
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
        Cohort? cohort = ReadKeys(form, name);
        form.RefuseOtherKeys();
        return cohort;
    }

    private Cohort? ReadKeys(JsonForm form, string? name)
    {
        JsonField sizeField = form["size"];
        long? size = sizeField.Whole(0, Limits.ViewersPerSide);
        double? rate = form["giftsPerMinute"].Number(0, Limits.GiftsPerMinute);
        Cohort cohort = new(name ?? "", (int)(size ?? 0), rate ?? 0, _gifts.Read(form["gifts"]))
        {
            WalletCoins = ReadWallet(form["walletCoins"]),
            TapsPerMinute = form["tapsPerMinute"].NumberOr(0, Limits.TapsPerMinute, 0),
            StreakMean = ReadStreak(form["streak"]),
        };
        JsonField arrivalsField = form["arrivalsPerMinute"];
        double? arrivals = arrivalsField.IsAbsent ? 0 : arrivalsField.Number(0, Limits.ArrivalsPerMinute);
        if (size == 0 && arrivals == 0)
        {
            sizeField.Refuse(
                string.Create(CultureInfo.InvariantCulture, $"1 to {Limits.ViewersPerSide:N0}, or 0 where arrivalsPerMinute is above 0"),
                "A cohort that starts with nobody needs newcomers.");
        }

        JsonField topFifth = form["topFifth"];
        cohort = cohort with
        {
            ArrivalsPerMinute = arrivals ?? 0,
            Stay = ReadStay(form["stay"]),
            TopFifth = topFifth.IsAbsent ? null : topFifth.Number(Limits.TopFifthMin, Limits.TopFifthMax),
            CoinPrice = CoinPriceReader.Read(form["coinPrice"], rates),
            Responses = ReadResponses(form["responses"]),
        };
        return name is null || size is null || rate is null ? null : cohort;
    }

    private static double? ReadStreak(JsonField field)
    {
        if (field.IsAbsent || field.Object("{ mean: 3 }") is not { } streak)
            return null;
        double? mean = streak["mean"].Number(1, Limits.StreakMean);
        streak.RefuseOtherKeys();
        return mean;
    }

    private static StayLaw? ReadStay(JsonField field)
    {
        if (field.IsAbsent || field.Object("{ median: 1m, p90: 5m }") is not { } stay)
            return null;
        long? median = stay["median"].Duration(Limits.StayMinMicros, Limits.StayMaxMicros);
        JsonField p90Field = stay["p90"];
        long? p90 = p90Field.Duration(Limits.StayMinMicros, Limits.StayMaxMicros);
        if (p90 <= median)
        {
            p90Field.Refuse(
                $"above the median of {Durations.Print(median.Value)}",
                "Half of the viewers stay longer than the median and one in ten longer than p90, so p90 is the longer time.");
        }

        stay.RefuseOtherKeys();
        return median is null || p90 is null ? null : new StayLaw(median.Value, p90.Value);
    }

    private static CohortResponses ReadResponses(JsonField field)
    {
        if (field.FormOrEmpty("{ closing: 2 }") is not { } responses)
            return CohortResponses.None;
        CohortResponses read = new(Factor("closing"), Factor("behind"), Factor("ahead"), Factor("multiplier"), 0);
        JsonField contagion = responses["contagion"];
        if (!contagion.IsAbsent)
            read = read with { Contagion = contagion.NumberAbove(-1, Limits.Contagion) ?? 0 };
        responses.RefuseOtherKeys();
        return read;

        double Factor(string key) => responses[key].NumberOr(0, Limits.ResponseFactor, 1);
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
}
