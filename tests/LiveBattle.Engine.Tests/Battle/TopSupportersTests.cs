using CsCheck;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Tests.Battle;

public sealed class TopSupportersTests
{
    [Fact]
    public void Raise_AnyGifts_KeepsTheThreeThatANaiveListWould() => Gen.Select(Gen.Int[0, 6], Gen.Int[1, 4], Gen.Bool).Array[0, 60].Sample(gifts =>
    {
        // Few supporters with small gifts: ties, climbs and falls out of the list in every order.
        TopSupporters top = default;
        Dictionary<(ActorKind Kind, int Actor), (long Points, int Since)> all = [];
        for (int n = 0; n < gifts.Length; n++)
        {
            (int actor, int points, bool isViewer) = gifts[n];
            (ActorKind, int) who = (isViewer ? ActorKind.Viewer : ActorKind.Spectator, actor);
            all[who] = (all.GetValueOrDefault(who).Points + points, n);
            top.Raise(who.Item1, actor, all[who].Points);
            Supporter[] expected =
            [
                .. all.OrderByDescending(entry => entry.Value.Points).ThenBy(entry => entry.Value.Since).Take(3)
                    .Select(entry => new Supporter(entry.Key.Kind, entry.Key.Actor, entry.Value.Points)),
            ];
            Assert.Equal(expected.Concat(new Supporter[3]).Take(3), [top.First, top.Second, top.Third]);
        }
    });
}
