using System.Text.Json;
using LiveBattle.Economy;

namespace LiveBattle.Server.Battles;

/// <summary>A host's command, checked.</summary>
/// <param name="CommandId">Made by the host; a retry of it changes nothing.</param>
/// <param name="On">Whether the win chance is shown from now on.</param>
public sealed record HostCommand(string CommandId, bool On)
{
    /// <summary>Characters of a command id.</summary>
    public const int LongestId = 100;

    private const string WinChance = "winChance";

    /// <summary>Checks the body of <c>POST …/control</c> and names every problem of it.</summary>
    public static Checked<HostCommand> Check(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !JsonText.IsWhole(body))
        {
            return new Checked<HostCommand>(new Problem(
                "(body)", Problem.Echo(body.GetRawText()), "an object of Unicode text", "A command is a JSON object."));
        }

        List<Problem> problems = [];
        JsonForm form = new JsonField(body, "", problems).Object()!;
        JsonField command = form["command"];
        if (command.Text() is { } asked && asked != WinChance)
            command.Refuse(WinChance, "This version of the server has no other command.");
        JsonField id = form["commandId"];
        string? commandId = id.Text();
        if (commandId is { Length: > LongestId })
            id.Refuse($"1 to {LongestId} characters", "This command id is too long.");
        bool? on = form["on"].YesNo();
        form.RefuseOtherKeys();
        return problems.Count == 0
            ? new Checked<HostCommand>(new HostCommand(commandId!, on!.Value))
            : new Checked<HostCommand>([.. problems]);
    }
}
