namespace LiveBattle.Cli.Tests;

/// <summary>What people see, word for word.</summary>
public sealed class ApprovedOutputTests
{
    [Theory]
    [InlineData("simulate", "simulate even-battle --seed 42")]
    [InlineData("study", "study even-battle --replications 200 --seed 1 --threads 2")]
    [InlineData("study-precise", "study even-battle --precision 0.05 --seed 1")]
    [InlineData("study-too-few", "study even-battle --precision 0.01 --replications 200 --seed 1")]
    [InlineData("study-vary", "study whale-and-crowd --vary audience.b.whale.giftsPerMinute=0.05..0.3:0.125 --replications 200 --seed 1")]
    [InlineData("study-against", "study glove-finish --against-set rules.gloveChance=0 --replications 200 --seed 1")]
    [InlineData("study-against-own", "study even-battle --against glove-finish --luck own --replications 100 --seed 1")]
    [InlineData("study-sensitivity", "study whale-and-crowd --sensitivity 25 --replications 100 --seed 1")]
    [InlineData("study-replication", "study even-battle --set rules.duration=60s --seed 1 --replication 17")]
    [InlineData("help-study", "study --help")]
    [InlineData("advise-lead", "advise lead even-battle --at 4m --replications 2000 --seed 1")]
    [InlineData("advise-lead-far", "advise lead whale-and-crowd --side b --replications 1000 --seed 1")]
    [InlineData("advise-glove", "advise glove even-battle --at 0s,2m,4m --replications 500 --seed 1")]
    [InlineData("advise-glove-answered", "advise glove glove-finish --side b --at 150s,210s --replications 500 --seed 1")]
    [InlineData("advise-whale-or-crowd", "advise whale-or-crowd even-battle --coins 1000 --replications 500 --seed 1")]
    [InlineData("advise-last-seconds", "advise last-seconds late-snipe --replications 500 --seed 1")]
    [InlineData("advise-gate", "advise gate even-battle --set rates=source-a --replications 500 --seed 1")]
    [InlineData("planner", "planner --followers 5000 --viewers 40 --hours 12 --replications 2000 --seed 1")]
    [InlineData("planner-guide-b", "planner --followers 12000 --viewers 60 --hours 10 --rates source-b --age 30 --live-followers 40 --best-supporter 20000 --other-income 150 --replications 500 --seed 1")]
    [InlineData("help-advise", "advise --help")]
    [InlineData("help-advise-lead", "advise lead --help")]
    [InlineData("help-planner", "planner --help")]
    [InlineData("convert", "convert 19999 points --rates source-a,source-b,measured")]
    [InlineData("convert-coins", "convert 1000 coins --rates source-a,source-b,measured")]
    [InlineData("convert-explained", "convert 12,345 coins --rates source-b --net --explain --to SAR")]
    [InlineData("convert-measured", "convert 300000 coins --rates measured --explain")]
    [InlineData("convert-net", "convert 500 usd --net --rates source-a,measured --to SAR")]
    [InlineData("convert-reading", "convert 1000 coins --rates source-a --reading onGift")]
    [InlineData("help-convert", "convert --help")]
    [InlineData("convert-usd", "convert 0.012 usd --rates source-b")]
    [InlineData("rates-list", "rates list")]
    [InlineData("rates-show-source-b", "rates show source-b")]
    [InlineData("rates-show-measured", "rates show measured")]
    [InlineData("rates-compare", "rates compare source-a,source-b,measured")]
    [InlineData("rates-check", "rates check source-a,source-b,measured --followers 5000 --age 17 --creator-account no")]
    [InlineData("help-rates", "rates --help")]
    [InlineData("help-rates-check", "rates check --help")]
    [InlineData("withdraw", "withdraw 20000 points --rates source-b --on 2026-11-23")]
    [InlineData("withdraw-riyals", "withdraw 400000 coins --ask 750 --to SAR --on 2026-11-23 --age 30 --followers 1200")]
    [InlineData("help-withdraw", "withdraw --help")]
    [InlineData("recharge", "recharge 1000")]
    [InlineData("recharge-australia", "recharge 150 --country au")]
    [InlineData("help-recharge", "recharge --help")]
    [InlineData("scenario-list", "scenario list")]
    [InlineData("help", "--help")]
    [InlineData("help-simulate", "simulate --help")]
    public async Task Output_OfACommand_IsAsApproved(string name, string line)
    {
        CliRun run = await CliRun.Of(line.Split(' '));
        Assert.Equal(Exit.Success, run.ExitCode);
        Assert.Empty(run.Error);
        Approved.Matches(name, run.Out);
    }

