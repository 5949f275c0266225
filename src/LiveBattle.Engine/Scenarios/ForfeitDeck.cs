using System.Collections.Immutable;

namespace LiveBattle.Engine.Scenarios;

/// <summary>
/// What the loser does when the scenario brings no deck of its own: small, harmless, done in a minute. Nothing with
/// drink, pain, exposure or humiliation.
/// </summary>
public static class ForfeitDeck
{
    public static ImmutableArray<string> Default { get; } =
    [
        "Answer three questions that the audience chooses",
        "Sing one verse of a song the winner names",
        "Speak in rhymes for one minute",
        "Draw the winner's portrait in thirty seconds",
        "Tell a joke and keep a straight face",
        "Name ten countries in thirty seconds",
        "Explain your hobby as if to a five-year-old",
        "Read the next five comments in a newsreader's voice",
        "Balance a book on your head for one minute",
        "Say the alphabet backwards as far as you can",
        "Thank your three top supporters in a language you do not speak",
        "Show the last thing you cooked, or describe it like a critic",
        "Invent a commercial for a pencil",
        "Whisper everything for one minute",
        "Teach the audience one useful thing you know",
        "Tell the story of your day as a fairy tale",
    ];
}
