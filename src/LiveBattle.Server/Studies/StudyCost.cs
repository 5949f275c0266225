using System.Globalization;

namespace LiveBattle.Server.Studies;

/// <summary>What a study takes, and what one may take here. Pure.</summary>
/// <param name="Battles">Played at most.</param>
/// <param name="Events">Of all of them, in the mean.</param>
public readonly record struct StudyCost(double Battles, double Events)
{
    /// <summary>
    /// Expected events of one study: about two minutes on two cores. Who needs more has the Cli, which knows no such limit.
    /// </summary>
    public const double MostEvents = 3_000_000_000;

    /// <summary>Battles of one study, all its scenarios together: what is kept of them takes less than 100 MB.</summary>
    public const long MostBattles = 2_000_000;

    /// <summary>A study of at most this passes those that take longer; about two seconds.</summary>
    public const double ShortEvents = 50_000_000;

    // What two cores of a small machine play of a room with gifts, taps and wallets, rounded down.
    private const double EventsPerSecond = 25_000_000;

    public bool IsAllowed => Battles <= MostBattles && Events <= MostEvents;

    public bool IsShort => Events <= ShortEvents;

    /// <summary>What is allowed, in words.</summary>
    public static string Allowed { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"at most {MostBattles:N0} battles and about {MostEvents:N0} events in one study, {Took(MostEvents / EventsPerSecond)}");

    /// <summary>As in <c>5,000,000 battles, about 2,000,000,000 events, about 80 s</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Battles:N0} battles, about {Events:N0} events, {Took(Events / EventsPerSecond)}");

    private static string Took(double seconds) => seconds switch
    {
        < 1 => "less than a second",
        < 120 => string.Create(CultureInfo.InvariantCulture, $"about {Math.Ceiling(seconds):N0} s"),
        < 7_200 => string.Create(CultureInfo.InvariantCulture, $"about {Math.Ceiling(seconds / 60):N0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"about {Math.Ceiling(seconds / 3_600):N0} h"),
    };
}
