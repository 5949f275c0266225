using System.Globalization;

namespace LiveBattle.Cli;

/// <summary>
/// A drawing inside a page: an image with a title and a description for whoever does not see it. Coordinates are units of
/// its own, so drawn that a phone shows them about one to one.
/// </summary>
internal sealed class SvgDrawing : IDisposable
{
    /// <summary>Width of every drawing.</summary>
    public const double Width = 340;

    private readonly HtmlWriter _html;
    private readonly HtmlWriter.Scope _scope;

    /// <summary>Begins a drawing.</summary>
    /// <param name="html">The page.</param>
    /// <param name="id">Unique on the page.</param>
    /// <param name="height">In its units.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What is to be seen in it, in a sentence with the numbers.</param>
    public SvgDrawing(HtmlWriter html, string id, double height, string title, string description)
    {
        _html = html;
        _scope = html.Open(
            "svg",
            ("class", "plot"),
            ("viewBox", $"0 0 {N(Width)} {N(height)}"),
            ("role", "img"),
            ("aria-labelledby", $"{id}-title {id}-desc"));
        html.Leaf("title", title, ("id", $"{id}-title"));
        html.Leaf("desc", description, ("id", $"{id}-desc"));
    }

    /// <summary>A coordinate, to a hundredth of a unit.</summary>
    public static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Side a's mark: a solid blue circle.</summary>
    public void MarkA(double x, double y, double radius) =>
        _html.Empty("circle", ("class", "mark-a"), ("cx", N(x)), ("cy", N(y)), ("r", N(radius)));

    /// <summary>Side b's mark: a hatched orange triangle.</summary>
    public void MarkB(double x, double y, double radius) => _html.Empty(
        "path",
        ("class", "mark-b"),
        ("fill", "url(#hatch-b)"),
        ("d", $"M{N(x)} {N(y - radius)}L{N(x + radius)} {N(y + (0.8 * radius))}L{N(x - radius)} {N(y + (0.8 * radius))}Z"));

    /// <summary>Nobody's mark: an empty square.</summary>
    public void MarkDraw(double x, double y, double radius) => _html.Empty(
        "rect",
        ("class", "mark-draw"),
        ("x", N(x - (0.75 * radius))),
        ("y", N(y - (0.75 * radius))),
        ("width", N(1.5 * radius)),
        ("height", N(1.5 * radius)));

    /// <summary>A side's mark.</summary>
    public void Mark(bool isA, double x, double y, double radius)
    {
        if (isA)
            MarkA(x, y, radius);
        else
            MarkB(x, y, radius);
    }

    /// <summary>A bar of the page's look: solid, or hatched by a pattern's name.</summary>
    public void Bar(string look, string? hatch, double x, double y, double width, double height)
    {
        if (hatch is null)
            _html.Empty("rect", ("class", look), ("x", N(x)), ("y", N(y)), ("width", N(width)), ("height", N(height)));
        else
            _html.Empty("rect", ("class", look), ("fill", $"url(#{hatch})"), ("x", N(x)), ("y", N(y)), ("width", N(width)), ("height", N(height)));
    }

    public void Line(string look, double x1, double y1, double x2, double y2) =>
        _html.Empty("line", ("class", look), ("x1", N(x1)), ("y1", N(y1)), ("x2", N(x2)), ("y2", N(y2)));

    /// <summary>A line through points, or with <paramref name="isArea"/> the area that they surround.</summary>
    public void Path(string look, IEnumerable<(double X, double Y)> points, bool isArea = false)
    {
        string path = "M" + string.Join('L', points.Select(point => $"{N(point.X)} {N(point.Y)}")) + (isArea ? "Z" : "");
        _html.Empty("path", ("class", look), ("d", path));
    }

    /// <summary>A text; <paramref name="anchor"/> is <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    public void Label(string text, double x, double y, string anchor = "middle", string look = "label") =>
        _html.Leaf("text", text, ("class", look), ("x", N(x)), ("y", N(y)), ("text-anchor", anchor));

    /// <summary>A label under an axis, moved in where it would hang over the drawing's edge.</summary>
    public void Tick(string text, double x, double y)
    {
        // Digits of the page's font are at most so wide; a label of another letter is never this near the edge.
        double half = text.Length * 7.4 / 2;
        Label(text, Math.Clamp(x, half, Width - half), y);
    }

    public void Dispose() => _scope.Dispose();
}
