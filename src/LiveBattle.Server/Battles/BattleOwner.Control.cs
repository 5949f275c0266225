using LiveBattle.Contracts;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Projection;
using LiveBattle.Server.Control;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Battles;

/// <content>What the host commands: planned, stored in one commit, and only then done.</content>
internal sealed partial class BattleOwner
{
    /// <summary>Carries out a command, durably. A retried id is answered as it was the first time, and changes nothing.</summary>
    public async Task<ControlAnswer> ControlAsync(HostCommand command)
    {
        ArgumentNullException.ThrowIfNull(command);
        try
        {
            if (!await OpenAsync())
                return ControlAnswer.Refuse(ErrorCode.UnknownBattle, BattleError.UnknownBattle(battleId).Message);
            if (_hostEntries.TryGetValue(command.Id, out JournalEntry? known))
                return Again(known, command);

            // Plays up to now: whether the battle is over is part of what decides.
            if (await NewestAsync() is null)
                return ControlAnswer.Refuse(ErrorCode.CatchingUp, BattleError.Moved.Message);
            if (VoidBattle.Is(_row!))
                return ControlAnswer.Refuse(ErrorCode.BattleOver, VoidBattle.Reason(_row!));
            return command.Kind == HostCommandKind.WinChance ? await SwitchWinChanceAsync(command) : await CarryOutAsync(command);
        }
        catch (JournalUnavailableException unavailable)
        {
            StandStill(unavailable);
            return ControlAnswer.Refuse(ErrorCode.JournalUnavailable, BattleError.JournalAway.Message);
        }
    }

    private static ControlAnswer Again(JournalEntry known, HostCommand command) =>
        JournalRecords.Receipt(known) is { } receipt && receipt.Asked == command.Asked
            ? new ControlAnswer(receipt.Seq, receipt.Rev)
            : ControlAnswer.Refuse(ErrorCode.InputIdReused, "This commandId was another command; a new command needs an id of its own.");

    private async Task<ControlAnswer> SwitchWinChanceAsync(HostCommand command)
    {
        if (_player is null)
            return ControlAnswer.Refuse(ErrorCode.BattleOver, "The battle is over: its chances are certain.");
        if (command.On && _player.WhyNoForecast is { } tooLarge)
            return ControlAnswer.Refuse(ErrorCode.NotNow, tooLarge);

        // What is so already needs no entry: a host may press a button as often as they like.
        if (_forecast!.IsOn == command.On)
            return new ControlAnswer(Math.Max(0, _pacer!.Tick), _rev);
        if (TooSoon() is { } refusal)
            return refusal;

        // The mark repeats how time runs, which it leaves as it is.
        BattleSchedule schedule = _pacer!.Schedule;
        ControlAnswer answer = await StoreAsync(command, [Mark(JournalRecords.WinChanceMark, schedule, _rev, command.On)], null);
        if (answer.Refused is null)
            _forecast!.IsOn = command.On;
        return answer;
    }

    private async Task<ControlAnswer> CarryOutAsync(HostCommand command)
    {
        Standing standing = new(_pacer!.Schedule, _pacer.NowUnixMs, _pacer.Tick, _finished?.ClosedTick);
        if (standing.ClosedTick <= standing.Tick)
            return ControlAnswer.Refuse(ErrorCode.BattleOver, "The battle is over, its victory lap too.");
        HostPlan plan = HostDesk.Plan(command, standing);
        if (plan.Refused is { } code)
            return ControlAnswer.Refuse(code, plan.Message!);
        if (plan.Input is not null && _player is null)
            return ControlAnswer.Refuse(ErrorCode.BattleOver, "The battle is decided.");
        if (TooSoon() is { } tooSoon)
            return tooSoon;
        List<JournalEntry> entries = [];
        if (plan.Input is { } kind)
        {
            BattleInput input = new(_rev, StampTick, kind, plan.Side, PowerUp: plan.PowerUp);
            InputAnswer taken = _player!.Enqueue(input);
            if (taken != InputAnswer.Accepted)
                return ControlAnswer.Refuse(InputRefusals.Code(taken), InputRefusals.Why(taken, kind));
            _newestInputTick = input.Tick;
            entries.Add(Entry(input));
        }

        if (plan.Schedule is { } schedule)
            entries.Add(Mark(plan.Mark!, schedule, _rev + entries.Count));
        ControlAnswer answer = await StoreAsync(command, entries, plan.Schedule);
        if (answer.Refused is null && plan.Schedule is { } changed)
            _pacer.Schedule = changed;
        return answer;
    }

    private ControlAnswer? TooSoon()
    {
        TimeSpan wait = _commands.Take();
        return wait > TimeSpan.Zero
            ? new ControlAnswer(0, 0, ErrorCode.RateLimited, "The host commands too often.", (int)Math.Ceiling(wait.TotalMilliseconds))
            : null;
    }

    /// <summary>Stores a command's entries; the first of them remembers the command and its answer.</summary>
    private async Task<ControlAnswer> StoreAsync(HostCommand command, List<JournalEntry> entries, BattleSchedule? schedule)
    {
        long seq = Math.Max(0, schedule?.IsPaused == true ? schedule.Tick : _pacer!.Tick);
        ControlAnswer answer = new(seq, _rev + entries.Count);
        entries[0] = entries[0] with
        {
            InputId = command.Id,
            Receipt = JournalRecords.Write(new JournalRecords.HostReceipt(command.Asked, answer.Seq, answer.Rev)),
        };
        JournalBatch batch = new(entries);
        if (_player is { } player)
        {
            batch = batch with
            {
                DueAt = new DueTime(HostDesk.DueUnixMs(schedule ?? _pacer!.Schedule, player.VerdictTick)),
                LongerByTicks = command.Kind == HostCommandKind.PowerUp ? player.LongerByTicks : null,
            };
        }

        if (!await StoreAsync(batch))
            return ControlAnswer.Refuse(ErrorCode.CatchingUp, BattleError.Moved.Message);
        _hostEntries[command.Id] = entries[0];
        return answer;
    }

    private JournalEntry Mark(string type, BattleSchedule schedule, long index, bool? on = null) => new()
    {
        Index = index,
        Kind = EntryKind.Mark,
        Type = type,
        Tick = schedule.Tick,
        Epoch = _row!.Epoch,
        WallUnixMs = schedule.WallUnixMs,
        Num = schedule.Num,
        Den = schedule.Den,
        ClientId = JournalRecords.HostClient,
        Payload = JournalRecords.Write(new JournalRecords.MarkPayload(on, schedule.Kept?.Num, schedule.Kept?.Den)),
    };

    private JournalEntry Entry(in BattleInput input) => new()
    {
        Index = input.Index,
        Kind = EntryKind.Input,
        Type = JournalRecords.Word(input.Kind),
        Tick = input.Tick,
        Epoch = _row!.Epoch,
        WallUnixMs = _pacer!.NowUnixMs,
        ClientId = JournalRecords.HostClient,
        Payload = Payload(input),
    };

    private static string? Payload(in BattleInput input) => input.Side == BattleSide.Neither
        ? null
        : JournalRecords.Write(new JournalRecords.InputPayload(
            input.Side == BattleSide.A ? Side.A : Side.B,
            PowerUp: input.PowerUp == PowerUp.None ? null : PowerUpNames.Of(input.PowerUp)));
}
