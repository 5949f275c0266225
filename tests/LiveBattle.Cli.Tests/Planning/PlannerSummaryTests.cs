using LiveBattle.Cli.Tests.Advice;
using LiveBattle.Economy;
using LiveBattle.Studies.Planning;
using LiveBattle.Studies.Questions;
using LiveBattle.Studies.Running;

namespace LiveBattle.Cli.Tests.Planning;

/// <summary>The sentences of a plan, at the ends where there is little or nothing to say.</summary>
public sealed class PlannerSummaryTests
{
    private static readonly PlannerQuestion Question = PlannerQuestion.Create(Answers.Numbers, new Sampling(500, 1)).Value;
    private static readonly PlannerReport Report = Question.Report(new StudyHost(2));
    private static readonly MonthFigure Zero = new(0, 0, 0);
    private static readonly MonthFigure Hundred = new(100_000_000, 90_000_000, 110_000_000);
    private static readonly MonthFigure Some = new(25_000_000, 20_000_000, 30_000_000);

    [Fact]
    public void Bank_IsNamedByQuantiles_EachWithItsInterval()
    {
        string said = Month(Report with { BankUsdMicros = new MonthSpread(Some, Hundred, Hundred) });
        Assert.StartsWith("Half of the months bring $100.00 or less to the bank (95 % interval $90.00 to $110.00).", said, StringComparison.Ordinal);
        Assert.Contains("One month in ten brings $25.00 or less (95 % interval $20.00 to $30.00);", said, StringComparison.Ordinal);
        Assert.DoesNotContain("stays on the balance", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Bank_OfMonthsBelowTheMinimum_IsNothingByItself()
    {
        string never = Month(Report with { BankUsdMicros = new MonthSpread(Zero, Zero, Zero) });
        Assert.StartsWith("Nine months in ten bring nothing to the bank by themselves", never, StringComparison.Ordinal);
        string half = Month(Report with { BankUsdMicros = new MonthSpread(Zero, Zero, Hundred) });
        Assert.StartsWith("Half of the months bring nothing to the bank by themselves", half, StringComparison.Ordinal);
        string few = Month(Report with { BankUsdMicros = new MonthSpread(Zero, Some, Hundred) });
        Assert.Contains("One month in ten brings $0.00 or less", few, StringComparison.Ordinal);
        Assert.All([never, half, few], said => Assert.Contains("what it earned stays on the balance.", said, StringComparison.Ordinal));
    }

    [Fact]
    public void Gate_ThatIsSilent_LeavesTheBankUnknown()
    {
        RateCard card = RateCards.Find("source-a")!;
        RateCard silent = card with { Gate = new RateEntry<Gate> { Provenance = Provenance.Silent, Source = "guide A" } };
        PlannerReport report = PlannerQuestion.Create(Answers.Numbers with { Rates = silent }, new Sampling(500, 1)).Value.Report(new StudyHost(2));
        string said = Month(report);
        Assert.StartsWith("Nobody can tell what reaches the bank, because the rate card Guide A does not say from which amount money can be withdrawn;", said, StringComparison.Ordinal);
        Assert.Contains("For the same reason nobody can tell how many months it takes", said, StringComparison.Ordinal);
        Assert.Contains("not known", Answers.Told(Question, report), StringComparison.Ordinal);
        Assert.Contains("(measured, card measured)", string.Join(' ', PlannerSummary.Notes(report)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 0, "Money can be withdrawn at once: there is no minimum to reach.")]
    [InlineData(1, 1, 1, "nine creators in ten with these numbers can withdraw after 1 month or less (95 % interval 1 to 1).")]
    [InlineData(2, 5, 9, "one creator in ten with these numbers can withdraw after 2 months or less (95 % interval 2 to 2), half of them after 5 (95 % interval 5 to 5), nine in ten after 9 (95 % interval 9 to 9).")]
    [InlineData(2, 5, null, "nine in ten only after more than 120 (95 % interval more than 120 to more than 120).")]
    [InlineData(2, null, null, "half of them only after more than 120 ")]
    [InlineData(null, null, null, "nine creators in ten with these numbers need more than 120 months until they can withdraw.")]
    public void Wait_IsSaidInMonths(int? low, int? half, int? high, string sentence) => Assert.Contains(
        sentence,
        Month(Report with { MonthsUntilGate = new GateSpread(Figure(low), Figure(half), Figure(high)) }),
        StringComparison.Ordinal);

    [Fact]
    public void Wait_ThatNeverEnds_IsSaid() => Assert.Contains(
        "By the rate card Measured no number of points opens the gate to withdraw.", Month(Report with { MonthsUntilGate = null }), StringComparison.Ordinal);

    [Fact]
    public void Conditions_ComeFirst_WithWhatWasNotTold()
    {
        string told = Answers.Told(Question, Report);
        Assert.StartsWith(Report.MayEarn.Text, told, StringComparison.Ordinal);
        string conditions = string.Join(' ', PlannerSummary.Conditions(Report));
        Assert.Contains("(--age)", conditions, StringComparison.Ordinal);
        Assert.EndsWith("The figures below hold if this creator may do both.", conditions, StringComparison.Ordinal);
        EligibilityCheck no = EligibilityCheck.Of(RateCards.Default, CreatorFacts.None.With(CreatorFacts.AgeYears, 17), EligibilityStage.Earn);
        Assert.EndsWith(
            "they hold for a creator who may do both.", string.Join(' ', PlannerSummary.Conditions(Report with { MayEarn = no })), StringComparison.Ordinal);
    }

    [Fact]
    public void Telling_HasTheWordsOfAMonth_AndNoFigureThatIsNone()
    {
        string told = Answers.Told(Question, Report);
        Assert.Contains("one month in ten", told, StringComparison.Ordinal);
        Assert.Contains("brings this or less", told, StringComparison.Ordinal);
        Assert.DoesNotContain("other income added", told, StringComparison.Ordinal);
        EveryAnswerTests.AssertWhole(told);
        foreach (string sentence in PlannerSummary.Month(Report).Concat(PlannerSummary.Notes(Report)).Concat(PlannerSummary.Conditions(Report)))
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
    }

    private static string Month(PlannerReport report) => string.Join(' ', PlannerSummary.Month(report));

    private static GateFigure Figure(int? months) => new(months, months, months);
}
