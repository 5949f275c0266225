namespace LiveBattle.Calibration;

/// <summary>What was said of a battle, and what came.</summary>
/// <param name="Preset">The battle's scenario.</param>
/// <param name="Chance">Chance that side a wins, as it was forecast.</param>
/// <param name="Won">Whether side a won.</param>
internal readonly record struct Forecast(string Preset, double Chance, bool Won);
