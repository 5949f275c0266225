using System.Globalization;
using System.Security.Cryptography;
using LiveBattle.Economy;

namespace LiveBattle.Cli;

/// <summary>Seeds as people type them.</summary>
internal static class Seeds
{
    /// <summary>The seed that was asked for, or one drawn at random when none was.</summary>
    /// <exception cref="FailureException">It is no whole number from 0 to 2^64-1.</exception>
    public static ulong ReadOrDraw(string? text)
    {
        if (text is null)
            return BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));
        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            ? seed
            : throw new FailureException(Failure.Malformed(
                "The seed cannot be read.",
                new Problem(
                    "--seed",
                    Problem.Echo(text),
                    $"a whole number from 0 to {ulong.MaxValue}",
                    "A seed is a decimal number without sign or separators.")));
    }

    public static string Print(ulong seed) => seed.ToString(CultureInfo.InvariantCulture);
}
