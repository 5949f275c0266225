using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>Reads entries and lists with how they are known, whatever their kind.</summary>
internal static class RateEntryReader
{
    /// <summary>Stands in for a text that was refused; such a card is never handed out.</summary>
    public const string Refused = "";

    /// <summary>Why every value has a source.</summary>
    public const string WhoSaysSo = "Say who says so: without a source nobody can check it.";

    private const string ThisCard = "this card";

    /// <summary>The entry written here.</summary>
    /// <param name="field">Where it stands.</param>
    /// <param name="shape">How its value is written.</param>
    /// <param name="otherwise">Stands for an entry that is left out; null makes it silent.</param>
    public static RateEntry<T> Entry<T>(JsonField field, ValueShape<T> shape, RateEntry<T>? otherwise)
        where T : struct
    {
        if (field.IsAbsent || field.Object() is not { } form)
        {
            return otherwise ?? RateEntry<T>.Silent(ThisCard);
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
            Source = form["source"].Text(WhoSaysSo) ?? Refused,
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
        if (entry is not { Low: { } low, Mid: { } mid, High: { } high } || (IsSame(low, mid) && IsSame(mid, high)))
        {
            return;
        }

        var value = $"{low}, {mid}, {high}";
        if (entry.Provenance != Provenance.Measured)
        {
            field.Refuse(value, "low = mid = high", "Only what was measured has a range; a guide prints one value.");
        }
        else if (low is bool or not IComparable<T>)
        {
            field.Refuse(value, "low = mid = high", "There is no lower and higher here, so there is no range.");
        }
        else if (Comparer<T>.Default.Compare(low, mid) > 0 || Comparer<T>.Default.Compare(mid, high) > 0)
        {
            field.Refuse(value, "low <= mid <= high", "The range is out of order.");
        }
    }

    private static bool IsSame<T>(T left, T right) => EqualityComparer<T>.Default.Equals(left, right);

    /// <summary>The list written here.</summary>
    /// <param name="field">Where it stands.</param>
    /// <param name="item">Reads one item; null after noting why it could not.</param>
    /// <param name="otherwise">Stands for a list that is left out; null makes it silent.</param>
    public static RateList<T> List<T>(JsonField field, Func<JsonField, T?> item, RateList<T>? otherwise)
        where T : class
    {
        if (field.IsAbsent || field.Object() is not { } form)
        {
            return otherwise ?? RateList<T>.Silent(ThisCard);
        }

        var provenance = form["provenance"].Choice<Provenance>();
        var items = form["items"].Items().Select(item).OfType<T>().ToImmutableArray();
        if (provenance == Provenance.Silent && !items.IsEmpty)
        {
            form["items"].Refuse(
                "an empty list", "A silent list has no items; say printed, inferred or measured, with the source.");
        }

        var list = new RateList<T>
        {
            Provenance = provenance ?? Provenance.Silent,
            Items = items,
            Source = form["source"].Text(WhoSaysSo) ?? Refused,
            Date = form["date"].DateOrNull(),
            Note = form["note"].TextOrNull(),
        };
        form.RefuseOtherKeys();
        return list;
    }
}
