using System.Globalization;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Server.Battles;

namespace LiveBattle.Server.Control;

/// <summary>A host's command, checked.</summary>
/// <param name="Id">Made by the host; a retry of it changes nothing.</param>
[GenerateSerializer, Immutable]
public sealed record HostCommand([property: Id(0)] HostCommandKind Kind, [property: Id(1)] string Id)
{
    /// <summary>Characters of a command id.</summary>
    public const int LongestId = 100;

    /// <summary>Most ticks that one step shows: a minute.</summary>
    public const int MostSteps = 600;

    /// <summary>Of a win chance: whether it is shown from now on.</summary>
    [Id(2)]
    public bool On { get; init; }

    /// <summary>Of a power-up and of leaving.</summary>
    [Id(3)]
    public Side? Side { get; init; }

    /// <summary>Of a power-up: its name.</summary>
    [Id(4)]
    public string? PowerUp { get; init; }

    /// <summary>Of a step, 1 or more; else 0.</summary>
    [Id(5)]
    public int Ticks { get; init; }

    /// <summary>Of a speed: simulated time per <see cref="Den"/> of wall time; else 0.</summary>
    [Id(6)]
    public int Num { get; init; }

    [Id(7)]
    public int Den { get; init; }

    /// <summary>What is asked, whatever the id: a retry asks the same.</summary>
    public string Asked => Kind switch
    {
        HostCommandKind.WinChance => $"{Word} {(On ? "on" : "off")}",
        HostCommandKind.PowerUp => $"{Word} {Side} {PowerUp}",
        HostCommandKind.Leave => $"{Word} {Side}",
        HostCommandKind.Step => string.Create(CultureInfo.InvariantCulture, $"{Word} {Ticks}"),
        HostCommandKind.Speed => string.Create(CultureInfo.InvariantCulture, $"{Word} {Num}/{Den}"),
        _ => Word,
    };

    private string Word => JournalRecords.Word(Kind);

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
        HostCommandKind? kind = form["command"].Choice<HostCommandKind>();
        JsonField idField = form["commandId"];
        string? id = idField.Text();
        if (id is { Length: > LongestId })
            idField.Refuse($"1 to {LongestId} characters", "This command id is too long.");
        HostCommand command = Details(new HostCommand(kind ?? default, id ?? ""), kind, form, problems);

        // Of a command that is none, no other key is known to be wrong.
        if (kind is not null)
            form.RefuseOtherKeys();
        return problems.Count == 0 ? new Checked<HostCommand>(command) : new Checked<HostCommand>([.. problems]);
    }

    private static HostCommand Details(HostCommand command, HostCommandKind? kind, JsonForm form, List<Problem> problems)
    {
        switch (kind)
        {
            case HostCommandKind.WinChance:
                return command with { On = form["on"].YesNo() ?? false };
            case HostCommandKind.Leave:
                return command with { Side = form["side"].Choice<Side>() };
            case HostCommandKind.PowerUp:
                return command with { Side = form["side"].Choice<Side>(), PowerUp = PowerUpOf(form["kind"]) };
            case HostCommandKind.Step:
                return command with { Ticks = (int)(form["ticks"].Whole(1, MostSteps) ?? 0) };
            case HostCommandKind.Speed:
                (int num, int den) = BattleRequests.Speed(form["speed"], problems);
                return command with { Num = num, Den = den };
            default:
                return command;
        }
    }

    private static string? PowerUpOf(JsonField field)
    {
        string? name = field.Text();
        if (name is not null && PowerUpNames.Find(name) is null)
            field.Refuse(string.Join(", ", PowerUpNames.All), "There is no such power-up.");
        return name;
    }
}