    [Theory]
    [InlineData("simulate-every-rule", "simulate - --seed 42")]
    [InlineData("simulate-specific-gift", "simulate - --seed 42 --set rules.specificGift=Rose")]
    [InlineData("validate", "scenario validate -")]
    public async Task Output_OfABattleWithEveryRule_IsAsApproved(string name, string line)
    {
        CliRun run = await CliRun.Piped(EveryRule.Yaml, line.Split(' '));
        Assert.Equal((Exit.Success, ""), (run.ExitCode, run.Error));
        Approved.Matches(name, run.Out);
    }

    [Theory]
    [InlineData("error-unknown-preset", "simulate even-batle")]
    [InlineData("error-unknown-option", "simulate even-battle --sead 42")]
    [InlineData("error-two-problems", "simulate even-battle --set audience.a.whales.size=0 --set rules.duratoin=60s")]
    [InlineData("error-study", "study even-battle --replications many --precision fine --threads 0 --seed -1 --csv - --luck bad")]
    [InlineData("error-study-none", "study even-battle --replications 0 --seed 1")]
    [InlineData("error-study-precision", "study even-battle --precision 0.0005 --seed 1")]
    [InlineData("error-study-vary", "study even-battle --vary rules.duration=60s..300:0")]
    [InlineData("error-study-path", "study even-battle --vary audience.a.nobody.size=1..5:1")]
    [InlineData("error-study-value", "study even-battle --vary audience.a.whales.size=-2..2:1")]
    [InlineData("error-study-values", "study even-battle --vary audience.a.whales.size=1..200:1")]
    [InlineData("error-study-two", "study even-battle --vary audience.a.whales.size=1..2:1 --sensitivity")]
    [InlineData("error-study-large", "study even-battle --vary audience.a.whales.size=1..50:1 --replications 1000000")]
    [InlineData("error-study-replication", "study even-battle --replication 1000000 --html x.html")]
    [InlineData("error-advise", "advise leed even-battle --at 60s")]
    [InlineData("error-advise-lead", "advise lead even-battle --at 301s --share 1.5 --replications 100 --side c")]
    [InlineData("error-planner", "planner --followers 0 --viewers 0 --hours 200 --coin-price web --live-followers 5 --replications 100 --rates source-a")]
    [InlineData("error-amount", "convert -5 points")]
    [InlineData("error-unit", "convert 5 pionts")]
    [InlineData("error-currency", "convert 5 points --rates source-a --to SAR")]
    [InlineData("error-no-command", "")]
    [InlineData("error-withdraw", "withdraw 5 points --on 2026-02-30")]
    [InlineData("error-withdraw-cards", "withdraw 5 points --rates source-a,source-b")]
    [InlineData("error-recharge", "recharge 1.5 --shop wbe")]
    [InlineData("error-recharge-silent", "recharge 100 --rates source-b")]
    [InlineData("error-rates", "rates compare source-b,surce-a,sideways")]
    [InlineData("error-rates-check", "rates check source-b --followers many --fact folowers=5 --fact nonsense")]
    public async Task Problems_AreToldAsApproved(string name, string line)
    {
        CliRun run = await CliRun.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(Exit.BadInput, run.ExitCode);
        Assert.Empty(run.Out);
        Approved.Matches(name, run.Error);
    }
}
