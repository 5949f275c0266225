using LiveBattle.Cli;

return await Cli.RunAsync(args, Terminal.OfProcess());
