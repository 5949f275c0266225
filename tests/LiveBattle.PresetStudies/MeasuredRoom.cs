namespace LiveBattle.PresetStudies;

/// <summary>What was counted in one room over about ten minutes.</summary>
/// <param name="GiftMessages">Messages about gifts.</param>
/// <param name="Joins">Messages about somebody who came.</param>
internal readonly record struct MeasuredRoom(int GiftMessages, int Joins);
