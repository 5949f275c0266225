namespace LiveBattle.PresetStudies;

/// <summary>How a number is printed.</summary>
internal static class Figure
{
    /// <summary>Three decimals at most, thousands apart.</summary>
    public static string Of(double value) => value.ToString("#,0.###");
}
