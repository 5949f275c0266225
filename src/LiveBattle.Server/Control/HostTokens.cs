using LiveBattle.Server.Battles;

namespace LiveBattle.Server.Control;

/// <summary>What proves that somebody is a battle's host: a signature of its id, answered once, never stored. Thread-safe.</summary>
public sealed class HostTokens(SecretKey key)
{
    private const string Purpose = "host";

    /// <summary>The token of a battle's host.</summary>
    public string Of(string battleId) => key.Sign(Purpose, battleId);

    /// <summary>Whether a token is that of a battle's host; takes the same time whether it is or not.</summary>
    public bool Proves(string battleId, string token) => key.Verifies(Purpose, battleId, token);
}
