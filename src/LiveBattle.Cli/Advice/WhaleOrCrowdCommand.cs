using System.CommandLine;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Advice;

namespace LiveBattle.Cli;

/// <summary><c>advise whale-or-crowd</c>: one giver of large gifts, or many of small ones?</summary>
internal static class WhaleOrCrowdCommand
{
    public static Command Create(Terminal terminal)
    {
        AdviceOptions options = new(WhaleOrCrowdQuestion.FewestReplications);
        Option<string?> coins = Number("--coins", "COINS", "Coins that each of the two gives in a battle, in the mean. Default: what the side's own audience gives.");
        Option<string?> whaleGift = Number("--whale-gift", "COINS", "Price of each of the whale's gifts. Default: a quarter of the coins, so that it gives four.");
        Option<string?> crowd = Number("--crowd", "VIEWERS", "Viewers of the crowd. Default: one for every twenty coins, 200 at least.");
        Option<string?> crowdGift = Number("--crowd-gift", "COINS", "Price of each of the crowd's gifts. Default: 1.");
        CliCommand command = new(
            "whale-or-crowd",
            "The same coins from one giver of large gifts or from many of small ones: which wins more, which earns more?",
            "livebattle advise whale-or-crowd even-battle",
            "livebattle advise whale-or-crowd even-battle --coins 2,000 --whale-gift 500 --crowd 300",
            "livebattle advise whale-or-crowd whale-and-crowd --side b --seed 1 --json");
        options.AddTo(command, options.Side, coins, whaleGift, crowd, crowdGift);
        AdviceRun.Answers<WhaleOrCrowdQuestion>(command, terminal, options, (parsed, reading) =>
        {
            long? all = reading.Integer("--coins", parsed.GetValue(coins), WhaleOrCrowdTerms.MostCoins);
            int? ofWhale = (int?)reading.Integer("--whale-gift", parsed.GetValue(whaleGift), Limits.GiftCoins);
            int? viewers = (int?)reading.Integer("--crowd", parsed.GetValue(crowd), Limits.ViewersPerSide);
            int? ofCrowd = (int?)reading.Integer("--crowd-gift", parsed.GetValue(crowdGift), Limits.GiftCoins);
            return (scenario, sampling, side) => WhaleOrCrowdQuestion.Create(scenario, sampling, side, all, ofWhale, viewers, ofCrowd);
        });
        return command;

        static Option<string?> Number(string name, string helpName, string description) =>
            new(name) { Description = description, HelpName = helpName };
    }
}
