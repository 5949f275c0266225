using System.Collections.Immutable;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Server.Battles;
using LiveBattle.Studies;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Server.Studies.Reading;

/// <summary>
/// <c>comparison</c>: what does it change to play another scenario? <c>other</c> is a scenario like <c>scenario</c>, or is
/// left out and then the same one; <c>otherSet</c> are the settings changed in it.
/// </summary>
internal sealed class ComparisonReader : IStudyReader
{
    private const int DefaultReplications = 10_000;
    private const int Scenarios = 2;

    public string Kind => "comparison";

    public StudyQuestion? Read(StudyForm form)
    {
        Scenario? other = Other(form);
        JsonField luckField = form["luck"];
        Luck? luck = luckField.IsAbsent ? Luck.Common : luckField.Choice<Luck>();
        Sampling? sampling = form.Sampling(DefaultReplications, Scenarios, isOfDifferences: true);
        return form.Scenario is { } scenario && other is not null && luck is { } asked && sampling is not null
            ? new ComparisonQuestion(scenario, other, sampling, asked)
            : null;
    }

    private static Scenario? Other(StudyForm form)
    {
        JsonField field = form["other"];
        if (form.Settings(form["otherSet"]) is not { } settings)
            return null;
        if (!field.IsAbsent)
            return RequestBody.Scenario(field, settings, "A comparison", form.Problems);
        if (settings.IsEmpty)
        {
            field.Refuse("a scenario, or settings in otherSet", "A comparison needs something to compare with.");
            return null;
        }

        if (form.Scenario is not { } scenario)
            return null;
        Checked<Scenario> varied = ScenarioResolver.Vary(scenario, settings.AsSpan());
        form.Problems.AddRange(RequestBody.Under(field.Path, varied.Problems));
        return varied.IsValid ? varied.Value : null;
    }
}
