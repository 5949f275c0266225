using System.Security.Cryptography;

namespace LiveBattle.Server.Battles;

/// <summary>Ids that people may read out: 10 lower-case letters and digits without look-alikes, about 2^49 of them.</summary>
public static class BattleIds
{
    public const int Length = 10;

    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>A fresh one.</summary>
    public static string Draw() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>Whether a text can be an id at all.</summary>
    public static bool IsWellFormed(string text) =>
        text.Length == Length && text.All(c => Alphabet.Contains(c, StringComparison.Ordinal));
}
