using System.CommandLine;
using System.Globalization;
using LiveBattle.Studies.Planning;

namespace LiveBattle.Cli;

/// <summary>What can be typed after <c>planner</c>.</summary>
internal sealed class PlannerOptions
{
    /// <summary>Battles that months are made of when nobody says.</summary>
    public const int DefaultReplications = 10_000;

    /// <summary>Adds them in the order of the help: what has to be told first.</summary>
    public PlannerOptions(Command command)
    {
        Facts = new CreatorFactOptions(command);
        Facts.Followers.Required = true;
        command.Options.Remove(Facts.Followers);
        Option[] first =
        [
            Facts.Followers, Viewers, Hours, BestSupporter, OtherIncome, Rates, BattlesPerHour, BattleGifts, CoinPrice, LiveFollowers,
        ];
        foreach ((int place, Option option) in first.Index())
            command.Options.Insert(place, option);
        foreach (Option option in (Option[])[Replications, Seed, Threads])
            command.Options.Add(option);
        Own = [.. command.Options.Except([Seed, Threads])];
    }

    /// <summary>Conditions to earn and to withdraw ask for these.</summary>
    public CreatorFactOptions Facts { get; }

    /// <summary>All that an answer depends on, but for the seed.</summary>
    public IReadOnlyList<Option> Own { get; }

    public Option<string?> Viewers { get; } = new("--viewers")
    {
        Description = $"Viewers who are usually there at one time, 1 to {Figures.Count(PlannerNumbers.MostViewers)}.",
        HelpName = "NUMBER",
        Required = true,
    };

    public Option<string?> Hours { get; } = new("--hours")
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"Hours of live a week, {PlannerNumbers.LeastHours} to {PlannerNumbers.MostHours}."),
        HelpName = "HOURS",
        Required = true,
    };

    public Option<string?> BestSupporter { get; } = new("--best-supporter")
    {
        Description = "Coins that the best supporter gifts in a month. Default: none.",
        HelpName = "COINS",
    };

    public Option<string?> OtherIncome { get; } = new("--other-income")
    {
        Description = "Other income in a month: brand deals and the like, added as it is. Default: none.",
        HelpName = "DOLLARS",
    };

    public Option<string?> Rates { get; } = RateCardSource.OneCard();

    public Option<string?> BattlesPerHour { get; } = new("--battles-per-hour")
    {
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"Battles in an hour of live, {PlannerNumbers.LeastBattlesPerHour} to {PlannerNumbers.MostBattlesPerHour}. Default: {PlannerNumbers.UsualBattlesPerHour}."),
        HelpName = "NUMBER",
    };

    public Option<string?> BattleGifts { get; } = new("--battle-gifts")
    {
        Description = $"The share of a month's gifts that fall in battles, 1 to 100. Default: {PlannerNumbers.UsualBattleGiftPercent}.",
        HelpName = "PERCENT",
    };

    public Option<string?> CoinPrice { get; } = new("--coin-price")
    {
        Description = "What viewers pay for a coin: web, app, or a number of dollars. Default: the rate card's price, if it has one.",
        HelpName = "web|app|DOLLARS",
    };

    public Option<string?> LiveFollowers { get; } = new("--live-followers")
    {
        Description = "Followers in the live when a battle begins: they earn only where the rate card pays for them. Default: 0.",
        HelpName = "NUMBER",
    };

    public Option<string?> Replications { get; } = new("--replications")
    {
        Description = $"How many battles are played to make months of, {Figures.Count(PlannerQuestion.FewestReplications)} to {Figures.Count(PlannerQuestion.MostReplications)}. Default: {Figures.Count(DefaultReplications)}.",
        HelpName = "N",
    };

    public Option<string?> Seed { get; } = CommonOptions.Seed();

    public Option<string?> Threads { get; } = CommonOptions.Threads();
}
