using System.Globalization;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>Figures as cells: the figure, then both ends of its interval; a cell is empty where there is no figure.</summary>
internal static class CsvFigures
{
    public static string[] Of(Proportion share) => [Number(share.Mean), Number(share.Low), Number(share.High)];

    /// <summary>The mean with its interval.</summary>
    public static string[] Of(Distribution spread) =>
        [Number(spread.Mean), Number(spread.MeanInterval.Low), Number(spread.MeanInterval.High)];

    public static string[] Of(Difference difference) => [Number(difference.Mean), Number(difference.Low), Number(difference.High)];

    /// <summary>The shortest decimal that reads back as the same number.</summary>
    public static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    /// <summary>
    /// A text in which people's words may stand: quoted, and with an apostrophe before whatever a spreadsheet would take
    /// for a formula.
    /// </summary>
    public static string Text(string text)
    {
        string plain = Screen.Plain(text);
        string harmless = plain.Length > 0 && plain[0] is '=' or '+' or '-' or '@' ? $"'{plain}" : plain;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
