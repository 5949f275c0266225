using System.Collections.Immutable;
using System.Globalization;
using LiveBattle.Economy;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Running;

namespace LiveBattle.Studies.Questions;

/// <summary>
/// Which settings matter most? Each is turned down and up by itself, on the same luck. Answered by a
/// <see cref="SensitivityReport"/>: the bars of a tornado. A precision is that of the chances as they are and of every change
/// to side a's.
/// </summary>
public sealed class SensitivityQuestion : StudyQuestion
{
    /// <summary>Settings of one question.</summary>
    public const int MostInputs = 50;

    private readonly ImmutableArray<Scenario> _scenarios;

    private SensitivityQuestion(Scenario scenario, ImmutableArray<SensitivityInput> inputs, ImmutableArray<Scenario> varied, Sampling sampling)
        : base(scenario, sampling)
    {
        Inputs = inputs;
        _scenarios = [scenario, .. varied];
    }

    /// <inheritdoc/>
    public override string Kind => "sensitivity";

    /// <inheritdoc/>
    public override bool IsOfDifferences => true;

    /// <summary>What is turned.</summary>
    public ImmutableArray<SensitivityInput> Inputs { get; }

    /// <summary>The scenario as it is, then each input's lower and higher one.</summary>
    public override ImmutableArray<Scenario> Scenarios => _scenarios;

    private protected override IEnumerable<string> KeyParts => Inputs.SelectMany(input => (string[])[input.Path, input.Low, input.High]);

    /// <summary>The question, or everything that is wrong with it.</summary>
    /// <param name="scenario">The scenario as it is.</param>
    /// <param name="inputs">1 to <see cref="MostInputs"/>.</param>
    /// <param name="sampling">How many battles of each scenario.</param>
    public static Checked<SensitivityQuestion> Create(Scenario scenario, ImmutableArray<SensitivityInput> inputs, Sampling sampling)
    {
        if (inputs.IsEmpty || inputs.Length > MostInputs)
        {
            return new Checked<SensitivityQuestion>(new Problem(
                "inputs",
                Number(inputs.Length),
                string.Create(CultureInfo.InvariantCulture, $"1 to {MostInputs} settings"),
                inputs.IsEmpty ? "There is no setting to turn." : "These are too many settings to turn in one study."));
        }

        List<Scenario> varied = [];
        List<Problem> problems = [];
        foreach ((string path, string value) in inputs.SelectMany(input => ((string, string)[])[(input.Path, input.Low), (input.Path, input.High)]))
        {
            Checked<Scenario> turned = ScenarioResolver.Vary(scenario, new ScenarioOverride(path, value));
            if (turned.IsValid)
                varied.Add(turned.Value);
            else
                problems.AddRange(turned.Problems);
        }

        return problems.Count == 0
            ? new Checked<SensitivityQuestion>(new SensitivityQuestion(scenario, inputs, [.. varied], sampling))
            : new Checked<SensitivityQuestion>([.. problems.Distinct()]);
    }

    /// <summary>The answer by its own type.</summary>
    /// <inheritdoc cref="StudyQuestion.Answer"/>
    public SensitivityReport Report(StudyHost host) => (SensitivityReport)Answer(host);

    private protected override StudyAnswer Study(StudyHost host)
    {
        ImmutableArray<Replication[]> rows = Replications.Play(
            [.. _scenarios.Select(scenario => new Lot(scenario, Sampling.Seed))],
            Sampling,
            host,
            SensitivityReport.PrecisionOf);
        IEnumerable<SensitivityBar> bars = Inputs.Select((input, i) => new SensitivityBar
        {
            Input = input,
            WinALow = Wins(rows[(2 * i) + 1]),
            WinAHigh = Wins(rows[(2 * i) + 2]),
            NetALow = Net(rows[(2 * i) + 1], row => row.NetA),
            NetAHigh = Net(rows[(2 * i) + 2], row => row.NetA),
            NetBLow = Net(rows[(2 * i) + 1], row => row.NetB),
            NetBHigh = Net(rows[(2 * i) + 2], row => row.NetB),
        });
        return new SensitivityReport
        {
            Battles = rows.Sum(one => (long)one.Length),
            Base = StudyReport.Of(rows[0], null),
            Bars = [.. bars.OrderByDescending(bar => bar.Swing).ThenBy(bar => bar.Input.Path, StringComparer.Ordinal)],
            IsPrecise = Sampling.Precision is { } asked ? SensitivityReport.PrecisionOf(rows) <= asked : null,
        };

        Difference Wins(Replication[] turned) => Difference.OfWins(rows[0], turned, BattleSide.A, Luck.Common);

        Difference Net(Replication[] turned, Func<Replication, long> net) => Difference.Of(rows[0], turned, net, Luck.Common);
    }
}
