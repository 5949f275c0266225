using System.Security.Cryptography;
using System.Text;

namespace LiveBattle.Cli;

/// <summary>
/// One self-contained HTML file: no script, nothing fetched, readable on a phone, in the dark and on paper. It begins when
/// it is made and ends when it is disposed.
/// </summary>
internal sealed class StudyPage : IDisposable
{
    private const string Disclaimer =
        "A simulation, not affiliated with any platform. Viewers and gifts are made up; nobody is paid.";

    private readonly HtmlWriter.Scope _html;
    private readonly HtmlWriter.Scope _body;
    private readonly AskedStudy _asked;

    public StudyPage(TextWriter writer, AskedStudy asked, string question)
    {
        _asked = asked;
        Html = new HtmlWriter(writer);
        Html.Own("<!DOCTYPE html>");
        _html = Html.Open("html", ("lang", "en"));
        Head($"{asked.Scenario.Name} – a study");
        _body = Html.Open("body");
        Patterns();
        using (Html.Open("header"))
        {
            using (Html.Open("h1"))
                Html.Name(asked.Scenario.Name);
            Html.Leaf("p", question, ("class", "lead"));
            Legend();
        }
    }

    public HtmlWriter Html { get; }

    /// <summary>A part of the page with a heading.</summary>
    public HtmlWriter.Scope Section(string heading)
    {
        HtmlWriter.Scope scope = Html.Open("section");
        Html.Leaf("h2", heading);
        return scope;
    }

    public void Paragraph(string text) => Html.Leaf("p", text);

    /// <summary>What stands beside a drawing, as one figure.</summary>
    /// <param name="drawing">Draws.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="look">A class of the style.</param>
    public void Figure(Action<HtmlWriter> drawing, string caption, string look = "drawn")
    {
        using (Html.Open("figure", ("class", look)))
        {
            drawing(Html);
            Html.Leaf("figcaption", caption);
        }
    }

    /// <summary>A table that scrolls by itself where the screen is narrow.</summary>
    /// <param name="caption">What it holds.</param>
    /// <param name="columns">Headings; the first is that of the rows.</param>
    /// <param name="rows">As many cells each.</param>
    public void Table(string caption, string[] columns, IEnumerable<string[]> rows)
    {
        using (Html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption)))
        using (Html.Open("table"))
        {
            using (Html.Open("caption"))
                Html.Leaf("span", caption);
            using (Html.Open("thead"))
            using (Html.Open("tr"))
            {
                foreach (string column in columns)
                    Html.Leaf("th", column, ("scope", "col"));
            }

            using (Html.Open("tbody"))
            {
                foreach (string[] row in rows)
                {
                    using (Html.Open("tr"))
                    {
                        using (Html.Open("th", ("scope", "row")))
                            Html.Name(row[0]);
                        foreach (string cell in row[1..])
                            Html.Leaf("td", cell);
                    }
                }
            }
        }
    }

    public void Dispose()
    {
        using (Section("What was asked"))
        using (Html.Open("dl"))
        {
            foreach ((string term, string text) in _asked.Facts)
            {
                using (Html.Open("div"))
                {
                    Html.Leaf("dt", term);
                    Html.Leaf("dd", text);
                }
            }
        }

        using (Html.Open("footer"))
            Html.Leaf("p", Disclaimer);
        _body.Dispose();
        _html.Dispose();
        Html.Own("\n");
    }

    // The one style of the page is named by its hash: nothing else may style it, run in it or be fetched by it.
    private void Head(string title)
    {
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(StudyPageStyle.Css)));
        using (Html.Open("head"))
        {
            Html.Empty("meta", ("charset", "utf-8"));
            Html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"));
            Html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            Html.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
            Html.Leaf("title", title);
            using (Html.Open("style"))
                Html.Own(StudyPageStyle.Css);
        }
    }

    private void Patterns()
    {
        using (Html.Open("svg", ("class", "patterns"), ("aria-hidden", "true"), ("width", "0"), ("height", "0")))
        using (Html.Open("defs"))
        {
            Hatch("hatch-b", "hatch-b-line");
            Hatch("hatch-low", "hatch-low-line");
        }

        void Hatch(string id, string look)
        {
            using (Html.Open("pattern", ("id", id), ("width", "4"), ("height", "4"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)")))
                Html.Empty("rect", ("class", look), ("width", "2.2"), ("height", "4"));
        }
    }

    private void Legend()
    {
        using (Html.Open("ul", ("class", "legend")))
        {
            Entry("a", _asked.NameA);
            Entry("b", _asked.NameB);
        }

        void Entry(string side, string name)
        {
            using (Html.Open("li"))
            {
                using (Html.Open("svg", ("class", "key"), ("viewBox", "0 0 16 16"), ("aria-hidden", "true")))
                {
                    if (side == "a")
                        Html.Empty("circle", ("class", "mark-a"), ("cx", "8"), ("cy", "8"), ("r", "6"));
                    else
                        Html.Empty("path", ("class", "mark-b"), ("fill", "url(#hatch-b)"), ("d", "M8 2L14.5 13.5L1.5 13.5Z"));
                }

                using (Html.Open("span"))
                {
                    Html.Name(name);
                    Html.Text($" (side {side})");
                }
            }
        }
    }
}
