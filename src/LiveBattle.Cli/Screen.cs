using System.Globalization;
using System.Text;
using LiveBattle.Economy;
using Spectre.Console;

namespace LiveBattle.Cli;

/// <summary>Text for people: Spectre consoles over any writer, and strangers' text made harmless.</summary>
internal static class Screen
{
    /// <summary>The widest line of a table or a paragraph.</summary>
    public const int Columns = 100;

    // A pipe has no edge: wrapping would only tear lines that other programs read.
    private const int PipeWidth = 400;

    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Standard output, in colour when a person looks at it.</summary>
    public static IAnsiConsole Out(Terminal terminal) => Over(terminal.Out, terminal.OutIsTerminal);

    /// <summary>Standard error, likewise.</summary>
    public static IAnsiConsole Error(Terminal terminal) => Over(terminal.Error, terminal.ErrorIsTerminal);

    /// <summary>
    /// Text that came from outside, safe inside Spectre's markup and on a terminal: control characters and direction
    /// marks, which can rewrite a screen or make a line read as another one, are spelt out.
    /// </summary>
    public static string Safe(string text) => Markup.Escape(Plain(text));

    /// <summary>The same for output without markup.</summary>
    public static string Plain(string text)
    {
        if (!text.EnumerateRunes().Any(IsUnseen))
            return text;
        StringBuilder plain = new(text.Length + 16);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsUnseen(rune))
                plain.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else
                plain.Append(rune.ToString());
        }

        return plain.ToString();
    }

    /// <summary>
    /// A text broken at spaces within 100 columns, or as many as a narrower terminal has: pipes have no edge, and long
    /// sentences need one.
    /// </summary>
    /// <param name="screen">Where.</param>
    /// <param name="text">Made harmless here.</param>
    /// <param name="first">Columns before its first line.</param>
    /// <param name="rest">Columns before every other line.</param>
    /// <param name="style">How it looks on a terminal; null is plain.</param>
    public static void Paragraph(this IAnsiConsole screen, string text, int first, int rest, Style? style = null)
    {
        int columns = Math.Min(Columns, screen.Profile.Width);
        string line = new(' ', first);
        bool isEmpty = true;
        foreach (string word in Words(Plain(text)))
        {
            if (!isEmpty && line.Length + 1 + word.Length > columns)
            {
                screen.WriteLine(line, style);
                (line, isEmpty) = (new string(' ', rest), true);
            }

            line += isEmpty ? word : $" {word}";
            isEmpty = false;
        }

        screen.WriteLine(line, style);
    }

    // A number and its unit stay on one line: "95 %", "60 s".
    private static IEnumerable<string> Words(string text)
    {
        string? number = null;
        foreach (string word in text.Split(' '))
        {
            bool isUnit = word.TrimEnd('.', ',', ':', ';', ')') is "%" or "s";
            if (number is not null && !isUnit)
                yield return number;
            string joined = number is not null && isUnit ? $"{number} {word}" : word;
            number = !isUnit && word.Length > 0 && char.IsAsciiDigit(word[^1]) ? word : null;
            if (number is null)
                yield return joined;
        }

        if (number is not null)
            yield return number;
    }

    /// <summary>A rate card's list of steps, with how it is known; nothing when the card is silent.</summary>
    public static void Steps(this IAnsiConsole screen, string title, RateList<string> steps)
    {
        if (steps.IsSilent)
            return;
        screen.WriteLine();
        screen.MarkupLine($"[bold]{Safe(title)}[/] ({steps.Provenance.ToString().ToLowerInvariant()}: {Safe(steps.Source)})");
        foreach ((int at, string step) in steps.Items.Index())
            screen.Paragraph($"{at + 1}. {step}", 2, 5);
        if (steps.Note is { } note)
            screen.Paragraph(note, 2, 2);
    }

    // Joiners are part of how Persian and Hindi names, and some emoji, are written; they move no cursor.
    private static bool IsUnseen(Rune rune) => rune.Value is not (ZeroWidthNonJoiner or ZeroWidthJoiner)
        && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static IAnsiConsole Over(TextWriter writer, bool isTerminal)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Capabilities.Unicode = true;
        if (!isTerminal)
            console.Profile.Width = PipeWidth;
        return console;
    }
}
