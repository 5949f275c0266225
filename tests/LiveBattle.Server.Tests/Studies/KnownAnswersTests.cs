using LiveBattle.Projection;
using LiveBattle.Server.Studies;
using LiveBattle.Studies;
using LiveBattle.Studies.Running;

namespace LiveBattle.Server.Tests.Studies;

public sealed class KnownAnswersTests
{
    private const long Plenty = long.MaxValue;

    [Fact]
    public void Answers_BeyondTheirNumber_GoInTheOrderInWhichTheyWereAskedFor()
    {
        KnownAnswers known = new(2, Plenty);
        known.Put("one", Of(1));
        known.Put("two", Of(1));
        Assert.True(known.TryGet("one", out _));
        known.Put("three", Of(1));

        Assert.Equal(["one", "three"], Known(known, "one", "two", "three"));
    }

    [Fact]
    public void Answers_BeyondTheirBytes_Go_AndTheNewestStays()
    {
        // Each takes 16 KB and 48 bytes a battle.
        KnownAnswers known = new(100, (2 * 16_384) + (3 * 48));
        known.Put("one", Of(1));
        known.Put("two", Of(2));
        Assert.Equal(2, known.Count);
        known.Put("three", Of(2));
        Assert.Equal(["three"], Known(known, "one", "two", "three").Except(["two"]));
        known.Put("large", Of(1_000));
        Assert.Equal(["large"], Known(known, "one", "two", "three", "large"));
    }

    [Fact]
    public void Answer_PutTwice_CountsOnce()
    {
        KnownAnswers known = new(2, Plenty);
        known.Put("one", Of(1));
        known.Put("one", Of(1));
        known.Put("two", Of(1));
        Assert.Equal((2, true), (known.Count, known.TryGet("one", out _)));
    }

    private static IEnumerable<string> Known(KnownAnswers known, params string[] keys) =>
        [.. keys.Where(key => known.TryGet(key, out _))];

    private static KnownAnswer Of(int battles)
    {
        StudyQuestion question = HeldDesk.Question(1, battles);
        StudyAnswer answer = question.Answer(new StudyHost(1));
        return new KnownAnswer(StudyViews.Of(question, answer), StudyViews.OwnBattles(answer), new(battles, battles, 0, 0, 0));
    }
}
