using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies;
using LiveBattle.Studies.Estimates;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>Reads which question a line asks, and of how many battles. What is wrong goes to the reading.</summary>
internal sealed class StudyQuestionReading(Terminal terminal, StudyOptions options, ParseResult parsed, StudyReading reading)
{
    private const int LeastPercent = 1;
    private const int MostPercent = 90;
    private const string StandardInput = "-";

    private readonly string? _replications = parsed.GetValue(options.Replications);
    private readonly string? _precision = parsed.GetValue(options.Precision);
    private readonly string? _vary = parsed.GetValue(options.Vary);
    private readonly string? _against = parsed.GetValue(options.Against);
    private readonly string[] _againstSet = parsed.GetValue(options.AgainstSet) ?? [];
    private readonly string? _luck = parsed.GetValue(options.OfLuck);
    private readonly string? _sensitivity = parsed.GetValue(options.Sensitivity);

    private bool IsSensitivity => parsed.GetResult(options.Sensitivity) is { Implicit: false };

    private bool IsComparison => _against is not null || _againstSet.Length > 0;

    /// <summary>The question; null when something is wrong.</summary>
    public StudyQuestion? Read(string source, string[] settings, ulong seed, int threads)
    {
        RefuseTwoQuestions();
        Luck luck = ReadLuck();
        int percent = ReadPercent();
        SweepRange? range = _vary is null ? null : reading.Of(SweepRange.Parse(_vary));
        Scenario? scenario = reading.Try(() => ScenarioSource.Load(terminal, source, settings));
        if (scenario is null)
        {
            _ = ReadSampling(seed, 1, null);
            return null;
        }

        // Asked for one battle first: how many scenarios there are says what a number of battles would take.
        StudyQuestion? one = Ask(new Sampling(1, seed));
        Lazy<Effort> effort = new(() => Effort.Measure(scenario, threads));
        if (ReadSampling(seed, one?.Scenarios.Length ?? 1, effort) is not { } sampling || one is null)
            return null;
        StudyQuestion? question = one is OutcomeQuestion ? new OutcomeQuestion(scenario, sampling) : Ask(sampling);
        if (question?.Refusal is not { } refusal)
            return question;
        reading.Refuse(refusal with
        {
            Path = "--replications",
            Message = $"{refusal.Message} It would take {effort.Value.Say(question.MostBattles)}.",
        });
        return null;

        StudyQuestion? Ask(Sampling of)
        {
            if (_vary is not null)
                return range is null ? null : reading.Of(SweepQuestion.Create(scenario, range, of));
            if (IsSensitivity)
                return percent == 0 ? null : reading.Of(SensitivityQuestion.Create(scenario, SensitivityInput.Of(scenario, percent), of));
            if (!IsComparison)
                return new OutcomeQuestion(scenario, of);
            return ReadOther(source, scenario) is { } other ? new ComparisonQuestion(scenario, other, of, luck) : null;
        }
    }

    /// <summary>What has to be typed beside scenario, seed and settings to ask the same.</summary>
    public IEnumerable<string> Words(Sampling sampling) =>
    [
        .. _replications is null && _precision is not null
            ? Array.Empty<string>()
            : ["--replications", sampling.Replications.ToString(CultureInfo.InvariantCulture)],
        .. Pair("--precision", _precision),
        .. Pair("--vary", _vary),
        .. Pair("--against", _against),
        .. _againstSet.SelectMany(setting => Pair("--against-set", setting)),
        .. Pair("--luck", _luck),
        .. IsSensitivity ? _sensitivity is null ? ["--sensitivity"] : Pair("--sensitivity", _sensitivity) : [],
    ];

    /// <summary>What a comparison's second scenario is, in words: its name, or how it differs from the first.</summary>
    public string? Other(StudyQuestion question) => question is not ComparisonQuestion comparison
        ? null
        : _against is null
            ? $"the same with {string.Join(" and ", _againstSet)}"
            : comparison.Other.Name + (_againstSet.Length == 0 ? "" : $" with {string.Join(" and ", _againstSet)}");

    private static string[] Pair(string option, string? value) => value is null ? [] : [option, value];

    private void RefuseTwoQuestions()
    {
        string[] asked =
        [
            .. _vary is null ? Array.Empty<string>() : ["--vary"],
            .. IsSensitivity ? ["--sensitivity"] : Array.Empty<string>(),
            .. IsComparison ? [_against is null ? "--against-set" : "--against"] : Array.Empty<string>(),
        ];
        if (asked.Length > 1)
            reading.Refuse(asked[1], string.Join(" ", asked), "--vary, --sensitivity, or --against with --against-set", "One study answers one question.");
        if (_luck is not null && !IsComparison)
            reading.Refuse("--luck", _luck, "with --against or --against-set", "Only a comparison can have luck of its own.");
    }

