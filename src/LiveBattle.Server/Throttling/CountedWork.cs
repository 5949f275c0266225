namespace LiveBattle.Server.Throttling;

/// <summary>Says of an endpoint what it makes the server do.</summary>
internal sealed record CountedWork(Work Work);

internal static class CountedEndpoints
{
    /// <summary>Counts an endpoint's calls, by address, as one kind of work; what says nothing is read.</summary>
    public static RouteHandlerBuilder CountsAs(this RouteHandlerBuilder endpoint, Work work) =>
        endpoint.WithMetadata(new CountedWork(work));
}
