namespace LiveBattle.Cli;

/// <summary>The look of a study's page: the colours of the house, light, dark and on paper.</summary>
internal static class StudyPageStyle
{
    /// <summary>Holds no character that XML would have to escape.</summary>
    public const string Css = """

        :root { color-scheme: light dark; --a: #0B5FCC; --b: #B34700; --back: #FFFFFF; --card: #F4F6F9; --text: #12161C; --dim: #55606E; --line: #C9D0D9; }
        @media (prefers-color-scheme: dark) { :root { --a: #4C9AFF; --b: #FF9F43; --back: #0E1116; --card: #171C24; --text: #E8ECF2; --dim: #9AA6B6; --line: #3A4452; } }
        @media print { :root { color-scheme: light; --a: #0B5FCC; --b: #B34700; --back: #FFFFFF; --card: #FFFFFF; --text: #12161C; --dim: #55606E; --line: #C9D0D9; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 16px; max-width: 960px; background: var(--back); color: var(--text); font: 16px/1.5 Inter, system-ui, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        h1 { margin: 8px 0; font-size: 28px; line-height: 1.2; }
        h2 { margin: 0 0 8px; font-size: 20px; line-height: 1.3; }
        p { margin: 8px 0; max-width: 65ch; }
        .lead { font-size: 20px; }
        .patterns { position: absolute; }
        .legend { display: flex; flex-wrap: wrap; gap: 8px 24px; margin: 16px 0; padding: 0; list-style: none; }
        .legend li { display: flex; gap: 8px; align-items: center; min-width: 0; }
        .key { flex: none; width: 16px; height: 16px; }
        section { margin: 24px 0; padding: 16px; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
        .plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 24px; }
        .dots { grid-row: span 2; }
        figure { margin: 0; min-width: 0; }
        figcaption { margin-top: 8px; color: var(--dim); font-size: 14px; }
        .plot { display: block; width: 100%; max-width: 440px; height: auto; }
        .mark-a { fill: var(--a); stroke: var(--a); }
        .mark-b { stroke: var(--b); stroke-width: 1.25; stroke-linejoin: round; }
        .mark-draw { fill: none; stroke: var(--dim); stroke-width: 1.5; }
        .bar-a { fill: var(--a); }
        .bar-b { stroke: var(--b); stroke-width: 1; }
        .bar-low { stroke: var(--dim); stroke-width: 1; }
        .bar-high { fill: var(--dim); stroke: var(--dim); stroke-width: 1; }
        .line-a { fill: none; stroke: var(--a); stroke-width: 2; }
        .line-b { fill: none; stroke: var(--b); stroke-width: 2; stroke-dasharray: 6 4; }
        .band-a { fill: var(--a); fill-opacity: 0.18; }
        .band-b { fill: var(--b); fill-opacity: 0.18; }
        .hatch-b-line { fill: var(--b); }
        .hatch-low-line { fill: var(--dim); }
        .axis { stroke: var(--dim); stroke-width: 1; }
        .grid { stroke: var(--line); stroke-width: 1; }
        .whisker { stroke: var(--text); stroke-width: 1.5; }
        .label { fill: var(--dim); font-size: 12px; }
        .strong { fill: var(--text); font-size: 12px; paint-order: stroke; stroke: var(--card); stroke-width: 4; }
        .scroll { overflow-x: auto; }
        .scroll:focus-visible { outline: 2px solid var(--a); outline-offset: 2px; }
        table { border-collapse: collapse; width: 100%; margin: 8px 0; font-size: 14px; overflow-wrap: normal; }
        caption { padding: 4px 0; text-align: start; color: var(--dim); }
        caption span { display: inline-block; max-width: calc(100vw - 72px); overflow-wrap: anywhere; }
        th, td { padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); text-align: end; white-space: nowrap; }
        th[scope=row], thead th:first-child { text-align: start; }
        th { font-weight: 600; }
        th[scope=row] { max-width: 45ch; overflow: hidden; text-overflow: ellipsis; }
        dl { margin: 0; }
        dl div { display: grid; grid-template-columns: minmax(0, 11em) minmax(0, 1fr); gap: 0 16px; padding: 4px 0; }
        dt { color: var(--dim); }
        dd { margin: 0; font-family: ui-monospace, monospace; font-size: 14px; }
        footer { color: var(--dim); font-size: 14px; }
        @media (max-width: 480px) { section { padding: 12px; } tr th:first-child { white-space: normal; overflow-wrap: anywhere; min-width: 8em; max-width: 40vw; } dl div { grid-template-columns: minmax(0, 1fr); } }
        @media print { body { max-width: none; } section { break-inside: avoid; } * { print-color-adjust: exact; } .scroll { overflow: visible; } }

        """;
}
