using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Hosting;
using LiveBattle.Server.Telemetry;

namespace LiveBattle.Server.Inputs;

/// <summary>
/// Where spectators' inputs come in: what is malformed, too frequent or too late for this node is refused here, by number;
/// the rest goes to the battle's owner. Thread-safe.
/// </summary>
public sealed class InputDoor(
    InputBatcher batcher,
    SpectatorDesk spectators,
    BattleDirectory battles,
    ServerMetrics metrics,
    TimeProvider time,
    IHostApplicationLifetime lifetime)
{
    /// <summary>Characters of an input id.</summary>
    public const int LongestId = 100;

    /// <summary>Gives a gift.</summary>
    /// <param name="connectionId">On which the spectator has joined.</param>
    public Task<InputReply> GiftAsync(string connectionId, SendGiftRequest? request)
    {
        Shape shape = new(request?.BattleId, request?.Side, request?.GiftId, request?.Count, request?.InputId, IsGift: true);
        return OfferAsync(connectionId, shape);
    }

    /// <summary>Sends likes.</summary>
    /// <param name="connectionId">On which the spectator has joined.</param>
    public Task<InputReply> LikeAsync(string connectionId, LikeRequest? request)
    {
        Shape shape = new(request?.BattleId, request?.Side, null, request?.Count, request?.InputId, IsGift: false);
        return OfferAsync(connectionId, shape);
    }

    private async Task<InputReply> OfferAsync(string connectionId, Shape shape)
    {
        if (spectators.On(connectionId) is not { } spectator)
            return Refuse(ErrorCode.BadToken, "Join first: Join answers who you are.");
        if (Wrong(shape) is { } wrong)
            return wrong;
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            return InputReply.Refused(ProblemMapping.Reply(Farewell.Stopping));
        TimeSpan wait = spectators.TakeTurn(spectator, shape.IsGift);
        if (wait > TimeSpan.Zero)
        {
            return Refuse(
                ErrorCode.RateLimited,
                shape.IsGift ? "Gifts come too fast: at most 20 a second." : "Likes come too fast: at most two calls a second.",
                (int)Math.Ceiling(wait.TotalMilliseconds));
        }

        OfferedInput offer = new(
            spectator,
            shape.InputId!,
            shape.Side == "a" ? Side.A : Side.B,
            shape.IsGift ? (int)shape.GiftId! : null,
            (int)shape.Count!);
        long asked = time.GetTimestamp();
        OfferAnswer answer = await batcher.OfferAsync(shape.BattleId!, offer);
        metrics.Acknowledged(time.GetElapsedTime(asked));
        if (answer.Receipt is { } receipt)
            return InputReply.Taken(receipt, answer.Counted);
        if (answer.Refused is ErrorCode.UnknownBattle)
            return InputReply.Refused(ProblemMapping.Reply(await battles.MissingAsync(shape.BattleId!, CancellationToken.None)));
        return Refuse(answer.Refused!.Value, answer.Message!, answer.RetryAfterMs);
    }

    /// <summary>What is wrong with the call itself, the first thing of it; null when nothing is.</summary>
    private static InputReply? Wrong(Shape shape)
    {
        if (shape.BattleId is null || !BattleIds.IsWellFormed(shape.BattleId))
            return Refuse(ErrorCode.UnknownBattle, BattleError.UnknownBattle(shape.BattleId ?? Problem.Missing).Message);
        if (shape.Side is not ("a" or "b"))
            return Refuse(ErrorCode.UnknownSide, $"The side is {Echo(shape.Side)}; allowed: a, b.");
        if (shape.IsGift && shape.GiftId is null or > int.MaxValue or < int.MinValue)
            return Refuse(ErrorCode.UnknownGift, "The giftId is none; GET /api/battles/{id} lists the catalogue.");
        int most = shape.IsGift ? Limits.GiftUnits : Limits.LikesAtOnce;
        if (shape.Count is null || shape.Count < 1 || shape.Count > most)
            return Refuse(ErrorCode.BadCount, FormattableString.Invariant($"The count is {Echo(shape.Count?.ToString(System.Globalization.CultureInfo.InvariantCulture))}; allowed: 1 to {most:N0}."));
        return shape.InputId is { Length: > 0 and <= LongestId } && !shape.InputId.Any(char.IsControl)
            ? null
            : Refuse(ErrorCode.BadInputId, $"An inputId has 1 to {LongestId} characters and is made by the client, a new one for each input.");
    }

    private static string Echo(string? value) => value is null ? "missing" : $"'{Problem.Echo(value)}'";

    private static InputReply Refuse(ErrorCode code, string message, int? retryAfterMs = null) =>
        InputReply.Refused(new ErrorReply((int)code, ProblemMapping.NameOf(code), message, retryAfterMs));

    private sealed record Shape(string? BattleId, string? Side, long? GiftId, long? Count, string? InputId, bool IsGift);
}
