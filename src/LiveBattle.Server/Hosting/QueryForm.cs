using System.Globalization;
using LiveBattle.Economy;
using Microsoft.Extensions.Primitives;

namespace LiveBattle.Server.Hosting;

/// <summary>
/// The parameters of an address, read by name. It notes what is unknown, what stands twice and what cannot be read, and
/// reads on, so that everything wrong is told at once. A parameter without a value counts as left out, for that is how
/// forms send what was not filled in.
/// </summary>
internal sealed class QueryForm
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="query">As it came.</param>
    /// <param name="names">The parameters there are; in an address they may stand in any case.</param>
    public QueryForm(IQueryCollection query, params string[] names)
    {
        foreach ((string written, StringValues given) in query)
        {
            string? name = Array.Find(names, known => known.Equals(written, StringComparison.OrdinalIgnoreCase));
            if (name is null)
            {
                string? meant = Suggestion.Nearest(written, names);
                Problems.Add(new Problem(
                    Problem.Echo(written),
                    Problem.Echo(given.ToString()),
                    names.Length == 0 ? "no parameters" : string.Join(", ", names),
                    meant is null ? "There is no such parameter." : $"There is no such parameter; did you mean {meant}?"));
            }
            else if (given.Count > 1)
            {
                Problems.Add(new Problem(
                    name, Problem.Echo(given.ToString()), "each parameter once", $"This stands {given.Count} times; say it once."));
            }
            else if (given.ToString().Length > 0)
            {
                _values[name] = given.ToString();
            }
        }
    }

    /// <summary>Everything that is wrong so far; whoever reads on may add to it.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>A parameter's text; null when it was left out or stood twice.</summary>
    public string? Text(string name) => _values.GetValueOrDefault(name);

    /// <summary>A yes or no; no when it was left out.</summary>
    public bool Flag(string name)
    {
        string? text = Text(name);
        if (text is not (null or "true" or "false" or "1" or "0"))
            Problems.Add(new Problem(name, Problem.Echo(text), "true or false (1 or 0)", "A yes or no is needed here."));
        return text is "true" or "1";
    }

    /// <summary>A whole number within closed limits.</summary>
    public long Whole(string name, long min, long max, long fallback)
    {
        if (Text(name) is not { } text)
            return fallback;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value >= min && value <= max)
            return value;
        string allowed = max == long.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"a whole number from {min}")
            : string.Create(CultureInfo.InvariantCulture, $"a whole number from {min} to {max:N0}");
        Problems.Add(new Problem(name, Problem.Echo(text), allowed, "A whole number within the limits is needed here."));
        return fallback;
    }

    /// <summary>Notes what a reader found wrong, except where something was noted already: neither of two values counts.</summary>
    public void Note(IEnumerable<Problem> problems) =>
        Problems.AddRange(problems.Where(problem => !Problems.Exists(told => told.Path == problem.Path)));
}
