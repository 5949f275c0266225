namespace LiveBattle.Contracts;

/// <summary>Browser → server. Method names are wire names, so they carry no Async suffix.</summary>
public interface IBattleHubServer
{
    Task<JoinReply> Join(JoinRequest? request);

    /// <summary>Starts the pushing of <see cref="IBattleHubClient.Frame"/> for one battle.</summary>
    /// <returns>The newest <see cref="ScoreboardFrame"/>, or a <see cref="Refusal"/>.</returns>
    Task<object> Watch(string battleId);

    Task Unwatch(string battleId);

    /// <summary>The server's Unix time in milliseconds.</summary>
    Task<long> Time();
}

/// <summary>Server → browser.</summary>
public interface IBattleHubClient
{
    Task Frame(ScoreboardFrame frame);
}
