using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using LiveBattle.Contracts;
using LiveBattle.Projection;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;

namespace LiveBattle.Server.Live;

/// <summary>
/// Says who a spectator is. Ids come from the server and are proven by a signature, never chosen by clients; names are
/// made up, or where the server is started with free ones, the spectator's own, carried and proven by the token too.
/// Thread-safe.
/// </summary>
public sealed class SpectatorTokens(SecretKey key, ServerOptions options)
{
    private const string Purpose = "spectator";
    private const int IdBytes = 9;

    /// <summary>
    /// The spectator of a token that this server signed; without a token, a new one. Another token is refused, and so is
    /// a name that is not allowed, where names are free; where they are not, it is passed over.
    /// </summary>
    public Answer<JoinReply> Join(JoinRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Proven? known = Prove(request.Token);
        if (request.Token is not null && known is null)
        {
            return new BattleError(
                ErrorCode.BadToken, "This token is none of this server's, whose data folder may have changed; join without one.");
        }

        string id = known?.Id ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        if (!options.FreeNames)
            return Reply(id, null);
        if (string.IsNullOrWhiteSpace(request.Name))
            return Reply(id, known?.Name);
        return FreeName.Read(request.Name) is { } name
            ? Reply(id, name)
            : new BattleError(ErrorCode.Malformed, $"This name cannot be shown. Allowed: {FreeName.Allowed}.");
    }

    /// <summary>The id that a token proves, or null.</summary>
    public string? Verified(string? token) => Prove(token)?.Id;

    private JoinReply Reply(string id, string? name)
    {
        string carried = name is null ? id : $"{id}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(name))}";
        return new JoinReply(
            id, $"{carried}.{key.Sign(Purpose, carried)}", name ?? SpectatorNames.Of(id), ProtocolVersion.Current);
    }

    /// <summary>Whom a token proves; null when it proves nobody.</summary>
    private Proven? Prove(string? token)
    {
        string[] parts = token?.Split('.') ?? [];
        return parts switch
        {
            [{ Length: IdBytes * 2 } id, var signature] when key.Verifies(Purpose, id, signature) => new Proven(id, null),

            // Signed by us, so it is what we wrote.
            [{ Length: IdBytes * 2 } id, var name, var signature] when key.Verifies(Purpose, $"{id}.{name}", signature) =>
                new Proven(id, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(name))),
            _ => null,
        };
    }

    private sealed record Proven(string Id, string? Name);
}
