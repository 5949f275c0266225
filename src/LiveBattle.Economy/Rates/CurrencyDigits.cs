namespace LiveBattle.Economy;

/// <summary>How many decimals a currency's smallest unit makes. Source: ISO 4217, list one.</summary>
internal static class CurrencyDigits
{
    private static readonly string[] None =
    [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF",
    ];

    private static readonly string[] Three = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    /// <summary>The decimals; 2 for a code that is not on the list.</summary>
    public static int Of(string code) => None.Contains(code) ? 0 : Three.Contains(code) ? 3 : 2;

    /// <summary>An amount of minor units as people read it: AUD 1.49.</summary>
    public static string Text(long minorUnits, string code) => Payout.Text(code, Of(code), minorUnits);
}
