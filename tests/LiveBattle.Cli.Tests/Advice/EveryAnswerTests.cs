using System.Reflection;
using LiveBattle.Projection;
using LiveBattle.Studies;

namespace LiveBattle.Cli.Tests.Advice;

/// <summary>No kind of answer is left without a telling or without a shape on the wire.</summary>
public sealed class EveryAnswerTests
{
    private static readonly Type[] Kinds =
    [
        .. typeof(StudyAnswer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(StudyAnswer)) && !type.IsAbstract),
    ];

    public static TheoryData<string> Names => [.. Kinds.Select(type => type.Name)];

    [Fact]
    public void Kinds_AreFoundByReflection() => Assert.True(Kinds.Length >= 10, $"{Kinds.Length} kinds of answers");

    [Theory]
    [MemberData(nameof(Names))]
    public void Answer_OfEachKind_IsTold_AndHasAShapeOnTheWire(string kind)
    {
        StudyQuestion? question = Array.Find(Answers.Questions, question => AnswerOf(question.GetType())?.Name == kind);
        Assert.True(question is not null, $"No question in {nameof(Answers)} is answered by {kind}.");
        StudyAnswer answer = Answers.To(question);
        Assert.Equal(kind, answer.GetType().Name);

        string told = Answers.Told(question, answer);
        Assert.True(told.Length > 200, told);
        AssertWhole(told);

        using StringWriter json = new();
        JsonOut.Write(json, StudyViews.Of(question, answer));
        Assert.Contains($"\"kind\": \"{question.Kind}\"", json.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", json.ToString(), StringComparison.Ordinal);
    }

    /// <summary>No figure that is none, and no name of ours.</summary>
    internal static void AssertWhole(string told)
    {
        foreach (string none in (string[])["NaN", "Infinity", "∞", "null", "LiveBattle.", "{", "-0 ", "--set --"])
            Assert.DoesNotContain(none, told, StringComparison.Ordinal);
    }

    // What its Report method gives back.
    private static Type? AnswerOf(Type question) =>
        question.GetMethod("Report", BindingFlags.Public | BindingFlags.Instance)?.ReturnType;
}
