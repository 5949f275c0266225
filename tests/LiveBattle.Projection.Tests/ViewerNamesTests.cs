using LiveBattle.Engine.Events;

namespace LiveBattle.Projection.Tests;

public sealed class ViewerNamesTests
{
    [Fact]
    public void Of_AKnownViewer_IsTheSameInEveryProcess()
    {
        ViewerNames names = new("id");
        Assert.Equal(
            ["Antonia N.", "Estevan V.", "Eveline E."],
            [names.Of(ActorKind.Viewer, BattleSide.A, 0), names.Of(ActorKind.Viewer, BattleSide.A, 1), names.Of(ActorKind.Viewer, BattleSide.B, 0)]);
    }

    [Fact]
    public void Of_TheSameViewers_IsTheSameInAnyOrderAndOnAnyThread()
    {
        ViewerNames forward = new("id");
        ViewerNames backward = new("id");
        string[] expected = [.. Enumerable.Range(0, 500).Select(viewer => forward.Of(ActorKind.Viewer, BattleSide.B, viewer))];
        string[] found = new string[500];
        Parallel.For(0, 500, i => found[499 - i] = backward.Of(ActorKind.Viewer, BattleSide.B, 499 - i));
        Assert.Equal(expected, found);
        Assert.All(expected, name => Assert.Matches(@"^[\p{L}' -]+ [A-Z]\.$", name));
    }

    [Fact]
    public void Of_DistinctViewers_IsMostlyDistinct()
    {
        ViewerNames names = new("id");
        string[] all = [.. Enumerable.Range(0, 1_000).Select(viewer => names.Of(ActorKind.Viewer, BattleSide.A, viewer))];
        Assert.True(all.Distinct().Count() > 950, $"{all.Distinct().Count()} of 1,000");
        string[] other = [.. Enumerable.Range(0, 1_000).Select(viewer => names.Of(ActorKind.Viewer, BattleSide.B, viewer))];
        Assert.True(all.Zip(other).Count(pair => pair.First == pair.Second) < 20);
    }

    [Fact]
    public void Of_AnotherScenario_IsAnotherAudience()
    {
        ViewerNames one = new("id");
        ViewerNames two = new("other");
        Assert.True(Enumerable.Range(0, 200).Count(viewer =>
            one.Of(ActorKind.Viewer, BattleSide.A, viewer) == two.Of(ActorKind.Viewer, BattleSide.A, viewer)) < 5);
    }

    [Fact]
    public void Of_ASpectator_TellsTheNumberAlone() => Assert.Equal("spectator 7", new ViewerNames("id").Of(ActorKind.Spectator, BattleSide.A, 7));

    [Fact]
    public void Of_MoreViewersThanAreRemembered_IsStillTheSame()
    {
        ViewerNames names = new("id");
        string first = names.Of(ActorKind.Viewer, BattleSide.A, 0);
        for (int viewer = 1; viewer <= 20_001; viewer++)
            names.Of(ActorKind.Viewer, BattleSide.A, viewer);
        Assert.Equal(first, names.Of(ActorKind.Viewer, BattleSide.A, 0));
    }
}
