namespace LiveBattle.Contracts;

/// <summary>Browser → server. Method names are wire names, so they carry no Async suffix.</summary>
public interface IBattleHubServer
{
    Task<JoinReply> Join(JoinRequest? request);

    /// <summary>Starts the pushing of <see cref="IBattleHubClient.Frame"/> for one battle.</summary>
    /// <returns>The newest <see cref="ScoreboardFrame"/>, or a <see cref="Refusal"/>.</returns>
    Task<object> Watch(string battleId);

    Task Unwatch(string battleId);

    /// <summary>Starts the pushing of <see cref="IBattleHubClient.Study"/> for one study, until it ends.</summary>
    /// <returns>The <see cref="StudyView"/> of now, or a <see cref="Refusal"/>.</returns>
    Task<object> WatchStudy(string studyId);

    Task UnwatchStudy(string studyId);

    /// <summary>The server's Unix time in milliseconds.</summary>
    Task<long> Time();
}

/// <summary>Server → browser.</summary>
public interface IBattleHubClient
{
    Task Frame(ScoreboardFrame frame);

    /// <summary>
    /// A watched study: at most four times a second while it moves, at once when it has ended, and then no more. A study
    /// that has ended never changes again: an answer of <c>WatchStudy</c> that arrives after its end is old.
    /// </summary>
    Task Study(StudyView study);
}
