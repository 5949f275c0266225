namespace LiveBattle.Cli;

/// <summary>What the process tells the shell. Published: scripts rely on these numbers.</summary>
public static class Exit
{
    public const int Success = 0;

    /// <summary>The command worked and the answer is no: a comparison or a threshold failed, a withdrawal is refused.</summary>
    public const int ComparisonFailed = 1;

    /// <summary>What was typed, or what a file says, is wrong; nothing outside has to change for it to be put right.</summary>
    public const int BadInput = 2;

    /// <summary>A file, an address, or a recording of another engine version cannot be reached or used.</summary>
    public const int Outside = 3;

    /// <summary>A bug of ours; the number that sysexits.h calls EX_SOFTWARE.</summary>
    public const int Internal = 70;

    /// <summary>Stopped by Ctrl-C, as shells count it: 128 + SIGINT.</summary>
    public const int Interrupted = 130;
}
