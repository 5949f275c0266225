using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LiveBattle.Economy;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Reads what an arrival of a cohort can be: gifts and how often each is chosen.</summary>
internal sealed class GiftSharesReader(GiftKeys gifts, List<Problem> problems)
{
    /// <summary>The gifts in the order of the file, those that could be read.</summary>
    public ImmutableArray<GiftShare> Read(JsonField field)
    {
        if (field.Object() is null)
            return [];
        List<GiftShare> shares = [];
        int count = field.Element.EnumerateObject().Count();
        if (count > Limits.GiftsPerCohort)
        {
            field.Refuse($"{count} gifts", $"at most {Limits.GiftsPerCohort} gifts", "A cohort chooses between too many gifts.");
            return [];
        }

        foreach (JsonProperty entry in field.Element.EnumerateObject())
        {
            JsonField share = new(entry.Value, $"{field.Path}.{Problem.Echo(entry.Name)}", problems);
            double weight = ReadWeight(share);
            if (gifts.Find(entry.Name, share) is not { } gift)
                continue;
            if (shares.Exists(other => other.GiftId == gift.Id))
                share.Refuse("each gift once", "This gift stands twice.");
            else if (weight > 0)
                shares.Add(new GiftShare(gift.Id, gift.Coins, weight));
        }

        if (count == 0)
            field.Refuse("{}", "at least one gift", "A cohort gives something: write its gifts with their weights.");
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
}
