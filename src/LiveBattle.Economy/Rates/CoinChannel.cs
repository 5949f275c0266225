namespace LiveBattle.Economy;

/// <summary>Where a viewer buys coins.</summary>
public enum CoinChannel
{
    /// <summary>In the platform's web shop. No app store takes part.</summary>
    Web,

    /// <summary>Inside the app, where an app store keeps its share.</summary>
    App,
}
