namespace LiveBattle.TestKit;

/// <summary>The connection is over, so there is no answer; the message tells how it ended.</summary>
public sealed class LeanClosedException : Exception
{
    public LeanClosedException()
    {
    }

    public LeanClosedException(string message)
        : base(message)
    {
    }

    public LeanClosedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
