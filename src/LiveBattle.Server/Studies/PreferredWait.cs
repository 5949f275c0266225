using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace LiveBattle.Server.Studies;

/// <summary>How long somebody would wait for an answer: <c>Prefer: wait=5</c> of RFC 7240. Pure.</summary>
internal static class PreferredWait
{
    /// <summary>Nobody is kept waiting longer.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromSeconds(10);

    /// <summary>The wait asked for, at most <see cref="Most"/>; null when none is. What cannot be read is no preference.</summary>
    public static TimeSpan? Of(IHeaderDictionary headers)
    {
        StringValues prefer = headers["Prefer"];
        foreach (string part in prefer.SelectMany(line => (line ?? "").Split([',', ';'], StringSplitOptions.TrimEntries)))
        {
            if (part.StartsWith("wait=", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(part.AsSpan("wait=".Length), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds))
            {
                return TimeSpan.FromSeconds(Math.Min(seconds, (int)Most.TotalSeconds));
            }
        }

        return null;
    }
}
