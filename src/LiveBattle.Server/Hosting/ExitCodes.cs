namespace LiveBattle.Server.Hosting;

/// <summary>What the process answers to whoever started it.</summary>
public static class ExitCodes
{
    public const int Stopped = 0;

    /// <summary>An option is unknown, or its value is not allowed.</summary>
    public const int BadOptions = 2;

    /// <summary>Port, data folder or journal cannot be used.</summary>
    public const int NotUsable = 3;
}
