using System.Collections.Immutable;
using System.Text.Json;
using LiveBattle.Economy;
using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Events;

namespace LiveBattle.Engine.Scenarios;

/// <summary>Reads the script. What an entry may do depends on the entries before it, so a reader reads one script.</summary>
/// <param name="durationMicros">Length of the live window before any time maker; null when it is not known.</param>
internal sealed class TimelineReader(long? durationMicros)
{
    /// <summary>No time of a script is later: the longest live window with every time maker.</summary>
    public const long LastMicros = Limits.DurationMaxMicros + (Limits.TimeMakers * RulePack.TimeMakerMicros);

    private readonly List<TimelineEntry> _entries = [];
    private (long At, string Path)? _before;
    private (long Over, string Path)? _challenge;

    /// <summary>The entries, those that could be read.</summary>
    public ImmutableArray<TimelineEntry> Read(JsonField timeline)
    {
        int count = 0;
        foreach (JsonField item in timeline.Items())
        {
            if (++count > Limits.TimelineEntries)
            {
                timeline.Refuse($"{count} entries or more", $"at most {Limits.TimelineEntries} entries", "This script is too long.");
                break;
            }

            Add(item);
        }

        return [.. _entries];
    }

    private void Add(JsonField item)
    {
        if (item.Object("{ at: 60s, side: a, powerUp: boosting-glove }") is not { } form)
            return;
        JsonField at = form["at"], side = form["side"], powerUp = form["powerUp"], challenge = form["speedChallenge"];
        long? micros = at.Duration(0, LastMicros);
        bool isInTime = micros is { } time && IsInTime(at, time, item.Path);
        TimelineEntry? entry = null;
        if (powerUp.IsAbsent == challenge.IsAbsent)
            item.Refuse("powerUp with its side, or speedChallenge", "An entry of the script does one thing.");
        else if (challenge.IsAbsent)
            entry = ReadPowerUp(micros ?? 0, side, powerUp);
        else
            entry = ReadChallenge(micros ?? 0, side, challenge);
        form.RefuseOtherKeys();
        if (entry is null || !isInTime)
            return;
        if (entry is ScriptedPowerUp use)
            Count(powerUp, use);
        else if (entry is ScriptedChallenge announced)
            CheckOneAtATime(at, announced, item.Path);
        _entries.Add(entry);
    }

    private bool IsInTime(JsonField at, long micros, string path)
    {
        bool isInOrder = _before is not { } before || micros >= before.At;
        if (!isInOrder)
        {
            at.Refuse(
                $"{Durations.Print(_before!.Value.At)} or later, as in {_before.Value.Path}",
                $"The script is written in the order of time, and this entry is earlier than {_before.Value.Path}.");
        }

        _before = (micros, path);
        long? end = durationMicros + (Used(PowerUp.TimeMaker, BattleSide.Neither) * RulePack.TimeMakerMicros);
        if (micros < end || end is null)
            return isInOrder;
        at.Refuse($"before {Durations.Print(end.Value)}", "The script plays in the live window, and that is over at this time.");
        return false;
    }

    private static ScriptedPowerUp? ReadPowerUp(long at, JsonField side, JsonField powerUp)
    {
        BattleSide? user = side.Element.ValueKind == JsonValueKind.String
            ? side.Element.GetString() switch { "a" => BattleSide.A, "b" => BattleSide.B, _ => null }
            : null;
        if (user is null)
            side.Refuse("a or b", "A power-up is used by a side.");
        string? name = powerUp.Element.ValueKind == JsonValueKind.String ? powerUp.Element.GetString() : null;
        if (name is not null && PowerUpNames.Find(name) is { } known)
            return user is null ? null : new ScriptedPowerUp(at, user.Value, known);
        powerUp.Refuse(
            string.Join(", ", PowerUpNames.All),
            ScenarioReader.WithSuggestion("There is no such power-up.", name, PowerUpNames.All));
        return null;
    }

    private static ScriptedChallenge? ReadChallenge(long at, JsonField side, JsonField field)
    {
        if (!side.IsAbsent)
            side.Refuse("null, or leave it out", "A speed challenge is for both sides.");
        if (field.Object("{ gifts: 3, within: 40s }") is not { } form)
            return null;
        SpeedChallenge usual = SpeedChallenge.Default;
        SpeedChallenge challenge = new(
            (int)form["gifts"].WholeOr(1, Limits.ChallengeGifts, usual.Gifts),
            form["within"].Duration(Limits.ChallengeMinMicros, Limits.ChallengeMaxMicros, usual.WithinMicros) ?? usual.WithinMicros,
            (int)form["multiplier"].WholeOr(Limits.ChallengeMultiplierMin, Limits.ChallengeMultiplier, usual.Multiplier),
            form["lasts"].Duration(Limits.ChallengeMinMicros, Limits.ChallengeMaxMicros, usual.LastsMicros) ?? usual.LastsMicros);
        form.RefuseOtherKeys();
        return new ScriptedChallenge(at, challenge);
    }

    // Told once for a kind: the entries beyond the first too many are the same mistake.
    private void Count(JsonField field, ScriptedPowerUp use)
    {
        bool isTimeMaker = use.PowerUp == PowerUp.TimeMaker;
        int most = isTimeMaker ? Limits.TimeMakers : Limits.PowerUpsPerKind;
        if (Used(use.PowerUp, isTimeMaker ? BattleSide.Neither : use.Side) != most)
            return;
        field.Refuse(
            isTimeMaker ? $"at most {most} time makers, both sides together" : $"at most {most} of a kind for a side",
            "No power-up of this kind is left.");
    }

    /// <param name="powerUp">Which.</param>
    /// <param name="side">By whom; neither means by either.</param>
    private int Used(PowerUp powerUp, BattleSide side) => _entries.OfType<ScriptedPowerUp>()
        .Count(use => use.PowerUp == powerUp && (side == BattleSide.Neither || use.Side == side));

    private void CheckOneAtATime(JsonField at, ScriptedChallenge announced, string path)
    {
        if (_challenge is { } before && announced.AtMicros < before.Over)
        {
            at.Refuse(
                $"{Durations.Print(before.Over)} or later",
                $"The speed challenge of {before.Path} is not over at this time: its task and its reward come first.");
        }

        _challenge = (announced.AtMicros + announced.Challenge.WithinMicros + announced.Challenge.LastsMicros, path);
    }
}
