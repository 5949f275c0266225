using System.Globalization;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Cli;

/// <summary>
/// Events as JSON lines: decodes each record and writes it at once, so a battle of any length needs the memory of one
/// line. Every line has every key, and points and bonus of all lines sum to the score.
/// </summary>
internal sealed class EventLines(TextWriter writer) : IEventSink
{
    // The longest line, with every number at its widest, stays below this.
    private const int LongestLine = 512;

    public void Write(in EventRecord record)
    {
        Span<char> line = stackalloc char[LongestLine];
        bool isGift = record.Kind == EventKind.GiftSent;
        bool isVerdict = record.Kind == EventKind.VerdictReached;
        string who = record.ActorKind == ActorKind.Spectator ? "spectator" : "viewer";
        string side = record.Side switch
        {
            BattleSide.A => "\"a\"",
            BattleSide.B => "\"b\"",
            _ => "null",
        };

        // A verdict's record keeps margin, reason and forfeit in these fields; here points are only ever points of the score.
        long points = isVerdict ? 0 : record.Points;
        int count = isGift ? record.Count : 0;
        string late = record.Marks.HasFlag(EventMarks.Late) ? "true" : "false";
        line.TryWrite(
            CultureInfo.InvariantCulture,
            $$"""{"n":{{record.N}},"atMicros":{{record.AtMicros}},"kind":"{{Kind(record.Kind)}}","side":{{side}},"{{who}}":{{new OrNull(record.Actor, isGift)}}""",
            out int length);
        writer.Write(line[..length]);
        line.TryWrite(
            CultureInfo.InvariantCulture,
            $$""","giftId":{{new OrNull(record.GiftId, isGift)}},"count":{{count}},"coins":{{record.Coins}},"points":{{points}},"bonus":{{record.Bonus}},"late":{{late}}""",
            out length);
        writer.Write(line[..length]);
        if (isVerdict)
            WriteVerdict(record);
        writer.Write("}\n");
    }

    private void WriteVerdict(in EventRecord record)
    {
        string reason = ((EndReason)record.GiftId) switch
        {
            EndReason.Walkover => "walkover",
            EndReason.Ended => "ended",
            _ => "points",
        };
        string winner = record.Side switch
        {
            BattleSide.A => "a",
            BattleSide.B => "b",
            _ => "draw",
        };
        writer.Write(string.Create(
            CultureInfo.InvariantCulture, $",\"winner\":\"{winner}\",\"margin\":{record.Points},\"reason\":\"{reason}\""));
    }

    private static string Kind(EventKind kind) => kind switch
    {
        EventKind.GiftSent => "giftSent",
        EventKind.FollowersCounted => "followersCounted",
        EventKind.LiveStarted => "liveStarted",
        EventKind.SettleStarted => "settleStarted",
        EventKind.SideLeft => "sideLeft",
        EventKind.BattleEnded => "battleEnded",
        EventKind.VerdictReached => "verdictReached",
        _ => throw new System.Diagnostics.UnreachableException($"Event kind {kind}."),
    };

    private readonly record struct OrNull(int Value, bool IsThere) : ISpanFormattable
    {
        public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
        {
            if (IsThere)
                return Value.TryFormat(destination, out charsWritten, format, provider);
            bool fits = "null".TryCopyTo(destination);
            charsWritten = fits ? 4 : 0;
            return fits;
        }

        public string ToString(string? format, IFormatProvider? formatProvider) =>
            IsThere ? Value.ToString(format, formatProvider) : "null";
    }
}
