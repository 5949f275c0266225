namespace LiveBattle.Economy;

/// <summary>
/// What a posting counts: coins, earning points, dollars or a payout currency. The default is <see cref="Coins"/>.
/// </summary>
public readonly record struct Commodity
{
    private const string CoinCode = "COIN";

    private readonly string? _code;

    private Commodity(string code) => _code = code;

    /// <summary>Whole coins.</summary>
    public static Commodity Coins => default;

    /// <summary>Whole earning points.</summary>
    public static Commodity Points { get; } = new("PT");

    /// <summary>Micro-dollars.</summary>
    public static Commodity Usd { get; } = new(PayoutCurrency.Dollar);

    /// <summary><c>COIN</c>, <c>PT</c>, <c>USD</c>, or the code of a payout currency.</summary>
    public string Code => _code ?? CoinCode;

    /// <summary>A payout currency other than the dollar, counted in its minor units.</summary>
    /// <param name="code">Three capital letters: <c>SAR</c>.</param>
    /// <exception cref="ArgumentException">No such code, or <c>USD</c>, which has a unit of its own.</exception>
    public static Commodity Currency(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (code.Length != 3 || !code.All(char.IsAsciiLetterUpper) || code == Usd.Code)
        {
            throw new ArgumentException($"{code} is no payout currency beside the dollar.", nameof(code));
        }

        return new Commodity(code);
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
