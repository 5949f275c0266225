namespace LiveBattle.TestKit;

/// <summary>The hub's answer was no; the message is the server's sentence.</summary>
public sealed class LeanRefusedException : Exception
{
    public LeanRefusedException()
    {
    }

    public LeanRefusedException(string message)
        : base(message)
    {
    }

    public LeanRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public LeanRefusedException(int code, string message)
        : base(message) => Code = code;

    /// <summary>As Contracts' ErrorCode numbers them.</summary>
    public int Code { get; }
}
