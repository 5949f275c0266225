using System.Net;
using System.Text;
using System.Text.Json;
using LiveBattle.Contracts;
using LiveBattle.Economy;
using LiveBattle.Engine;

namespace LiveBattle.Cli;

/// <summary>Fetches a recording from a file or an address and checks that it is one, before anything is played.</summary>
internal static class RecordingSource
{
    /// <summary>The largest recording that is read: tens of thousands of gifts from people fit many times over.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The recording.</summary>
    /// <exception cref="FailureException">It cannot be reached or is of another engine version (3), or is no recording (2).</exception>
    public static async Task<Recording> LoadAsync(string source, CancellationToken cancellationToken)
    {
        byte[] bytes = Uri.TryCreate(source, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
            ? await DownloadAsync(RecordingAddress(address), cancellationToken)
            : Files.Read(source, stream => ReadBounded(stream, source));
        return Read(bytes);
    }

    /// <summary>Where a battle's recording is, seen from its page (<c>/b/ID</c>), its API address, or itself.</summary>
    internal static Uri RecordingAddress(Uri address)
    {
        string path = address.AbsolutePath.TrimEnd('/');
        string? id = path.Split('/') switch
        {
            [.., "b", var page] => page,
            [.., "api", "battles", var battle] => battle,
            _ => null,
        };
        if (id is null)
            return address;
        string before = path.Contains("/api/battles/", StringComparison.Ordinal) ? "/api/battles/" : "/b/";
        string root = path[..path.LastIndexOf(before, StringComparison.Ordinal)];
        return new UriBuilder(address) { Path = $"{root}/api/battles/{id}/recording", Query = "", Fragment = "" }.Uri;
    }

    private static async Task<byte[]> DownloadAsync(Uri address, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            using SocketsHttpHandler handler = new() { MaxAutomaticRedirections = 5 };
            using HttpClient client = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
            using HttpResponseMessage response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (!response.IsSuccessStatusCode)
                throw Unreachable($"{address} answers {(int)response.StatusCode}: {Meaning(response.StatusCode)}");
            await using Stream stream = await response.Content.ReadAsStreamAsync(patience.Token);
            return await ReadBoundedAsync(stream, address.ToString(), patience.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw Unreachable($"{address} cannot be reached: {exception.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unreachable($"{address} did not answer within {Patience.TotalSeconds:N0} seconds.");
        }
    }

    private static FailureException Unreachable(string message) => new(Failure.Outside("unreachable", message));

    private static string Meaning(HttpStatusCode status) => status switch
    {
        HttpStatusCode.NotFound => "there is no such battle.",
        HttpStatusCode.Gone => "the battle was deleted or has expired.",
        HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized =>
            "it keeps its recording back; a sealed battle does so until the verdict.",
        HttpStatusCode.ServiceUnavailable => "it is too busy now; try again.",
        _ => "no recording.",
    };

    private static Recording Read(byte[] bytes)
    {
        Recording? recording = null;
        string reason = "";
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            if (FormatProblem(document.RootElement) is { } problem)
                throw new FailureException(Failure.Malformed("This is not a recording that can be read.", problem));
            if (document.RootElement.TryGetProperty("engineVersion", out JsonElement version)
                && version.TryGetInt32(out int engine)
                && engine != EngineVersion.Current)
            {
                throw new FailureException(Failure.Outside(
                    "otherEngineVersion",
                    $"The recording is of engine version {engine} and this is engine version {EngineVersion.Current}: " +
                    "only the same version can play it again."));
            }

            recording = document.RootElement.Deserialize(ContractsJson.Default.Recording);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            reason = exception.Message;
        }

        bool isWhole = recording is { Seed: not null, Inputs: not null } && recording.Inputs.All(input => input is not null);
        return isWhole
            ? recording!
            : throw new FailureException(Failure.Malformed(
                "This is not a recording that can be read.",
                new Problem(
                    "(recording)",
                    reason.Length == 0 ? "a part is missing" : Problem.Echo(reason),
                    "what simulate --recording writes",
                    "The file is no recording, or a part of one.")));
    }

    private static Problem? FormatProblem(JsonElement root)
    {
        string? format = root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("format", out JsonElement element)
            && element.ValueKind == JsonValueKind.String
                ? element.GetString()
                : null;
        return format == Recording.CurrentFormat
            ? null
            : new Problem("format", Problem.Echo(format ?? Problem.Missing), Recording.CurrentFormat, "A recording says what it is.");
    }

    private static byte[] ReadBounded(Stream stream, string name) =>
        ReadBoundedAsync(stream, name, CancellationToken.None).GetAwaiter().GetResult();

    private static async Task<byte[]> ReadBoundedAsync(Stream stream, string name, CancellationToken cancellationToken)
    {
        using MemoryStream all = new();
        byte[] part = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(part, cancellationToken)) > 0)
        {
            all.Write(part, 0, read);
            if (all.Length > MaxBytes)
            {
                throw new FailureException(Failure.Outside(
                    "tooLarge", $"{name} is larger than the {Figures.Count(MaxBytes)} bytes that are read."));
            }
        }

        return all.ToArray();
    }
}
