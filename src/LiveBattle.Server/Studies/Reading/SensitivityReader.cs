using System.Collections.Immutable;
using System.Text.Json;
using LiveBattle.Economy;
using LiveBattle.Server.Battles;
using LiveBattle.Studies;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Server.Studies.Reading;

/// <summary>
/// <c>sensitivity</c>: which settings matter most? <c>inputs</c> are <c>{ path, low, high }</c>; when they are left out,
/// what creators ask about is turned down and up by <c>percent</c>.
/// </summary>
internal sealed class SensitivityReader : IStudyReader
{
    private const int DefaultReplications = 2_000;
    private const int LeastPercent = 1;
    private const int MostPercent = 90;

    public string Kind => "sensitivity";

    public StudyQuestion? Read(StudyForm form)
    {
        ImmutableArray<SensitivityInput>? inputs = Inputs(form);
        Sampling? sampling = form.Sampling(DefaultReplications, 1 + (2 * (inputs?.Length ?? 0)), isOfDifferences: true);
        if (form.Scenario is not { } scenario || inputs is not { } turned || sampling is null)
            return null;
        Checked<SensitivityQuestion> question = SensitivityQuestion.Create(scenario, turned, sampling);
        form.Problems.AddRange(question.Problems.SelectMany(
            problem => problem.Path == "inputs" ? [problem] : RequestBody.Under("scenario", [problem])));
        return question.IsValid ? question.Value : null;
    }

    private static ImmutableArray<SensitivityInput>? Inputs(StudyForm form)
    {
        JsonField percentField = form["percent"];
        long? percent = percentField.IsAbsent
            ? SensitivityInput.DefaultPercent
            : percentField.Whole(LeastPercent, MostPercent);
        JsonField field = form["inputs"];
        if (field.IsAbsent)
            return form.Scenario is { } scenario && percent is { } by ? SensitivityInput.Of(scenario, (int)by) : null;
        if (!percentField.IsAbsent)
            percentField.Refuse("nothing, where inputs are given", "Each input says itself how far it is turned.");
        int before = form.Problems.Count;
        List<SensitivityInput> inputs = [];
        foreach (JsonField item in field.Items())
        {
            if (item.Object("{ path: rules.gloveChance, low: 0.2, high: 0.3 }") is not { } input)
                continue;
            string? path = input["path"].Text();
            string? low = Value(input["low"]);
            string? high = Value(input["high"]);
            input.RefuseOtherKeys();
            if (path is not null && low is not null && high is not null)
                inputs.Add(new SensitivityInput(path, low, high));
            if (inputs.Count > SensitivityQuestion.MostInputs)
                break;
        }

        return form.Problems.Count == before ? [.. inputs] : null;
    }

    // As a scenario file would hold it: a number is written as it is.
    private static string? Value(JsonField field) =>
        field.Element.ValueKind == JsonValueKind.Number ? field.Element.GetRawText() : field.Text();
}
