using System.Collections.Immutable;
using System.Text.Json;
using LiveBattle.Economy;
using LiveBattle.Server.Battles;
using LiveBattle.Studies;

namespace LiveBattle.Server.Studies.Reading;

/// <summary>Checks questions for studies and names every problem of one at once. Pure.</summary>
public static class StudyRequests
{
    // The first is meant when nobody says.
    private static readonly ImmutableArray<IStudyReader> Readers =
    [
        new OutcomeReader(),
        new ComparisonReader(),
        new SweepReader(),
        new SensitivityReader(),
        new LeadReader(),
        new GloveReader(),
        new WhaleOrCrowdReader(),
        new LastSecondsReader(),
        new GateReader(),
        new PlannerReader(),
    ];

    /// <summary>The kinds there are, by their words.</summary>
    public static ImmutableArray<string> Kinds { get; } = [.. Readers.Select(reader => reader.Kind)];

    /// <summary>Checks the body of <c>POST /api/studies</c>.</summary>
    public static Checked<StudyQuestion> Check(JsonElement body)
    {
        List<Problem> problems = [];
        if (RequestBody.Open(body, problems, "scenario", "set", "kind", "seed", "other", "otherSet", "vary", "inputs", "rates") is not { } form)
            return new Checked<StudyQuestion>([.. problems]);
        IStudyReader? reader = Reader(form["kind"]);
        StudyForm common = new(form, problems, reader?.HasScenario ?? true);
        StudyQuestion? question = null;
        if (reader is not null)
        {
            question = reader.Read(common);
            form.RefuseOtherKeys();
        }

        if (question is not null && problems.Count == 0)
            RefuseIfTooLarge(question, problems);
        return problems.Count == 0 ? new Checked<StudyQuestion>(question!) : new Checked<StudyQuestion>([.. problems]);
    }

    private static IStudyReader? Reader(JsonField field)
    {
        if (field.IsAbsent)
            return Readers[0];
        string? asked = field.Element.ValueKind == JsonValueKind.String ? field.Element.GetString() : null;
        IStudyReader? reader = Readers.FirstOrDefault(reader => reader.Kind == asked);
        if (reader is null)
        {
            string? meant = asked is null ? null : Suggestion.Nearest(asked, Kinds);
            field.Refuse(
                string.Join(", ", Kinds),
                meant is null ? "There is no such kind of study." : $"There is no such kind of study; did you mean {meant}?");
        }

        return reader;
    }

    private static void RefuseIfTooLarge(StudyQuestion question, List<Problem> problems)
    {
        StudyCost cost = new(question.MostBattles, question.ExpectedEvents);
        if (!cost.IsAllowed)
        {
            problems.Add(new Problem(
                "replications", $"{cost}", StudyCost.Allowed, "This study would keep the server too long; ask for fewer battles, or use the command line."));
        }
    }
}
