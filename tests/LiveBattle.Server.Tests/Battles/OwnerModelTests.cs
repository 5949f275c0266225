using CsCheck;
using LiveBattle.Contracts;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Control;
using LiveBattle.Server.Inputs;

namespace LiveBattle.Server.Tests.Battles;

/// <summary>
/// Whatever people do, hosts command, machines break and former owners still try, in whatever order: what was acknowledged
/// is in the journal once, what was shown is what the journal plays, and nobody who has lost the battle changes it.
/// </summary>
public sealed class OwnerModelTests
{
    private static readonly Gen<OfferedInput> GenOffer = Gen.Select(
        Gen.Int[0, 3], Gen.Int[0, 9], Gen.Bool, OneOf<int?>(null, OwnerWorld.Rose, OwnerWorld.Dearer, OwnerWorld.Rose, -7), Gen.Int[1, 6],
        (spectator, input, isA, gift, count) =>
            new OfferedInput($"spectator-{spectator}", $"input-{input}", isA ? Side.A : Side.B, gift, count));

    private static readonly Gen<HostCommand> GenCommand = Gen.Select(
        Gen.Frequency(
            (4, Gen.Const(HostCommandKind.Pause)),
            (6, Gen.Const(HostCommandKind.Resume)),
            (3, Gen.Const(HostCommandKind.Speed)),
            (3, Gen.Const(HostCommandKind.Step)),
            (3, Gen.Const(HostCommandKind.PowerUp)),
            (2, Gen.Const(HostCommandKind.SpeedChallenge)),
            (1, OneOf(HostCommandKind.End, HostCommandKind.Leave, HostCommandKind.SkipLap, HostCommandKind.Start))),
        Gen.Int[0, 15],
        Gen.Int[1, 60],
        OneOf("boosting-glove", "magic-mist", "time-maker"),
        Gen.Bool,
        (kind, id, number, powerUp, isA) => Command(kind, id, number, powerUp, isA ? Side.A : Side.B));

    private static readonly Gen<Step> GenStep = Gen.Frequency(
        (8, GenOffer.Select(offer => new Step(Action.Offer, Offer: offer))),
        (4, GenCommand.Select(command => new Step(Action.Command, Command: command))),
        (5, Gen.Int[1, 900].Select(ms => new Step(Action.Pass, ms))),
        (5, Gen.Const(new Step(Action.Look))),
        (1, Gen.Const(new Step(Action.RecordIfDue))),
        (1, Gen.Const(new Step(Action.Crash))),
        (1, Gen.Const(new Step(Action.TakeOver))),
        (1, Gen.Const(new Step(Action.FailBefore))),
        (1, Gen.Const(new Step(Action.FailAfter))),
        (2, GenOffer.Select(offer => new Step(Action.ZombieOffers, Offer: offer))),
        (2, Gen.Const(new Step(Action.ZombieShows))));

    // More of them: LIVEBATTLE_LONG=1.
    private static readonly int Iterations = Environment.GetEnvironmentVariable("LIVEBATTLE_LONG") == "1" ? 100_000 : 1_000;

    private enum Action
    {
        Offer,
        Command,
        Pass,
        Look,
        RecordIfDue,
        Crash,
        TakeOver,
        FailBefore,
        FailAfter,
        ZombieOffers,
        ZombieShows,
    }

    [Fact]
    public async Task WhateverHappens_NothingIsLost_Doubled_OrRewritten() => await Gen.Select(Gen.ULong[1, 1_000_000], GenStep.Array[1, 80]).SampleAsync(
        async (seed, steps) =>
        {
            using OwnerWorld world = new(seed);
            foreach (Step step in steps)
                await DoAsync(world, step);
            await EndAsync(world);
            world.CheckAgainstTheJournal();
        },
        iter: Iterations);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static async Task DoAsync(OwnerWorld world, Step step)
    {
        switch (step.Action)
        {
            case Action.Offer:
                await world.OfferAsync(world.Owner, step.Offer!);
                break;
            case Action.Command:
                await world.Owner.ControlAsync(step.Command!);
                break;
            case Action.Pass:
                world.Pass(step.Milliseconds);
                break;
            case Action.Look:
                await world.LookAsync(world.Owner);
                break;
            case Action.RecordIfDue:
                await world.Owner.RecordIfDueAsync();
                break;
            case Action.Crash:
                world.Crash();
                break;
            case Action.TakeOver:
                world.TakeOver();
                await world.LookAsync(world.Owner);
                break;
            case Action.FailBefore:
                world.Journal.NextFault = MemoryJournal.Fault.NothingStored;
                break;
            case Action.FailAfter:
                world.Journal.NextFault = MemoryJournal.Fault.StoredAllTheSame;
                break;
            case Action.ZombieOffers:
                await ZombieOffersAsync(world, step.Offer!);
                break;
            default:
                foreach (BattleOwner zombie in world.Owners.SkipLast(1))
                    await world.LookAsync(zombie);
                break;
        }
    }

    /// <summary>A former owner may give the receipt of what is stored – that it knew when it was the owner – and take nothing new.</summary>
    private static async Task ZombieOffersAsync(OwnerWorld world, OfferedInput offer)
    {
        // One who has not noticed may still fail for other reasons; here it is about being fenced.
        world.Journal.NextFault = MemoryJournal.Fault.None;
        foreach (BattleOwner zombie in world.Owners.Where(owner => owner.Epoch < world.Stored.Row.Epoch))
        {
            long before = world.Stored.Row.EntryCount;
            bool isStored = world.Stored.Entries.Any(entry => entry.ClientId == offer.SpectatorId && entry.InputId == offer.InputId);
            OfferAnswer answer = await world.OfferAsync(zombie, offer);
            Assert.True(isStored || answer.Receipt is null, "a zombie gave a receipt");
            Assert.Equal(before, world.Stored.Row.EntryCount);
        }
    }

    /// <summary>Lets the battle go on to its end, whatever state it was left in.</summary>
    private static async Task EndAsync(OwnerWorld world)
    {
        world.Journal.NextFault = MemoryJournal.Fault.None;
        world.Crash();
        await world.LookAsync(world.Owner);
        await world.Owner.ControlAsync(new HostCommand(HostCommandKind.Resume, "the last one"));
        // A quarter of the speed, and three time makers: some 206 s.
        world.Pass(400_000);
        await world.Owner.RecordIfDueAsync();
        Assert.NotNull(world.Stored.Row.Outcome);
        Assert.NotNull((await world.LookAsync(world.Owner))?.Verdict);
    }

    private static HostCommand Command(HostCommandKind kind, int id, int number, string powerUp, Side side)
    {
        HostCommand command = new(kind, $"command-{id}");
        return kind switch
        {
            HostCommandKind.Step => command with { Ticks = number },
            HostCommandKind.Speed => command with { Num = number, Den = 4 },
            HostCommandKind.PowerUp => command with { Side = side, PowerUp = powerUp },
            HostCommandKind.Leave => command with { Side = side },
            _ => command,
        };
    }

    private sealed record Step(Action Action, int Milliseconds = 0, OfferedInput? Offer = null, HostCommand? Command = null);
}
