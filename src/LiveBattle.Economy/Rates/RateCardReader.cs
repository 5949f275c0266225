using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Reads a card key by key, noting what is wrong and reading on.</summary>
internal static class RateCardReader
{
    private const int LongestId = 40;
    private const string NotOnTheCard = "not on the card";

    // Stands in for a text that was refused; such a card is never handed out.
    private const string Refused = "";

    /// <summary>
    /// The card as far as it can be read; null when there is no object. Whole only if nothing was noted.
    /// </summary>
    public static RateCard? Read(JsonField field)
    {
        if (field.Object() is not { } form)
        {
            return null;
        }

        var card = new RateCard
        {
            Id = Id(form["id"]),
            Name = form["name"].Text() ?? Refused,
            Date = form["date"].DateOrNull(),
            Read = form["read"].DateOrNull(),
            UsdPerPoint = Entry(form["usdPerPoint"], ValueShapes.Price),
            PointsPerDiamond = Entry(form["pointsPerDiamond"], ValueShapes.PointsPerDiamond),
            UsdPerDiamond = Entry(form["usdPerDiamond"], ValueShapes.Price),
            PointsPerCoin = Entry(form["pointsPerCoin"], ValueShapes.PointsPerCoin),
            Commission = Entry(form["commission"], ValueShapes.Share),
            CommissionFalls = Entry(form["commissionFalls"], ValueShapes.Timing),
            ProcessorFee = Entry(form["processorFee"], ValueShapes.Fee),
            Gate = Entry(form["gate"], ValueShapes.Gate),
            MaxPerDay = Entry(form["maxPerDay"], ValueShapes.Money),
            PaidWithinDays = Entry(form["paidWithinDays"], ValueShapes.Days),
            CoinPrice = Entry(form["coinPrice"], ValueShapes.Price),
            FollowerPoints = Entry(form["followerPoints"], ValueShapes.PointsPerFollower),
            FollowerPointsPay = Entry(form["followerPointsPay"], ValueShapes.YesNo),
            Eligibility = List(form["eligibility"], Condition),
            GiftCards = List(form["giftCards"], GiftCard),
            OtherIncome = List(form["otherIncome"], static item => item.Text()),
            Currencies = List(form["currencies"], Currency),
        };
        form.RefuseOtherKeys();
        return card;
    }

    private static string Id(JsonField field)
    {
        var id = field.Text();
        if (id is null || (id.Length <= LongestId && id.All(IsIdCharacter)))
        {
            return id ?? Refused;
        }

        field.Refuse($"1 to {LongestId} lower-case letters, digits and hyphens", "This is no id for a rate card.");
        return Refused;
    }

    private static bool IsIdCharacter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';

    private static RateEntry<T> Entry<T>(JsonField field, ValueShape<T> shape)
        where T : struct
    {
        if (field.IsAbsent || field.Object() is not { } form)
        {
            return RateEntry<T>.Silent(NotOnTheCard);
        }

        var provenance = form["provenance"].Choice<Provenance>();
        var mid = Value(form["mid"], shape, provenance, required: true);
        var low = Value(form["low"], shape, provenance, required: false);
        var high = Value(form["high"], shape, provenance, required: false);
        var entry = new RateEntry<T>
        {
            Provenance = provenance ?? Provenance.Silent,
            Low = low ?? mid,
            Mid = mid,
            High = high ?? mid,
            Source = form["source"].Text() ?? Refused,
            Date = form["date"].DateOrNull(),
            Note = form["note"].TextOrNull(),
        };
        form.RefuseOtherKeys();
        CheckRange(field, entry);
        return entry;
    }

    private static T? Value<T>(JsonField field, ValueShape<T> shape, Provenance? provenance, bool required)
        where T : struct
    {
        if (field.IsAbsent && (provenance is Provenance.Silent or null || !required))
        {
            return null;
        }

        if (provenance != Provenance.Silent)
        {
            return shape.Read(field);
        }

        field.Refuse("null", "A silent entry has no value; say printed, inferred or measured, with the source.");
        return null;
    }

    private static void CheckRange<T>(JsonField field, RateEntry<T> entry)
        where T : struct
    {
        if (entry is not { Low: { } low, Mid: { } mid, High: { } high })
        {
            return;
        }

        var single = EqualityComparer<T>.Default.Equals(low, mid) && EqualityComparer<T>.Default.Equals(mid, high);
        if (single)
        {
            return;
        }

        if (entry.Provenance != Provenance.Measured)
        {
            field.Refuse($"{low} to {high}", "low = mid = high", "Only measured entries have a range.");
        }
        else if (low is not IComparable<T>
            || Comparer<T>.Default.Compare(low, mid) > 0
            || Comparer<T>.Default.Compare(mid, high) > 0)
        {
            field.Refuse($"{low}, {mid}, {high}", "low <= mid <= high", "The range is out of order.");
        }
    }

    private static RateList<T> List<T>(JsonField field, Func<JsonField, T?> item)
        where T : class
    {
        if (field.IsAbsent || field.Object() is not { } form)
        {
            return RateList<T>.Silent(NotOnTheCard);
        }

        var provenance = form["provenance"].Choice<Provenance>();
        var items = form["items"].Items().Select(item).OfType<T>().ToImmutableArray();
        if (provenance == Provenance.Silent && !items.IsEmpty)
        {
            form["items"].Refuse("an empty list", "A silent list has no items.");
        }

        var list = new RateList<T>
        {
            Provenance = provenance ?? Provenance.Silent,
            Items = items,
            Source = form["source"].Text() ?? Refused,
            Date = form["date"].DateOrNull(),
            Note = form["note"].TextOrNull(),
        };
        form.RefuseOtherKeys();
        return list;
    }

    private static EligibilityCondition? Condition(JsonField field)
    {
        if (field.Object() is not { } form)
        {
            return null;
        }

        var condition = new EligibilityCondition(
            form["id"].Text() ?? Refused,
            form["stage"].Choice<EligibilityStage>() ?? default,
            form["comparison"].Choice<EligibilityComparison>() ?? default,
            form["threshold"].Whole(0, AmountLimits.MaxFollowers) ?? 0,
            form["unit"].Text() ?? Refused,
            form["text"].Text() ?? Refused);
        form.RefuseOtherKeys();
        return condition;
    }

    private static GiftCardOffer? GiftCard(JsonField field)
    {
        if (field.Object() is not { } form)
        {
            return null;
        }

        var offer = new GiftCardOffer(
            EarningPoints.FromPoints(form["points"].Whole(1, AmountLimits.MaxAmount) ?? 0),
            form["usdMicros"].Money() ?? UsdMicros.Zero,
            form["shops"].Items().Select(static shop => shop.Text()).OfType<string>().ToImmutableArray());
        form.RefuseOtherKeys();
        return offer;
    }

    private static PayoutCurrency? Currency(JsonField field)
    {
        if (field.Object() is not { } form)
        {
            return null;
        }

        var code = form["code"].Text() ?? Refused;
        if (code != Refused && (code.Length != 3 || !code.All(char.IsAsciiLetterUpper)))
        {
            form["code"].Refuse("three capital letters", "This is no currency code.");
        }

        var currency = new PayoutCurrency(
            code,
            (int)(form["minorDigits"].Whole(0, 4) ?? 0),
            Entry(form["unitsPerUsd"], ValueShapes.ExchangeRate));
        form.RefuseOtherKeys();
        return currency;
    }
}
