using System.Text;

namespace LiveBattle.PresetStudies;

/// <summary>The text of docs/presets.md: a head and one section for each study.</summary>
internal static class PresetDocument
{
    private const string SectionStart = "\n## ";

    private const string Head = """
        # The presets that claim something

        Two presets say what they are like. These studies play many battles of each and hold the claim against them; what is
        outside is marked NO and makes the program exit with 1. This page is written by the program; to write it anew:

        ```
        dotnet run -c Release --project tests/LiveBattle.PresetStudies -- --write
        ```

        With a preset's name before `--write` only that preset's section is written anew, without `--write` nothing is.

        """;

    /// <summary>The document with these results in place of what it said of their presets.</summary>
    /// <param name="existing">The document as it is; empty when there is none.</param>
    /// <param name="results">The studies that were run.</param>
    public static string With(string existing, IReadOnlyList<StudyResult> results)
    {
        StringBuilder text = new(Head);
        foreach (PresetStudy study in PresetStudy.All)
        {
            StudyResult? result = results.FirstOrDefault(result => result.Study == study);
            string? section = result is null ? Section(existing, study.Preset) : Section(result);
            if (section is not null)
                text.Append(SectionStart).Append(section);
        }

        return text.ToString();
    }

    /// <summary>What a document says of a preset, from the preset's name on; null when nothing.</summary>
    public static string? Section(string document, string preset) =>
        document.Split(SectionStart).Skip(1).FirstOrDefault(section => section.StartsWith(preset + "\n", StringComparison.Ordinal));

    private static string Section(StudyResult result) =>
        $"{result.Study.Preset}\n\n{result.Study.About}\n\n{result.Table()}\n{result.Origin}\n";
}
