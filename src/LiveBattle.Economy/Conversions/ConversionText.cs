using System.Collections.Immutable;

namespace LiveBattle.Economy;

/// <summary>A question about money as texts, the way people type it and addresses carry it.</summary>
/// <param name="Amount">See <see cref="AmountParser"/>; null or blank when missing.</param>
/// <param name="Unit">points, coins, diamonds or usd, in any case; null or blank when missing.</param>
/// <param name="Net">Whether net is the figure that matters.</param>
/// <param name="To">The code of a currency, in any case; null for no payout.</param>
/// <param name="Reading">onConversion or onGift, in any case; null for what each card says.</param>
public sealed record ConversionText(
    string? Amount, string? Unit, bool Net = false, string? To = null, string? Reading = null)
{
    private const int CodeLength = 3;

    /// <summary>Reads the question.</summary>
    /// <returns>The question; or every problem at once, at <c>amount</c>, <c>unit</c>, <c>to</c>, <c>reading</c>.</returns>
    public Checked<ConversionQuestion> Read()
    {
        var unit = string.IsNullOrWhiteSpace(Unit)
            ? Missing<AmountUnit>("unit", AmountParser.Units, "Say what is counted.")
            : AmountParser.ParseUnit(Unit);
        var amount = ReadAmount(unit);
        var currency = ReadCurrency();
        var reading = ReadReading();
        ImmutableArray<Problem> problems =
            [.. amount.Problems, .. unit.Problems, .. currency?.Problems ?? [], .. reading?.Problems ?? []];
        return problems.IsEmpty
            ? new Checked<ConversionQuestion>(
                new ConversionQuestion(amount.Value, Net, currency?.Value, reading?.Value))
            : new Checked<ConversionQuestion>(problems);
    }

    private Checked<Amount> ReadAmount(Checked<AmountUnit> unit)
    {
        if (string.IsNullOrWhiteSpace(Amount))
        {
            return Missing<Amount>("amount", "a number, as in 1000 or 1,000", "Say how much is to be converted.");
        }

        if (unit.IsValid)
        {
            return AmountParser.Parse(Amount, unit.Value);
        }

        // Without a unit only what is wrong under all of them is told: dollars allow the most.
        var dollars = AmountParser.Parse(Amount, AmountUnit.Usd);
        return dollars.IsValid ? dollars : AmountParser.Parse(Amount, AmountUnit.Points);
    }

    private Checked<string>? ReadCurrency()
    {
        if (To is null)
        {
            return null;
        }

        var code = To.Trim().ToUpperInvariant();
        return code.Length == CodeLength && code.All(char.IsAsciiLetterUpper)
            ? new Checked<string>(code)
            : new Checked<string>(new Problem(
                ConversionQuestion.CurrencyPath,
                Problem.Echo(To),
                "the three letters of a currency, as in SAR",
                "This is no currency code."));
    }

    private Checked<CommissionTiming>? ReadReading()
    {
        if (Reading is null)
        {
            return null;
        }

        foreach (var timing in Enum.GetValues<CommissionTiming>())
        {
            if (JsonNames.Of(timing).Equals(Reading.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return new Checked<CommissionTiming>(timing);
            }
        }

        var meant = Suggestion.Nearest(Reading, JsonNames.All<CommissionTiming>());
        return new Checked<CommissionTiming>(new Problem(
            ConversionQuestion.ReadingPath,
            Problem.Echo(Reading),
            string.Join(", ", JsonNames.All<CommissionTiming>()),
            meant is null ? "There is no such reading." : $"There is no such reading; did you mean {meant}?"));
    }

    private static Checked<T> Missing<T>(string path, string allowed, string message)
        where T : notnull => new(new Problem(path, Problem.Missing, allowed, message));
}
