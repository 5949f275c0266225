using System.Globalization;
using System.Text;
using System.Text.Json;
using LiveBattle.Engine.Events;
using LiveBattle.Projection;

namespace LiveBattle.Server.Replays;

/// <summary>Keeps a page of a battle's events, as lines. Not thread-safe.</summary>
/// <param name="after">Number of the last event before the page; −1 for the first page.</param>
/// <param name="limit">Most events it keeps, 1 or more.</param>
internal sealed class EventPage : IEventSink
{
    private readonly StringBuilder _text = new();
    private readonly EventLines _lines;
    private readonly long _after;
    private readonly int _limit;
    private int _kept;

    public EventPage(long after, int limit)
    {
        (_after, _limit, Last) = (after, limit, after);
        _lines = new EventLines(new StringWriter(_text, CultureInfo.InvariantCulture));
    }

    /// <summary>Number of the last event on the page, or before it when it has none.</summary>
    public long Last { get; private set; }

    /// <summary>Whether the page is full and another event has come after it.</summary>
    public bool HasMore { get; private set; }

    /// <inheritdoc/>
    public void Write(in EventRecord record)
    {
        if (record.N <= _after || HasMore)
            return;
        if (_kept == _limit)
        {
            HasMore = true;
            return;
        }

        _lines.Write(record);
        Last = record.N;
        _kept++;
    }

    /// <summary>The events of the page as a JSON list.</summary>
    public JsonElement ToJson() => JsonElement.Parse($"[{_text.ToString().TrimEnd('\n').Replace('\n', ',')}]");
}
