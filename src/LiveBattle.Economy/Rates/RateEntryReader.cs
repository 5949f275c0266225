using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Reads entries and lists with how they are known, whatever their kind.</summary>
internal static class RateEntryReader
{
    /// <summary>Stands in for a text that was refused; such a card is never handed out.</summary>
    public const string Refused = "";

    private const string NotOnTheCard = "not on the card";

    public static RateEntry<T> Entry<T>(JsonField field, ValueShape<T> shape)
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

    public static RateList<T> List<T>(JsonField field, Func<JsonField, T?> item)
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
}
