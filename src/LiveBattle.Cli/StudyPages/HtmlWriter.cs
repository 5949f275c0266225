using System.Globalization;
using System.Text;

namespace LiveBattle.Cli;

/// <summary>
/// Writes HTML that is XML too. Names of elements and attributes are our own words; every text and every value is escaped
/// here and nowhere else, so that no stranger's name can be anything but a name.
/// </summary>
internal sealed class HtmlWriter(TextWriter writer)
{
    private const int Isolate = 0x2068;
    private const int EndIsolate = 0x2069;

    private readonly Stack<string> _open = new();

    /// <summary>Begins an element that ends where the scope is disposed.</summary>
    public Scope Open(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(name, attributes);
        writer.Write('>');
        _open.Push(name);
        return new Scope(this);
    }

    /// <summary>An element that holds nothing but a text.</summary>
    public void Leaf(string name, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        using (Open(name, attributes))
            Text(text);
    }

    /// <summary>An element that holds nothing.</summary>
    public void Empty(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Tag(name, attributes);
        writer.Write("/>");
    }

    public void Text(string text) => writer.Write(Escape(text));

    /// <summary>A stranger's name: its direction stays its own.</summary>
    public void Name(string name) => Leaf("bdi", name);

    /// <summary>What stands before the first element, and in style: our own text, as it is.</summary>
    public void Own(string text) => writer.Write(text);

    /// <summary>A stranger's name inside a sentence: likewise, by the marks that do there what an element does elsewhere.</summary>
    public static string Isolated(string name) => $"{(char)Isolate}{Screen.Plain(name)}{(char)EndIsolate}";

    /// <summary>
    /// Text as it stands in an element or a quoted value. Characters that cannot be seen are spelt out as on a terminal,
    /// but for isolates that end where they should, which can mislead nobody; two more characters would be no XML.
    /// </summary>
    public static string Escape(string text)
    {
        StringBuilder escaped = new(text.Length + 16);
        bool isBalanced = IsBalanced(text);
        foreach (Rune rune in text.EnumerateRunes())
        {
            string? written = rune.Value switch
            {
                Isolate or EndIsolate when isBalanced => null,
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                0xFFFE or 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => Screen.Plain(rune.ToString()),
            };
            escaped.Append(written ?? rune.ToString());
        }

        return escaped.ToString();
    }

    private static bool IsBalanced(string text)
    {
        int open = 0;
        foreach (char c in text)
        {
            open += c == Isolate ? 1 : c == EndIsolate ? -1 : 0;
            if (open < 0)
                return false;
        }

        return open == 0;
    }

    private void Tag(string name, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.Write($"\n<{name}");
        foreach ((string key, string value) in attributes)
            writer.Write($" {key}=\"{Escape(value)}\"");
    }

    private void Close() => writer.Write($"</{_open.Pop()}>");

    /// <summary>Ends its element.</summary>
    public readonly struct Scope(HtmlWriter html) : IDisposable
    {
        public void Dispose() => html.Close();
    }
}
