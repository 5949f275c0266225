using System.Globalization;
using LiveBattle.FanoutServers;

// Serves one design, and answers its parent line by line; it ends when the parent does. The arguments are the design,
// the file of recorded frames, and an empty folder.
await using IFanoutServer server = Enum.Parse<FanoutDesign>(args[0]) switch
{
    FanoutDesign.Raw => new RawServer(FrameTape.Read(args[1])),
    FanoutDesign.Group => new GroupServer(FrameTape.Read(args[1])),
    _ => new BattleServerHost(args[2]),
};
Say(FanoutWire.Ready + await server.StartAsync());
while (await Console.In.ReadLineAsync() is { } line)
{
    if (line is FanoutWire.Begin or FanoutWire.Pause)
        server.IsPushing = line == FanoutWire.Begin;
    Say(line == FanoutWire.Allocated ? GC.GetTotalAllocatedBytes().ToString(CultureInfo.InvariantCulture) : "");
}

static void Say(string text) => Console.WriteLine(FanoutWire.Mark + text);
