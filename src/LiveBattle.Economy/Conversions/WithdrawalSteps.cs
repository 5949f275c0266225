namespace LiveBattle.Economy;

/// <summary>The steps of an explanation that tell when money can be withdrawn and when it arrives.</summary>
internal static class WithdrawalSteps
{
    public static ExplainStep Gate(ConversionResult result)
    {
        var gate = result.Gate;
        return new ExplainStep
        {
            Key = StepKeys.Gate,
            Label = "Withdrawal",
            Formula = gate.AmountUsdMicros is not { } amount
                ? Explanation.Nothing(result.Card)
                : gate.Basis is { } basis
                    ? $"at least {amount} {JsonNames.Of(basis)}"
                    : $"at least {amount}, gross or net: {Explanation.Nothing(result.Card)}",
            Result = (gate.Open, gate.PointsToGo) switch
            {
                (true, _) => "open",
                (false, { } left) => $"closed, {Words.Count(left.Value, "point")} to go",
                (false, null) => "closed, no number of points opens it",
                _ => "unknown",
            },
        }.By(result.Card.Gate);
    }

    public static ExplainStep Cap(ConversionResult result)
    {
        var cap = result.Cap;
        var step = new ExplainStep
        {
            Key = StepKeys.Cap,
            Label = "Days it takes",
            Formula = Explanation.Nothing(result.Card),
            Result = "unknown",
        }.By(result.Card.MaxPerDay);
        return cap.MaxPerDayUsdMicros is not { } most ? step : step with
        {
            Formula = $"{result.NetUsdMicros} / {most} a day, rounded up",
            Result = (cap.Days, cap.LastDayUsdMicros) switch
            {
                (null, _) => "no number of days is enough",
                ( <= 1, _) => Words.Count(cap.Days.Value, "day"),
                ({ } days, var last) => $"{Words.Count(days, "day")}, {last} on the last",
            },
            Rounding = Rounding.Up,
            Note = Note(result),
        };
    }

    public static ExplainStep PaidWithin(ConversionResult result) => new ExplainStep
    {
        Key = StepKeys.PaidWithin,
        Label = "Arrives",
        Formula = result.Card.PaidWithinDays.IsSilent ? Explanation.Nothing(result.Card) : "as the source says",
        Result = result.Card.PaidWithinDays.Mid is { } within ? $"within {Words.Count(within, "day")}" : "unknown",
    }.By(result.Card.PaidWithinDays);

    // What one withdrawal does not tell about several.
    private static string? Note(ConversionResult result)
    {
        var note = result.Card.MaxPerDay.Note;
        if (result.Cap.Days is not > 1)
        {
            return note;
        }

        var fees = result.FeeUsdMicros == UsdMicros.Zero
            ? null
            : "Each day is a withdrawal with a fee of its own; the fee above is that of one.";
        var last = result.Gate.Basis == GateBasis.Net && result.Cap.LastDayUsdMicros < result.Gate.AmountUsdMicros
            ? "The last day's part is below the minimum and waits until more is earned."
            : null;
        string?[] notes = [note, fees, last];
        return notes.All(static each => each is null) ? null : string.Join(' ', notes.OfType<string>());
    }
}
