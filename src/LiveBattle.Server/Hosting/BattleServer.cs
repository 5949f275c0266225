using LiveBattle.Contracts;
using LiveBattle.Server.Battles;
using LiveBattle.Server.Control;
using LiveBattle.Server.Forecasts;
using LiveBattle.Server.Inputs;
using LiveBattle.Server.Ledgers;
using LiveBattle.Server.Live;
using LiveBattle.Server.Rates;
using LiveBattle.Server.Replays;
using LiveBattle.Server.Scenarios;
using LiveBattle.Server.Storage;
using LiveBattle.Server.Studies;
using LiveBattle.Server.Telemetry;
using LiveBattle.Server.Throttling;
using LiveBattle.Server.WhatIf;
using LiveBattle.Wire;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging.Console;

namespace LiveBattle.Server.Hosting;

/// <summary>
/// A whole server: data folder, journal, silo, hub and pages, put together in one place. Tests build it with a clock of
/// their own; nothing else differs.
/// </summary>
public sealed class BattleServer : IAsyncDisposable
{
    public const string HubPath = "/hubs/battle";

    // A hub call holds an id or a token; frames go the other way.
    private const int HubMessageBytes = 4 * 1024;

    private readonly DataFolder _folder;
    private readonly SqliteBattleJournal _journal;
    private readonly WebApplication _app;

    private BattleServer(DataFolder folder, SqliteBattleJournal journal, WebApplication app)
    {
        _folder = folder;
        _journal = journal;
        _app = app;
    }

    /// <summary>The addresses it listens on, once started.</summary>
    public ICollection<string> Addresses => _app.Urls;

    public IServiceProvider Services => _app.Services;

