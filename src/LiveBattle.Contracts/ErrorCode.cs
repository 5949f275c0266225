namespace LiveBattle.Contracts;

/// <summary>
/// One table for hub, REST and Cli. 1xxx: the call is wrong, never retry. 2xxx: the rules refuse. 3xxx: try again
/// after the stated time. 5xxx: our fault. Numbers are never reused.
/// </summary>
public enum ErrorCode
{
    Malformed = 1001,
    UnknownBattle = 1002,
    UnknownSide = 1003,
    UnknownGift = 1004,
    BadCount = 1005,
    BadInputId = 1006,
    InputIdReused = 1007,
    BadToken = 1008,
    WrongProtocol = 1009,
    TooLarge = 1010,
    BadScenario = 1011,
    UnknownStudy = 1012,

    BattleOver = 2001,
    WalletEmpty = 2002,
    NoneLeft = 2003,
    NotNow = 2004,
    Gone = 2005,
    BelowMinimum = 2006,
    DailyCap = 2007,
    NotEligible = 2008,

    NotStarted = 3001,
    CatchingUp = 3002,
    RateLimited = 3003,
    JournalUnavailable = 3004,
    Stopping = 3005,
    Busy = 3006,

    Internal = 5001,
}
