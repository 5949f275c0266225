using System.Security.Cryptography;
using LiveBattle.Contracts;
using LiveBattle.Projection;
using LiveBattle.Server.Battles;

namespace LiveBattle.Server.Live;

/// <summary>
/// Says who a spectator is. Ids come from the server and are proven by a signature, never chosen by clients; names are
/// made up, because free-text names are a host's switch. Thread-safe.
/// </summary>
public sealed class SpectatorTokens(SecretKey key)
{
    private const string Purpose = "spectator";
    private const int IdBytes = 9;

    /// <summary>The spectator of a token that this server signed; without a token, a new one. Another token is refused.</summary>
    public Answer<JoinReply> Join(JoinRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Token is not null && Verified(request.Token) is null)
        {
            return new BattleError(
                ErrorCode.BadToken, "This token is none of this server's, whose data folder may have changed; join without one.");
        }

        string id = Verified(request.Token) ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        return new JoinReply(id, $"{id}.{key.Sign(Purpose, id)}", SpectatorNames.Of(id), ProtocolVersion.Current);
    }

    /// <summary>The id that a token proves, or null.</summary>
    public string? Verified(string? token)
    {
        string[] parts = token?.Split('.') ?? [];
        return parts is [{ Length: IdBytes * 2 } id, var signature] && key.Verifies(Purpose, id, signature) ? id : null;
    }
}