    /// <summary>Opens the data folder and puts everything together; nothing runs yet.</summary>
    /// <exception cref="StartupFailureException">The data folder cannot be used.</exception>
    /// <exception cref="JournalUnavailableException">The journal cannot be opened.</exception>
    public static BattleServer Build(ServerOptions options, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(options);
        DataFolder folder = DataFolder.Open(options.DataFolder);
        try
        {
            WebApplicationBuilder builder = StaticPages.CreateBuilder();
            ConfigureLogging(builder.Logging);
            using ILoggerFactory startupLog = LoggerFactory.Create(ConfigureLogging);

            // The disk's pace is no part of a battle's time: a clock that stands still must not hold a commit back.
            ServerMetrics metrics = new();
            SqliteBattleJournal journal = SqliteBattleJournal.Open(
                new SqliteJournalSettings(folder.Path) { Committed = metrics.Committed }, TimeProvider.System, startupLog.CreateLogger<SqliteBattleJournal>());
            try
            {
                builder.AddBattleMetrics(metrics);
                AddServices(builder, options, time, journal, folder);
                return new BattleServer(folder, journal, Compose(builder, options));
            }
            catch
            {
                journal.DisposeAsync().AsTask().GetAwaiter().GetResult();
                throw;
            }
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Refuses to go on without the web client: whoever opens the address must find a page there.</summary>
    /// <exception cref="StartupFailureException">The build had no Node.js to make the pages with.</exception>
    public void EnsurePages()
    {
        if (!_app.Environment.WebRootFileProvider.GetFileInfo("index.html").Exists)
        {
            throw new StartupFailureException(
                "The web client is missing, because Node.js was not found when the server was built: install Node.js 20 or newer (https://nodejs.org) and start again.",
                ExitCodes.NotUsable);
        }
    }

    public async Task StartAsync()
    {
        await _app.StartAsync();
        _app.SayGoodbyeAtTheEnd();
        await _app.Services.GetRequiredService<DemoKeeper>().EnsureAsync(CancellationToken.None);
    }

    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _journal.DisposeAsync();
        _folder.Dispose();
    }

    private static void AddServices(
        WebApplicationBuilder builder, ServerOptions options, TimeProvider time, SqliteBattleJournal journal, DataFolder folder)
    {
        builder.WebHost.UseUrls([.. options.Urls.Select(url => url.ToString())]);
        builder.WebHost.AddBoundedSockets();
        builder.WebHost.ConfigureKestrel(KestrelSetup.Configure);
        NetworkPlace machine = NetworkPlace.OfThisMachine();
        builder.Configuration[AllowedHosts.Setting] ??= string.Join(';', AllowedHosts.For(options.Urls, machine));
        builder.AddBattleSilo();

        IServiceCollection services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(time);
        services.AddSingleton<IBattleJournal>(journal);
        services.AddSingleton(SecretKey.In(folder.Path));
        services.AddSingleton(machine);
        services.AddSingleton(new AllowedOrigins(options.Urls, machine));
        services.AddSingleton<ScenarioShelf>();
        services.AddSingleton<BattleDirectory>();
        services.AddSingleton<BattleCreation>();
        services.AddSingleton<HostTokens>();
        services.AddSingleton<HostDoor>();
        services.AddSingleton<SpectatorDesk>();
        services.AddSingleton<InputBatcher>();
        services.AddSingleton<InputDoor>();
        services.AddSingleton<DemoKeeper>();
        services.AddSingleton<ReplayDesk>();
        services.AddSingleton<WhatIfDesk>();
        services.AddSingleton<ForecastDesk>();
        services.AddSingleton<SpectatorTokens>();
        services.AddSingleton<ShownBattles>();
        services.AddSingleton(provider => new StudyThreads(
            Environment.ProcessorCount,
            () => provider.GetRequiredService<ShownBattles>().Count > 0 || provider.GetRequiredService<FrameBroadcaster>().IsAnyWatched));
        services.AddHostedSingleton<FrameBroadcaster>();
        services.AddHostedSingleton<StudyBroadcaster>();
        services.AddHostedSingleton<StudyDesk>();
        services.AddHostedSingleton<FrameRelay>();
        services.AddHostedSingleton<Finisher>();
        services.AddHostedSingleton<Retention>();
        services.AddApiDescription();
        services.AddFarewell();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, ContractsJson.Default));
        services.AddLimits();
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = HubMessageBytes)
            .AddJsonProtocol(json => json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, ContractsJson.Default))
            .AddCompactProtocol();
        services.AddSingleton<HubLifetimeManager<BattleHub>, BattleHubLifetime>();
    }

    private static WebApplication Compose(WebApplicationBuilder builder, ServerOptions options)
    {
        WebApplication app = builder.Build();
        app.UseProblemDetails();
        app.UseMiddleware<SecurityHeaders>();
        app.UseFarewell();
        app.Use(RefuseForeignOrigins);
        app.UseThePatienceOfTheBroadcaster();
        app.UseMiddleware<AddressLimits>();
        app.MapHub<BattleHub>(HubPath, SocketSetup.Configure);
        app.MapBattleMetrics();
        app.MapOpenApi();
        app.MapBattles();
        app.MapLedgers();
        app.MapReplays();
        app.MapScenarios();
        app.MapWhatIf();
        app.MapStudies();
        app.MapGifts();
        app.MapConvert();
        app.MapRates();
        app.MapStaticPages();
        return app;
    }

    // Any page may open a socket to any server, and post plain text to it; CORS prevents neither.
    private static Task RefuseForeignOrigins(HttpContext context, RequestDelegate next)
    {
        string origin = context.Request.Headers.Origin.ToString();
        bool isHarmless = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        if ((isHarmless && !context.Request.Path.StartsWithSegments("/hubs", StringComparison.OrdinalIgnoreCase))
            || context.RequestServices.GetRequiredService<AllowedOrigins>().Allows(origin, context.Request.Host))
        {
            return next(context);
        }

        ServerLog.OriginRefused(
            context.RequestServices.GetRequiredService<ILogger<BattleServer>>(), Economy.Problem.Echo(origin));
        return ProblemMapping.ForeignOrigin(origin).ExecuteAsync(context);
    }

    private static void ConfigureLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });

        // A console that nobody reads fills up, and then whoever logs would wait for it: battles do not wait for a log.
        logging.Services.Configure<ConsoleLoggerOptions>(console => console.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite);
        logging.SetMinimumLevel(LogLevel.Information);

        // The person at the console is told of battles, not of plumbing.
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Orleans", LogLevel.Error);
        logging.AddFilter("Polly", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);

        // It misses a folder that only published servers have.
        logging.AddFilter("Microsoft.AspNetCore.StaticFiles", LogLevel.Error);
    }
}
