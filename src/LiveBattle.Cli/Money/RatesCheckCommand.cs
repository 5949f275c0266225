using System.CommandLine;
using LiveBattle.Economy;

namespace LiveBattle.Cli;

/// <summary><c>rates check</c>: a creator held against the conditions of rate cards.</summary>
internal static class RatesCheckCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> source = RatesCommand.Cards("CARD[,CARD...]");
        CliCommand command = new(
            "check",
            "Tell who may earn and withdraw: each condition met, not met and by how much, or not told.",
            "livebattle rates check source-b --followers 5000 --age 17",
            "livebattle rates check source-a,source-b,measured --followers 5000 --age 30",
            "livebattle rates check my-card.yaml --fact streamHours=12 --json")
        {
            source,
        };
        CreatorFactOptions facts = new(command);
        command.SetAction(parsed =>
        {
            RateCard[] cards = RateCardSource.Read(parsed.GetRequiredValue(source), "CARD");
            Print(terminal, cards, facts.Read(parsed, cards), parsed.GetValue(CommonOptions.Json));
            return Exit.Success;
        });
        return command;
    }

    private static void Print(Terminal terminal, RateCard[] cards, CreatorFacts facts, bool json)
    {
        (EligibilityCheck Earn, EligibilityCheck Withdraw)[] checks =
        [
            .. cards.Select(card => (
                EligibilityCheck.Of(card, facts, EligibilityStage.Earn),
                EligibilityCheck.Of(card, facts, EligibilityStage.Withdraw))),
        ];
        if (json && checks is [var only])
        {
            JsonOut.Write(terminal.Out, RatesJson.Of(only.Earn, only.Withdraw));
        }
        else if (json)
        {
            JsonOut.Write(terminal.Out, checks.Select(check => RatesJson.Of(check.Earn, check.Withdraw)));
        }
        else
        {
            foreach ((int at, (EligibilityCheck earn, EligibilityCheck withdraw)) in checks.Index())
            {
                if (at > 0)
                    terminal.Out.WriteLine();
                RatesTables.Check(Screen.Out(terminal), earn, withdraw);
            }
        }
    }
}
