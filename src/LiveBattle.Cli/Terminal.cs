using System.Text;

namespace LiveBattle.Cli;

/// <summary>Where a command reads and writes. Tests hand in strings; the process hands in its own streams.</summary>
/// <param name="In">Standard input.</param>
/// <param name="Out">What was asked for, and nothing else.</param>
/// <param name="Error">Everything beside it: progress, ids, problems.</param>
public sealed record Terminal(TextReader In, TextWriter Out, TextWriter Error)
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Whether a person looks at <see cref="Out"/>: only then there are colours.</summary>
    public bool OutIsTerminal { get; init; }

    /// <summary>Whether a person looks at <see cref="Error"/>: only then there is progress.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>The streams of this process, in UTF-8 whatever the machine's locale.</summary>
    public static Terminal OfProcess()
    {
        UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
        return new Terminal(
            new StreamReader(Console.OpenStandardInput(), utf8),
            new StreamWriter(Console.OpenStandardOutput(), utf8, BufferSize),
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true })
        {
            OutIsTerminal = !Console.IsOutputRedirected,
            ErrorIsTerminal = !Console.IsErrorRedirected,
        };
    }
}
