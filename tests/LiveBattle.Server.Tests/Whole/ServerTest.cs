namespace LiveBattle.Server.Tests.Whole;

/// <summary>A test that speaks to a whole server of its own, in virtual time and on an empty folder.</summary>
public abstract class ServerTest : IAsyncLifetime
{
    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    private protected TempFolder Folder { get; } = new();

    private protected VirtualTime Time { get; } = new();

    /// <summary>May be put away and started again over the same folder.</summary>
    private protected TestServer Server { get; set; } = null!;

    public async ValueTask InitializeAsync() => Server = await TestServer.StartAsync(Folder, Time);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }
}
