using System.Runtime.InteropServices;

namespace LiveBattle.Engine.Events;

/// <summary>
/// One thing that happened in a battle: 56 bytes, blittable, little-endian, without padding, so that its bytes are its
/// canonical form and the digest reads them as they lie in memory.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1, Size = SizeInBytes)]
public record struct EventRecord
{
    public const int SizeInBytes = 56;

    /// <summary>Number of the event in its battle, from 0.</summary>
    public long N;

    /// <summary>Simulated microseconds since the start of the countdown.</summary>
    public long AtMicros;

    /// <summary>Coins spent.</summary>
    public long Coins;

    /// <summary>Points without bonus.</summary>
    public long Points;

    /// <summary>Points that a multiplier added.</summary>
    public long Bonus;

    /// <summary>Catalogue id; an anonymous gift of c coins has the id −c; 0 when it is no gift.</summary>
    public int GiftId;

    /// <summary>
    /// Number of the viewer within the side (see <see cref="Audience.ViewerNumber"/>) or of the spectator within the battle,
    /// or the cohort's place on its side.
    /// </summary>
    public int Actor;

    /// <summary>Units.</summary>
    public int Count;

    public EventKind Kind;

    public BattleSide Side;

    public ActorKind ActorKind;

    public EventMarks Marks;
}
