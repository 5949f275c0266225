using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;

namespace LiveBattle.Server.Hosting;

/// <summary>Reads the server's command line. Nothing unknown is passed over: a typo must not start a server.</summary>
public static class ServerOptionsParser
{
    public const string DataVariable = "LIVEBATTLE_DATA";

    private const string DefaultData = "./data";
    private const string GeneratedNames = "generated";
    private const string FreeNames = "free";

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description =
            $"Where to listen, several separated by semicolons [default: {ServerOptions.DefaultUrl}]. Each is {ServerUrl.Allowed}.",
        HelpName = "URL[;URL]",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Lan = new("--lan")
    {
        Description =
            "Listen on all interfaces, and show the address for phones in the same network, as a QR code too; "
            + "of --urls it takes the port.",
        Arity = ArgumentArity.Zero,
    };

    private static readonly Option<string?> Data = new("--data")
    {
        Description = $"Folder for the battles' journal [default: {DataVariable} from the environment, or {DefaultData}].",
        HelpName = "DIR",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Names = new("--names")
    {
        Description =
            $"What spectators are called: {GeneratedNames}, made up for each, or {FreeNames}, what they type "
            + $"[default: {GeneratedNames}].",
        HelpName = $"{GeneratedNames}|{FreeNames}",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> NoDemo = new("--no-demo")
    {
        Description = "Do not keep a demo battle running.",
        Arity = ArgumentArity.Zero,
    };

    private static readonly Option<string?> DemoSeed = new("--demo-seed")
    {
        Description = $"Seed of the demo battles, 0 to {ulong.MaxValue} [default: a new one for each].",
        HelpName = "N",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Understood, so that they can be refused by name; not offered before they work.</summary>
    private static readonly Option<bool>[] Later =
    [
        new("--cluster") { Hidden = true, Arity = ArgumentArity.Zero },
        new("--drain") { Hidden = true, Arity = ArgumentArity.Zero },
    ];

    /// <param name="arguments">Without the program's name.</param>
    /// <param name="environment">Value of an environment variable, or null.</param>
    /// <param name="settingsProblems">What is wrong with what is set elsewhere, a line each: all is told at once.</param>
    /// <exception cref="StartupFailureException">
    /// Exit code <see cref="ExitCodes.BadOptions"/>; the message has a line for every problem.
    /// </exception>
    public static ServerCommandLine Parse(
        IReadOnlyList<string> arguments, Func<string, string?> environment, params IEnumerable<string> settingsProblems)
    {
        var parsed = Command().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is HelpAction)
            return new ServerCommandLine(Options: null, HelpText(parsed));

        var problems = parsed.Errors.Select(error => error.Message).ToList();
        problems.AddRange(Later.Where(option => Given(parsed, option) is not null).Select(option =>
            $"{option.Name} belongs to a later release; this one cannot do it."));
        bool isLan = Given(parsed, Lan) is not null;
        var options = new ServerOptions
        {
            Urls = UrlsFrom(Given(parsed, Urls), isLan, problems),
            Lan = isLan,
            DataFolder = DataFrom(Given(parsed, Data), environment(DataVariable), problems),
            FreeNames = AreNamesFree(Given(parsed, Names), problems),
            Demo = Given(parsed, NoDemo) is null,
            DemoSeed = SeedFrom(Given(parsed, DemoSeed), problems),
        };
        problems.AddRange(settingsProblems);
        return problems.Count == 0 ? new ServerCommandLine(options, Help: null) : throw Failure(problems);
    }

    private static RootCommand Command()
    {
        var command = new RootCommand("Runs live battles and serves them to browsers.");
        command.Options.Clear();
        command.Directives.Clear();
        Option[] all = [Urls, Lan, Data, Names, NoDemo, DemoSeed, new HelpOption(), .. Later];
        foreach (var option in all)
            command.Options.Add(option);
        return command;
    }

    /// <summary>Null when the option was not given, empty when its value is missing.</summary>
    private static string? Given(ParseResult parsed, Option option) =>
        parsed.GetResult(option) is { Implicit: false } result
            ? result.Tokens is [var first, ..] ? first.Value : ""
            : null;

    private static string HelpText(ParseResult parsed)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        parsed.Invoke(new InvocationConfiguration { Output = text });
        return text.ToString();
    }

    private static List<ServerUrl> UrlsFrom(string? value, bool isLan, List<string> problems)
    {
        List<ServerUrl> urls = value is null ? [ServerOptions.DefaultUrl] : ReadUrls(value, problems);
        if (!isLan || urls.Count == 0)
            return urls;
        if (urls is [{ IsAny: true } or { IsLoopback: true }])
            return [urls[0].OnAllInterfaces];
        problems.Add(
            $"--urls '{value}' and --lan: --lan listens on all interfaces, on one port. "
            + $"Allowed with it: one address of localhost or *, for example {ServerOptions.DefaultUrl with { Port = 5090 }}.");
        return urls;
    }

    private static List<ServerUrl> ReadUrls(string value, List<string> problems)
    {
        var urls = new List<ServerUrl>();
        foreach (var text in value.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (ServerUrl.Parse(text, out var problem) is { } url)
                urls.Add(url);
            else
                problems.Add($"--urls '{text}': {problem}. Allowed: {ServerUrl.Allowed}.");
        }
        if (string.IsNullOrWhiteSpace(value.Replace(';', ' ')))
            problems.Add($"--urls is empty. Allowed: {ServerUrl.Allowed}.");
        return [.. urls.Distinct()];
    }

    private static string DataFrom(string? value, string? variable, List<string> problems)
    {
        var (name, folder) = value is null && variable is not null ? (DataVariable, variable) : ("--data", value ?? DefaultData);
        if (!string.IsNullOrWhiteSpace(folder) && !folder.Contains('\0', StringComparison.Ordinal))
            return Path.GetFullPath(folder);
        problems.Add($"{name} is empty. Allowed: the path of a folder, for example {DefaultData}.");
        return "";
    }

    private static bool AreNamesFree(string? value, List<string> problems)
    {
        if (value is not (null or GeneratedNames or FreeNames))
            problems.Add($"--names '{value}' is not known. Allowed: {GeneratedNames}, {FreeNames}.");
        return value == FreeNames;
    }

    private static ulong? SeedFrom(string? value, List<string> problems)
    {
        if (value is null)
            return null;
        if (ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            return seed;
        problems.Add($"--demo-seed '{value}' is not a seed. Allowed: whole numbers from 0 to {ulong.MaxValue}.");
        return null;
    }

    private static StartupFailureException Failure(IEnumerable<string> problems) =>
        new(string.Join('\n', [.. problems, "--help says what is allowed."]), ExitCodes.BadOptions);
}
