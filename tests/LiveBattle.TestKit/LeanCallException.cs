namespace LiveBattle.TestKit;

/// <summary>
/// The server answered a call with an error; the message is the server's. A refusal is an answer and no error.
/// </summary>
public sealed class LeanCallException : Exception
{
    public LeanCallException()
    {
    }

    public LeanCallException(string message)
        : base(message)
    {
    }

    public LeanCallException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
