using System.Globalization;

namespace LiveBattle.Economy;

/// <summary>How counts read in explanations and messages, in English and the same on every machine.</summary>
internal static class Words
{
    /// <summary>A count with its unit: 1 point, 1,000 points.</summary>
    public static string Count(long count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {unit}{(count == 1 ? "" : "s")}");
}
