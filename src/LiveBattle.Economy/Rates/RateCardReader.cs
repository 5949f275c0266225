using System.Text.Json;

namespace LiveBattle.Economy;

/// <summary>Reads a card key by key, noting what is wrong and reading on.</summary>
internal static class RateCardReader
{
    private const int LongestId = 40;
    private const int LongestName = 60;

    /// <summary>
    /// The card as far as it can be read; null when there is no object. Whole only if nothing was noted.
    /// </summary>
    public static RateCard? Read(JsonField field)
    {
        if (field.Object() is not { } form)
        {
            return null;
        }

        var origin = Base(form["base"]);
        var card = new RateCard
        {
            Id = Id(form["id"], origin),
            Name = Name(form["name"]),
            Date = form["date"].DateOrNull() ?? origin?.Date,
            Read = form["read"].DateOrNull() ?? origin?.Read,
            UsdPerPoint = RateEntryReader.Entry(form["usdPerPoint"], ValueShapes.Price, origin?.UsdPerPoint),
            PointsPerDiamond = RateEntryReader.Entry(form["pointsPerDiamond"], ValueShapes.PointsPerDiamond, origin?.PointsPerDiamond),
            UsdPerDiamond = RateEntryReader.Entry(form["usdPerDiamond"], ValueShapes.Price, origin?.UsdPerDiamond),
            PointsPerCoin = RateEntryReader.Entry(form["pointsPerCoin"], ValueShapes.PointsPerCoin, origin?.PointsPerCoin),
            Commission = RateEntryReader.Entry(form["commission"], ValueShapes.Commission, origin?.Commission),
            CommissionFalls = RateEntryReader.Entry(form["commissionFalls"], ValueShapes.Timing, origin?.CommissionFalls),
            ProcessorFee = RateEntryReader.Entry(form["processorFee"], ValueShapes.Fee, origin?.ProcessorFee),
            Gate = RateEntryReader.Entry(form["gate"], ValueShapes.Gate, origin?.Gate),
            MaxPerDay = RateEntryReader.Entry(form["maxPerDay"], ValueShapes.MaxPerDay, origin?.MaxPerDay),
            PaidWithinDays = RateEntryReader.Entry(form["paidWithinDays"], ValueShapes.Days, origin?.PaidWithinDays),
            CoinPrice = RateEntryReader.Entry(form["coinPrice"], ValueShapes.Price, origin?.CoinPrice),
            StoreShare = RateEntryReader.Entry(form["storeShare"], ValueShapes.StoreShare, origin?.StoreShare),
            CoinPackages = RateEntryReader.List(form["coinPackages"], RateItemReader.Package, origin?.CoinPackages),
            FollowerPoints = RateEntryReader.Entry(form["followerPoints"], ValueShapes.PointsPerFollower, origin?.FollowerPoints),
            FollowerPointsPay = RateEntryReader.Entry(form["followerPointsPay"], ValueShapes.YesNo, origin?.FollowerPointsPay),
            Eligibility = RateEntryReader.List(form["eligibility"], RateItemReader.Condition, origin?.Eligibility),
            GiftCards = RateEntryReader.List(form["giftCards"], RateItemReader.GiftCard, origin?.GiftCards),
            RechargeSteps = RateEntryReader.List(form["rechargeSteps"], RateItemReader.Text, origin?.RechargeSteps),
            WithdrawalSteps = RateEntryReader.List(form["withdrawalSteps"], RateItemReader.Text, origin?.WithdrawalSteps),
            OtherIncome = RateEntryReader.List(form["otherIncome"], RateItemReader.Text, origin?.OtherIncome),
            Currencies = RateEntryReader.List(form["currencies"], RateItemReader.Currency, origin?.Currencies),
        };
        form.RefuseOtherKeys();
        return card;
    }

    private static RateCard? Base(JsonField field)
    {
        if (field.IsAbsent)
        {
            return null;
        }

        var id = field.Element.ValueKind == JsonValueKind.String ? field.Element.GetString()! : null;
        if (id is not null && RateCards.Find(id) is { } card)
        {
            return card;
        }

        string[] ids = [.. RateCards.BuiltIn.Select(each => each.Id)];
        var meant = id is null ? null : Suggestion.Nearest(id, ids);
        field.Refuse(
            string.Join(", ", ids),
            "A card is built on one that comes with the program" + (meant is null ? "." : $"; did you mean {meant}?"));
        return null;
    }

    private static string Id(JsonField field, RateCard? origin)
    {
        var id = field.Text();
        if (id is null)
        {
            return RateEntryReader.Refused;
        }

        if (id.Length > LongestId || !id.All(IsIdCharacter))
        {
            field.Refuse($"1 to {LongestId} lower-case letters, digits and hyphens", "This is no id for a rate card.");
        }
        else if (origin is not null && RateCards.Find(id) is not null)
        {
            field.Refuse(
                "an id of its own",
                "A card that changes another needs an id of its own, or its figures would be taken for the other's.");
        }

        return id;
    }

    // Names head the columns of tables.
    private static string Name(JsonField field)
    {
        var name = field.Text();
        if (name is { Length: > LongestName })
        {
            field.Refuse($"at most {LongestName} characters", "This name is too long for the head of a column.");
        }

        return name ?? RateEntryReader.Refused;
    }

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';
}