    private Luck ReadLuck()
    {
        switch (_luck)
        {
            case null or "common":
                return Luck.Common;
            case "own":
                return Luck.Own;
            default:
                reading.Refuse("--luck", _luck, "common, own", "There is no such luck.");
                return Luck.Common;
        }
    }

    // 0 when it is wrong.
    private int ReadPercent()
    {
        if (_sensitivity is null)
            return SensitivityInput.DefaultPercent;
        if (int.TryParse(_sensitivity, NumberStyles.None, CultureInfo.InvariantCulture, out int percent) && percent is >= LeastPercent and <= MostPercent)
            return percent;
        reading.Refuse("--sensitivity", _sensitivity, $"a whole number of percent, {LeastPercent} to {MostPercent}", "Settings cannot be turned by this.");
        return 0;
    }

    private Scenario? ReadOther(string source, Scenario scenario)
    {
        if (_against is null)
        {
            Checked<ScenarioOverride>[] changes = [.. _againstSet.Select(ScenarioOverride.Parse)];
            Problem[] wrong = [.. changes.SelectMany(change => change.Problems).Select(problem => problem with { Path = "--against-set" })];
            if (wrong.Length == 0)
                return reading.Of(ScenarioResolver.Vary(scenario, [.. changes.Select(change => change.Value)]));
            Array.ForEach(wrong, reading.Refuse);
            return null;
        }

        if (_against != StandardInput || source != StandardInput)
            return reading.Try(() => ScenarioSource.Load(terminal, _against, _againstSet));
        reading.Refuse("--against", _against, "a preset or a file", "Standard input can hold one scenario only.");
        return null;
    }

    private Sampling? ReadSampling(ulong seed, int scenarios, Lazy<Effort>? effort)
    {
        (double? precision, bool isPrecisionRight) = ReadPrecision(scenarios, effort);
        int most = (int)Math.Min(Limits.Replications, Limits.StudyBattles / scenarios);
        int? replications = _replications is null
            ? precision is null ? Math.Min(StudyOptions.DefaultReplications, most) : most
            : ReadReplications(precision, scenarios, effort);
        return replications is { } count && isPrecisionRight ? new Sampling(count, seed, precision) : null;
    }

    private int? ReadReplications(double? precision, int scenarios, Lazy<Effort>? effort)
    {
        bool isWhole = long.TryParse(_replications, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long asked);
        if (!isWhole || asked is >= 1 and <= Limits.Replications)
            return reading.Whole("--replications", _replications, Limits.Replications);
        string allowed = $"a whole number from 1 to {Figures.Count(Limits.Replications)}";
        if (asked > 0)
        {
            reading.Refuse("--replications", _replications!, allowed, $"That would be {Say(effort, asked, scenarios)}: more than a study plays.");
            return null;
        }

        // Whoever asks for nothing is told what an answer takes.
        double wanted = precision ?? 0.01;
        reading.Refuse(
            "--replications",
            _replications!,
            allowed,
            $"No battle answers nothing. To know every chance to {Figures.Percent(wanted)} either way takes at most {Say(effort, Needed.ForProportion(wanted), scenarios)}.");
        return null;
    }

    private (double? Precision, bool IsRight) ReadPrecision(int scenarios, Lazy<Effort>? effort)
    {
        if (_precision is null)
            return (null, true);
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        bool isNumber = double.TryParse(_precision, Style, CultureInfo.InvariantCulture, out double asked) && double.IsFinite(asked);
        if (isNumber && asked is >= Sampling.FinestPrecision and <= Sampling.CoarsestPrecision)
            return (asked, true);
        string allowed = string.Create(
            CultureInfo.InvariantCulture,
            $"a number from {Sampling.FinestPrecision} to {Sampling.CoarsestPrecision}: half the width of every chance's 95 % interval");
        reading.Refuse("--precision", _precision, allowed, !isNumber
            ? "This is no precision."
            : asked <= 0
                ? "No number of battles is that precise."
                : asked < Sampling.FinestPrecision
                    ? $"That would take {Say(effort, Needed.ForProportion(asked), scenarios)}; a study plays at most {Figures.Count(Limits.Replications)} of a scenario."
                    : $"That says nothing about a chance: it would take {Say(effort, Needed.ForProportion(asked), scenarios)}.");
        return (null, false);
    }

    private static string Say(Lazy<Effort>? effort, long battles, int scenarios)
    {
        long all = battles > long.MaxValue / scenarios ? long.MaxValue : battles * scenarios;
        return effort is null ? Figures.Count(all, "battle") : effort.Value.Say(all);
    }
}
