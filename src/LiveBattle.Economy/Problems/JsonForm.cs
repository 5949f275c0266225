using System.Text.Json;

namespace LiveBattle.Economy;

/// <summary>A JSON object read key by key; it remembers what was asked for, so that the rest can be refused.</summary>
public sealed class JsonForm(JsonElement element, string path, List<Problem> problems)
{
    private readonly List<string> _asked = [];

    public JsonField this[string key]
    {
        get
        {
            _asked.Add(key);
            _ = element.TryGetProperty(key, out var value);
            return new JsonField(value, Under(key), problems);
        }
    }

    /// <summary>Notes every key that was not asked for or stands twice. Call it after the last key.</summary>
    public void RefuseOtherKeys()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in element.EnumerateObject().Select(property => property.Name))
        {
            if (!seen.Add(key))
            {
                Refuse(key, "each key once", "This key stands twice.");
            }
            else if (!_asked.Contains(key))
            {
                var meant = Suggestion.Nearest(key, _asked);
                Refuse(
                    key,
                    string.Join(", ", _asked.Distinct()),
                    meant is null ? "This key is unknown here." : $"This key is unknown here; did you mean {meant}?");
            }
        }
    }

    private void Refuse(string key, string allowed, string message) =>
        problems.Add(new Problem(Under(Problem.Echo(key)), Problem.Echo(key), allowed, message));

    private string Under(string key) => path.Length == 0 ? key : $"{path}.{key}";
}
