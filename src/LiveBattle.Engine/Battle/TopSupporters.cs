using System.Runtime.CompilerServices;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Battle;

/// <summary>
/// The three supporters who brought a side most points, most first; of equals, the one who got there first stays ahead.
/// Exact at every instant because nobody's points ever fall.
/// </summary>
public record struct TopSupporters
{
    public Supporter First;
    public Supporter Second;
    public Supporter Third;

    /// <summary>Takes in that a supporter now stands at a number of points, which only rises.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raise(ActorKind kind, int actor, long points)
    {
        if (points > Third.Points)
            Insert(new Supporter(kind, actor, points));
    }

    private void Insert(Supporter risen)
    {
        if (risen.Points > First.Points || risen.IsSameActor(First))
        {
            if (!risen.IsSameActor(First))
            {
                if (!risen.IsSameActor(Second))
                    Third = Second;
                Second = First;
            }

            First = risen;
        }
        else if (risen.Points > Second.Points || risen.IsSameActor(Second))
        {
            if (!risen.IsSameActor(Second))
                Third = Second;
            Second = risen;
        }
        else
        {
            Third = risen;
        }
    }
}

/// <summary>Someone and the points they brought one side; nobody when <see cref="Kind"/> says so.</summary>
public readonly record struct Supporter(ActorKind Kind, int Actor, long Points)
{
    public bool IsSameActor(Supporter other) => Kind == other.Kind && Actor == other.Actor;
}
