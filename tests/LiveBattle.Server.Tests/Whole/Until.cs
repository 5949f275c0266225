using System.Diagnostics;

namespace LiveBattle.Server.Tests.Whole;

/// <summary>Waiting for something that a server does in its own time.</summary>
internal static class Until
{
    /// <summary>Wall time after which a test gives up; never how long anything takes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Asks again and again until it is so. Each question is a call to the server or its journal, which is what lets it
    /// get on; nothing here sleeps.
    /// </summary>
    public static async Task TrueAsync(Func<Task<bool>> question, string what)
    {
        long started = Stopwatch.GetTimestamp();
        while (!await question())
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"gave up waiting: {what}");
            await Task.Yield();
        }
    }
}
