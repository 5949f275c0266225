using System.Globalization;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Projection;

/// <summary>
/// Events as JSON lines: decodes each record and writes it at once, so a battle of any length needs the memory of one
/// line. Every line has the same eleven keys in the same order, then what is particular to its kind; points and bonus of
/// all lines of a side sum to its score. Not thread-safe.
/// </summary>
/// <param name="writer">Receives the lines, each ended by a line feed.</param>
public sealed class EventLines(TextWriter writer) : IEventSink
{
    // The longest line, with every number at its widest, stays below this.
    private const int LongestLine = 512;

    public void Write(in EventRecord record)
    {
        Span<char> line = stackalloc char[LongestLine];
        bool isGift = record.Kind == EventKind.GiftSent;
        string who = record.ActorKind == ActorKind.Spectator ? "spectator" : "viewer";
        bool isSomebody = record.ActorKind is ActorKind.Viewer or ActorKind.Spectator;
        string side = record.Side switch
        {
            BattleSide.A => "\"a\"",
            BattleSide.B => "\"b\"",
            _ => "null",
        };

        // Other records keep what is particular to them in these fields; here points are only ever points of the score.
        bool hasPoints = isGift || record.Kind is EventKind.Liked or EventKind.FollowersCounted;
        long points = hasPoints ? record.Points : 0;
        long bonus = hasPoints ? record.Bonus : 0;
        int count = isGift || record.Kind is EventKind.Liked ? record.Count : 0;
        string late = record.Marks.HasFlag(EventMarks.Late) ? "true" : "false";
        line.TryWrite(
            CultureInfo.InvariantCulture,
            $$"""{"n":{{record.N}},"atMicros":{{record.AtMicros}},"kind":"{{Kind(record.Kind)}}","side":{{side}},"{{who}}":{{new OrNull(record.Actor, isSomebody)}}""",
            out int length);
        writer.Write(line[..length]);
        line.TryWrite(
            CultureInfo.InvariantCulture,
            $$""","giftId":{{new OrNull(record.GiftId, isGift)}},"count":{{count}},"coins":{{record.Coins}},"points":{{points}},"bonus":{{bonus}},"late":{{late}}""",
            out length);
        writer.Write(line[..length]);
        WriteRest(record);
        writer.Write("}\n");
    }

    /// <summary>What is particular to a kind.</summary>
    private void WriteRest(in EventRecord record)
    {
        switch (record.Kind)
        {
            case EventKind.Liked when record.ActorKind == ActorKind.Cohort:
                writer.Write(string.Create(CultureInfo.InvariantCulture, $",\"cohort\":{record.Actor}"));
                break;
            case EventKind.VerdictReached:
                WriteVerdict(record);
                break;
            case EventKind.GiftSent when record.Bonus > 0:
                writer.Write(record.Marks.HasFlag(EventMarks.Glove) ? ",\"multipliedBy\":\"glove\"" : ",\"multipliedBy\":\"challenge\"");
                break;
            case EventKind.PowerUpUsed:
                writer.Write($",\"powerUp\":\"{PowerUpNames.Of((PowerUp)record.GiftId)}\"");
                break;
            case EventKind.ChallengeAnnounced:
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $",\"target\":{record.Count},\"multiplier\":{record.GiftId},\"withinMicros\":{record.Points},\"lastsMicros\":{record.Bonus}"));
                break;
            case EventKind.ChallengeSettled:
                writer.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $",\"received\":{record.Count},\"made\":{(record.Marks.HasFlag(EventMarks.Made) ? "true" : "false")}"));
                break;
            default:
                break;
        }
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

        // The forfeit is told by its place in the scenario's deck; a draw has none.
        OrNull forfeit = new(record.Count, record.Count >= 0);
        writer.Write(string.Create(
            CultureInfo.InvariantCulture,
            $",\"winner\":\"{winner}\",\"margin\":{record.Points},\"reason\":\"{reason}\",\"forfeit\":{forfeit}"));
    }

    private static string Kind(EventKind kind) => kind switch
    {
        EventKind.GiftSent => "giftSent",
        EventKind.Liked => "liked",
        EventKind.FollowersCounted => "followersCounted",
        EventKind.ViewerJoined => "viewerJoined",
        EventKind.ViewerLeft => "viewerLeft",
        EventKind.LiveStarted => "liveStarted",
        EventKind.SettleStarted => "settleStarted",
        EventKind.SideLeft => "sideLeft",
        EventKind.BattleEnded => "battleEnded",
        EventKind.VerdictReached => "verdictReached",
        EventKind.PowerUpUsed => "powerUpUsed",
        EventKind.ChallengeAnnounced => "challengeAnnounced",
        EventKind.ChallengeSettled => "challengeSettled",
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
