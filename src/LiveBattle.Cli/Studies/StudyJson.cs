using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LiveBattle.Economy;
using LiveBattle.Engine;
using LiveBattle.Projection;
using LiveBattle.Studies;
using LiveBattle.Studies.Planning;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>
/// Answers for programs. How battles end has the shape of the wire; the other answers are written as the study gives them,
/// under the same head, without the single battles that are in the rows of <c>--csv</c>.
/// </summary>
internal static class StudyJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
    };

    public static void Write(TextWriter writer, AskedStudy asked, StudyAnswer answer, TimeSpan elapsed)
    {
        long elapsedMs = (long)elapsed.TotalMilliseconds;
        if (answer is StudyReport)
        {
            JsonOut.Write(writer, StudyViews.Of(asked.Question, answer) with { ElapsedMs = elapsedMs });
            return;
        }

        JsonObject told = new()
        {
            ["kind"] = asked.Question.Kind,
            ["seed"] = Seeds.Print(asked.Sampling.Seed),
            ["engineVersion"] = EngineVersion.Current,
            ["scenarioId"] = asked.Scenario.ComputeId(),
            ["replications"] = asked.Sampling.Replications,
        };
        foreach ((string key, JsonNode? value) in JsonSerializer.SerializeToNode(answer, answer.GetType(), Options)!.AsObject().ToArray())
            told[key] = value?.DeepClone();
        told["elapsedMs"] = elapsedMs;
        JsonOut.Write(writer, told);
    }

    // A million battles are no answer; a rate card is told by rates show.
    private static void LeaveOut(JsonTypeInfo type)
    {
        string? left = type.Type == typeof(StudyReport) ? "rows" : type.Type == typeof(PlannerNumbers) ? "rates" : null;
        for (int i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].Name == left)
                type.Properties.RemoveAt(i);
        }
    }
}
