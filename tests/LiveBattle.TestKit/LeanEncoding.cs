namespace LiveBattle.TestKit;

/// <summary>How hub messages are written.</summary>
public enum LeanEncoding
{
    /// <summary>As browsers have them: text, one record after the other.</summary>
    Json,

    /// <summary>Binary, each message after its length.</summary>
    MessagePack,
}
