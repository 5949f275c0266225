using System.CommandLine;
using LiveBattle.Economy;
using LiveBattle.Engine.Scenarios;
using LiveBattle.Studies.Planning;
using LiveBattle.Studies.Questions;

namespace LiveBattle.Cli;

/// <summary>Reads a line after <c>planner</c>.</summary>
internal static class PlannerReading
{
    /// <exception cref="FailureException">Something is wrong: everything that is wrong is told.</exception>
    public static (AskedStudy Asked, int Threads) Read(PlannerOptions options, ParseResult parsed)
    {
        StudyReading reading = new();
        ulong seed = reading.Try(() => Seeds.ReadOrDraw(parsed.GetValue(options.Seed)));
        int threads = reading.Threads(parsed.GetValue(options.Threads));
        int replications = reading.Replications(
            parsed.GetValue(options.Replications), PlannerQuestion.FewestReplications, PlannerQuestion.MostReplications, PlannerOptions.DefaultReplications);
        PlannerNumbers? numbers = Numbers(options, parsed, reading);

        // What was told wrongly has its usual value until all of it is told.
        PlannerQuestion? question = numbers is null
            ? null
            : reading.Of(QuestionPaths.AsTyped(PlannerQuestion.Create(numbers, new Sampling(replications, seed))));
        reading.Finish();
        return (
            new AskedStudy
            {
                Question = question!,
                Command = CommandText.Of(
                    ["livebattle", "planner", .. CommandText.Typed(parsed, options.Own), "--seed", Seeds.Print(seed)]),
                ReplicationCommand = "",
            },
            threads);
    }

    // Null when there is no rate card or no fact to go by; what else is wrong goes to the reading.
    private static PlannerNumbers? Numbers(PlannerOptions options, ParseResult parsed, StudyReading reading)
    {
        RateCard? card = reading.Try(() => OneCard(parsed.GetValue(options.Rates)));
        CreatorFacts? facts = reading.Try(() => options.Facts.Read(parsed, card is null ? [] : [card]));
        int? viewers = (int?)reading.Integer("--viewers", parsed.GetValue(options.Viewers), PlannerNumbers.MostViewers);
        double? hours = reading.Decimal("--hours", parsed.GetValue(options.Hours));
        long? supporter = reading.Integer("--best-supporter", parsed.GetValue(options.BestSupporter), PlannerNumbers.MostSupporterCoins);
        UsdMicros income = Dollars(reading, "--other-income", parsed.GetValue(options.OtherIncome)) ?? UsdMicros.Zero;
        double? battles = reading.Decimal("--battles-per-hour", parsed.GetValue(options.BattlesPerHour));
        long? percent = reading.Integer("--battle-gifts", parsed.GetValue(options.BattleGifts), 100);
        CohortCoinPrice? price = PriceOf(reading, parsed.GetValue(options.CoinPrice));
        long? live = reading.Integer("--live-followers", parsed.GetValue(options.LiveFollowers), PlannerNumbers.MostLiveFollowers);
        if (card is null || facts is null || facts[CreatorFacts.Followers] is not { } followers || viewers is null || hours is null)
            return null;
        return new PlannerNumbers
        {
            Followers = followers,
            Viewers = viewers.Value,
            HoursPerWeek = hours.Value,
            Rates = card,
            BestSupporterCoins = supporter ?? 0,
            OtherIncome = income,
            BattlesPerHour = battles ?? PlannerNumbers.UsualBattlesPerHour,
            BattleGiftPercent = (int)(percent ?? PlannerNumbers.UsualBattleGiftPercent),
            CoinPrice = price,
            LiveFollowers = live ?? 0,
            Facts = facts,
        };
    }

    private static RateCard OneCard(string? source)
    {
        RateCard[] cards = source is null ? [RateCards.Default] : RateCardSource.Read(source);
        return cards is [var only]
            ? only
            : throw new FailureException(Failure.Malformed(
                "A plan goes by one rate card.", new Problem("--rates", Problem.Echo(source!), RateCardSource.Choices, "Name one card.")));
    }

    private static UsdMicros? Dollars(StudyReading reading, string option, string? text)
    {
        if (text is null)
            return null;
        Checked<Amount> read = AmountParser.Parse(text, AmountUnit.Usd);
        if (read.IsValid)
            return UsdMicros.FromMicros(read.Value.Value);
        foreach (Problem problem in read.Problems)
            reading.Refuse(problem with { Path = option });
        return null;
    }

    private static CohortCoinPrice? PriceOf(StudyReading reading, string? text)
    {
        const string Option = "--coin-price";
        switch (text)
        {
            case null:
                return null;
            case "web":
                return CohortCoinPrice.In(CoinChannel.Web);
            case "app":
                return CohortCoinPrice.In(CoinChannel.App);
        }

        Checked<Amount> dollars = AmountParser.Parse(text, AmountUnit.Usd);
        if (dollars.IsValid && dollars.Value.Value is >= 1 and <= Limits.CoinPriceMicros)
            return CohortCoinPrice.Of(dollars.Value.Value);
        reading.Refuse(
            Option,
            text,
            $"web, app, or dollars above 0 up to {Figures.Count(Limits.CoinPriceMicros / UsdMicros.MicrosPerDollar)} with at most six decimals",
            "This is no price of a coin.");
        return null;
    }
}
