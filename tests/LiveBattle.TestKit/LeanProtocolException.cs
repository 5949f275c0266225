namespace LiveBattle.TestKit;

/// <summary>The server sent what it must not send; the message names it.</summary>
public sealed class LeanProtocolException : Exception
{
    public LeanProtocolException()
    {
    }

    public LeanProtocolException(string message)
        : base(message)
    {
    }

    public LeanProtocolException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
