using LiveBattle.Engine.Battle;
using LiveBattle.Engine.Simulation;
using LiveBattle.Projection;
using LiveBattle.Server.Storage;

namespace LiveBattle.Server.Battles;

/// <summary>Makes the run of a battle from what the journal holds of it. Pure.</summary>
internal static class JournaledRuns
{
    /// <summary>The battle at its beginning, with every input that was stored.</summary>
    /// <exception cref="InvalidDataException">An entry is no input this engine takes.</exception>
    public static BattleRun Start(JournaledBattle battle, BattlePlan plan)
    {
        BattleRun run = new(plan, battle.Row.Seed);
        foreach (JournalEntry entry in battle.Entries.Where(entry => entry.Kind == EntryKind.Input))
        {
            BattleInput? input = Recordings.Input(JournalRecords.Input(entry));
            if (input is null || run.Enqueue(input.Value) != InputAnswer.Accepted)
                throw new InvalidDataException($"Entry {entry.Index} of battle {battle.Row.Id} is no input this engine takes.");
        }

        return run;
    }
}
