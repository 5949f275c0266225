using System.Collections.Immutable;
using System.Globalization;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Studies.Planning;

/// <summary>What a plan takes for granted, in the order in which it matters.</summary>
internal static class PlannerAssumptions
{
    private const string Ours = "our choice: nobody has measured it";
    private const string Yours = "your own number";

    public static ImmutableArray<Assumption> Of(PlannerNumbers numbers)
    {
        RateCard card = numbers.Rates;
        List<Assumption> all =
        [
            new(
                "audience",
                Text($"Your {numbers.Viewers:N0} viewers gift, stay and come and go like the audience of the preset {PlannerScenario.Preset}, which has the size of your room: gifts grow in proportion to viewers."),
                "the preset is calibrated on recorded battles of 2023 and two measured rooms; one study found that gifts per viewer grow with the audience, which is not counted"),
            new(
                "concentration",
                "A few viewers give most: the most active fifth of the many sends 97 % of their gifts.",
                "a study of a live platform in 2018, top 20 % of viewers"),
            new(
                "opponent",
                "Every battle is against a creator whose audience is the mirror of yours.",
                Ours),
            new(
                "battlesPerHour",
                Text($"{numbers.BattlesPerHour} battles in an hour of live, {PlannerMonth.BattlesOf(numbers):N0} in a month of 365.25 / 12 days; all alike, each with luck of its own."),
                numbers.BattlesPerHour == PlannerNumbers.UsualBattlesPerHour ? Ours : Yours),
            new(
                "battleGiftShare",
                Text($"{numbers.BattleGiftPercent} % of a month's gifts fall in battles; the rest is gifted between them and rises and falls with them."),
                numbers.BattleGiftPercent == PlannerNumbers.UsualBattleGiftPercent
                    ? "up to 80 % among the 84 largest streamers of two countries in a month, press and a university, 2024; it may be less for smaller ones"
                    : Yours),
            SupporterOf(numbers),
            FeeOf(card),
        ];
        if (card.Commission.IsSilent)
            all.Add(new("commission", $"{card.Name} does not say what commission is taken: it is counted as none.", card.Commission.Source));
        if (card.MaxPerDay.Mid is { } most)
            all.Add(new("withdrawals", Text($"You withdraw on up to {PlannerMonth.WithdrawalDays} days of a month, at most {most} on each."), card.MaxPerDay.Source));
        else
            all.Add(new("withdrawals", $"{card.Name} does not say how much can be withdrawn in a day: no limit is counted.", card.MaxPerDay.Source));
        if (card.FollowerPointsPay.Mid == true)
        {
            all.Add(new(
                "followers",
                Text($"{card.Name} pays for live followers: {numbers.LiveFollowers:N0} of them are counted at the start of each battle. Nobody paid for these points."),
                numbers.LiveFollowers == 0 ? "none were told, so none are counted" : Yours));
        }

        if (numbers.OtherIncome != UsdMicros.Zero)
            all.Add(new("otherIncome", Text($"{numbers.OtherIncome} of other income reach you every month as they are."), Yours));
        return [.. all];
    }

    private static Assumption SupporterOf(PlannerNumbers numbers)
    {
        long wallet = PlannerScenario.SupporterWallet(numbers);
        string text = (numbers.BestSupporterCoins, wallet) switch
        {
            (0, _) => "No best supporter beyond the whales of that audience.",
            (_, 0) => Text($"Your best supporter's {numbers.BestSupporterCoins:N0} coins a month come to less than one coin a battle and are left out."),
            _ => Text($"Your best supporter comes on top of that audience, to every battle, with a wallet of {wallet:N0} coins, and nearly always gifts it whole: the battles' share of {numbers.BestSupporterCoins:N0} coins a month, evenly. The opponent has one too."),
        };
        return new Assumption("bestSupporter", text, numbers.BestSupporterCoins == 0 ? Yours : "your own number; that it is spread evenly is our choice");
    }

    private static Assumption FeeOf(RateCard card) => card.ProcessorFee.IsSilent
        ? new("processorFee", $"{card.Name} does not say what the payment processor keeps: it is counted as none.", card.ProcessorFee.Source)
        : new("processorFee", "Each withdrawal pays the processor's fee of the rate card; a bank's own fee is not known.", card.ProcessorFee.Source);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
