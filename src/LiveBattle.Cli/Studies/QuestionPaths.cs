using System.Collections.Immutable;
using System.Diagnostics;
using LiveBattle.Economy;

namespace LiveBattle.Cli;

/// <summary>What a question's problems call its parts, and how these are typed.</summary>
internal static class QuestionPaths
{
    private static readonly Dictionary<string, string> Options = new()
    {
        ["replications"] = "--replications",
        ["side"] = "--side",
        ["at"] = "--at",
        ["times"] = "--at",
        ["share"] = "--share",
        ["last"] = "--last",
        ["coins"] = "--coins",
        ["whaleGiftCoins"] = "--whale-gift",
        ["crowdViewers"] = "--crowd",
        ["crowdGiftCoins"] = "--crowd-gift",
        ["basis"] = "--basis",
        ["followers"] = "--followers",
        ["viewers"] = "--viewers",
        ["hoursPerWeek"] = "--hours",
        ["battlesPerHour"] = "--battles-per-hour",
        ["bestSupporterCoins"] = "--best-supporter",
        ["otherIncomeUsdMicros"] = "--other-income",
        ["battleGiftPercent"] = "--battle-gifts",
        ["liveFollowers"] = "--live-followers",
        ["coinPrice"] = "--coin-price",
    };

    /// <summary>The problem with the option that it is about; a place in the scenario stays what it is.</summary>
    public static Problem AsTyped(Problem problem) =>
        Options.TryGetValue(problem.Path.Split('[')[0], out string? option) ? problem with { Path = option } : problem;

    public static Checked<T> AsTyped<T>(Checked<T> question)
        where T : notnull =>
        question.IsValid ? question : new Checked<T>([.. question.Problems.Select(AsTyped)]);
}
