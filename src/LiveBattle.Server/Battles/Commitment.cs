using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Battles;

/// <summary>
/// What binds a sealed battle to its seed from the start: SHA-256 over salt, engine version, scenario id and seed, one
/// after the other as text. Salt and scenario id are 64 hex digits each, so the text can be read in one way only.
/// "Verifiable afterwards": the server could still have drawn until it liked what it saw.
/// </summary>
public static class Commitment
{
    private const int SaltBytes = 32;

    /// <summary>A fresh salt, lower-case hex.</summary>
    public static string DrawSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));

    /// <summary>The commitment of a battle, lower-case hex; null for an open one.</summary>
    public static string? Of(BattleFacts battle)
    {
        ArgumentNullException.ThrowIfNull(battle);
        return battle.Salt is { } salt ? Of(salt, battle.EngineVersion, battle.ScenarioId, battle.Seed) : null;
    }

    /// <summary>The same from its parts: what a spectator computes after the verdict.</summary>
    public static string Of(string salt, int engineVersion, string scenarioId, ulong seed) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{salt}{engineVersion}{scenarioId}{seed}"))));
}
