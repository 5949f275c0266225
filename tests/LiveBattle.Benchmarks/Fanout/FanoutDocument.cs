using System.Globalization;
using LiveBattle.Benchmarks.Reports;
using LiveBattle.FanoutServers;

namespace LiveBattle.Benchmarks.Fanout;

/// <summary>The text of docs/fanout.md.</summary>
internal static class FanoutDocument
{
    public static string Of(FanoutResults results)
    {
        FanoutOptions options = results.Options;
        return string.Create(CultureInfo.InvariantCulture, $"""
            # What it costs to push a frame to everybody

            Written by a program; to write it anew, on a machine that does nothing else:

            ```
            dotnet run -c Release --project tests/LiveBattle.Benchmarks -- --fanout --report
            ```

            `--connections`, `--seconds`, `--repetitions`, `--frozen-connections` and `--frozen-seconds` make it smaller. It needs as
            many open files as connections and some more (`ulimit -n`).

            Measured on {DateTime.UtcNow:yyyy-MM-dd}: {Machine.Describe()}; runs of each design: {options.Repetitions}, interleaved.

            ## Targets

            {FanoutTables.Targets(results)}
            ## While everybody reads

            {options.Connections:N0} connections, ten frames a second, {options.Seconds} s after {FanoutRun.WarmUp.TotalSeconds:F0} s of warm-up.

            {FanoutTables.Reading(results)}
            ## While one in a hundred does not

            {options.FrozenConnections:N0} connections, of which one in a hundred stops reading for {options.FrozenSeconds} s and then reads again. So that the
            buffers behind it fill in that time, it watches {FanoutWire.Topics} battles and the healthy ones one, in every design. It goes on
            pinging, so that nothing but the server's patience with readers ends it.

            {FanoutTables.Frozen(results)}
            ## How it is measured

            - Each design is a server process of its own on loopback, with the garbage collector of web applications; *LiveBattle*
              is the whole server with real battles of even-battle, joined by its hub alone. *Raw* and *group* push what such a
              battle pushed, recorded just before, so that all frames are equally long; raw writes what the hub would.
            - The spectators are lean hub connections ([TestKit](../tests/LiveBattle.TestKit/README.md)) in the program that writes
              this page, on one thread, on the same processors as the server. A connection takes {results.ClientBytes / 1_024:F1} KB of it.
            - *µs per frame*: the server's processor time by /proc/PID/stat, user and system, over the frames that were received.
            - *p50 / p99*: from `sentAtUnixMs`, which a server sets when it begins to push a frame, to its receipt. The stamp is in
              whole milliseconds, so half a millisecond of it is rounding. How late the tick itself was stands in
              [studies-live.md](studies-live.md).
            - *Memory*: resident bytes of the server beyond those after a hundred connections had watched for a while and gone. What the kernel
              holds for sockets is not in it.
            - *Allocated*: by `GC.GetTotalAllocatedBytes` in the server, everything it did included.
            - *Longest gap*: between two frames of one healthy connection, from the moment that the others freeze until they have
              thawed. Every figure is the median of the runs by itself.

            """);
    }
}
