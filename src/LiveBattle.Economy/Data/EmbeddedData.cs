namespace LiveBattle.Economy;

/// <summary>The facts that travel inside the assembly.</summary>
internal static class EmbeddedData
{
    /// <summary>A file of the Data folder by its name; the caller disposes the stream.</summary>
    public static Stream Open(string name) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The assembly was built without {name}.");
}
