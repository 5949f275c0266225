namespace LiveBattle.Studies.Planning;

/// <summary>How many months it may take until the gate opens, for a creator who begins with nothing.</summary>
/// <param name="P10">One creator in ten needs this many or fewer.</param>
/// <param name="P50">Half of them do.</param>
/// <param name="P90">Nine in ten do.</param>
public sealed record GateSpread(GateFigure P10, GateFigure P50, GateFigure P90);
