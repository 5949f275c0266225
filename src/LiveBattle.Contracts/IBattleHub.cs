namespace LiveBattle.Contracts;

/// <summary>Browser → server. Method names are wire names, so they carry no Async suffix.</summary>
public interface IBattleHubServer
{
    /// <summary>Says who the spectator is; before the first input.</summary>
    /// <returns>A <see cref="JoinReply"/>, or a <see cref="Refusal"/> of a token that is none of this server's.</returns>
    Task<object> Join(JoinRequest? request);

    /// <summary>Starts the pushing of <see cref="IBattleHubClient.Frame"/> for one battle.</summary>
    /// <returns>The newest <see cref="ScoreboardFrame"/>, or a <see cref="Refusal"/>.</returns>
    Task<object> Watch(string battleId);

    Task Unwatch(string battleId);

    /// <summary>Gives a gift; the answer comes once it is in the journal.</summary>
    Task<InputReply> SendGift(SendGiftRequest? request);

    /// <summary>Sends likes, likewise.</summary>
    Task<InputReply> Like(LikeRequest? request);

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

    /// <summary>What an input of this spectator brought. Best effort: a retry of the input asks for it again.</summary>
    Task Counted(CountedInput counted);

    /// <summary>
    /// A watched study: at most four times a second while it moves, at once when it has ended, and then no more. A study
    /// that has ended never changes again: an answer of <c>WatchStudy</c> that arrives after its end is old.
    /// </summary>
    Task Study(StudyView study);
}
