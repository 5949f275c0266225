using System.Collections.Immutable;
using System.Globalization;
using LiveBattle.Engine.Events;
using LiveBattle.Engine.Scenarios;

namespace LiveBattle.Studies.Questions;

/// <summary>A setting that is turned down and up while everything else stays.</summary>
/// <param name="Path">Dotted keys, as settings have them.</param>
/// <param name="Low">The lower value, as a scenario file holds it.</param>
/// <param name="High">The higher value.</param>
public sealed record SensitivityInput(string Path, string Low, string High)
{
    /// <summary>By how much settings are turned when nobody says.</summary>
    public const int DefaultPercent = 20;

    /// <summary>
    /// What creators ask about: of every cohort how many there are, how often they give and how they close, turned down and
    /// up by the same share. A value that the scenario cannot hold ends where it can. Of more than
    /// <see cref="SensitivityQuestion.MostInputs"/> settings those of the cohorts that give most, in coins a minute at the
    /// start, are turned.
    /// </summary>
    /// <param name="scenario">The scenario as it is.</param>
    /// <param name="percent">1 to 90.</param>
    public static ImmutableArray<SensitivityInput> Of(Scenario scenario, int percent = DefaultPercent)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 90);
        Knob[] knobs = [.. KnobsOf(scenario, percent).Select(knob => knob.Within(scenario))];

        // Every limit of a scenario bounds from above: what holds with all of them turned up holds with each of them.
        bool holdsAll = ScenarioResolver.Vary(scenario, [.. knobs.Select(knob => knob.Up)]).IsValid;
        return [.. knobs.Select(knob => (holdsAll ? knob : knob.Fit(scenario)).Input)];
    }

    private static Knob[] KnobsOf(Scenario scenario, int percent)
    {
        (string Path, Cohort Cohort)[] cohorts =
        [
            .. scenario.AudienceA.Select(cohort => ($"audience.a.{cohort.Name}", cohort)),
            .. scenario.AudienceB.Select(cohort => ($"audience.b.{cohort.Name}", cohort)),
        ];
        int taken = 0;
        HashSet<string> chosen = [];
        foreach ((string path, Cohort cohort) in cohorts.OrderByDescending(each => CoinsPerMinute(each.Cohort)))
        {
            taken += Knob.Of(path, cohort, percent).Length;
            if (taken > SensitivityQuestion.MostInputs)
                break;
            chosen.Add(path);
        }

        return [.. cohorts.Where(each => chosen.Contains(each.Path)).SelectMany(each => Knob.Of(each.Path, each.Cohort, percent))];
    }

    private static double CoinsPerMinute(Cohort cohort)
    {
        double weights = cohort.Gifts.Sum(gift => gift.Weight);
        return weights > 0
            ? cohort.Size * cohort.GiftsPerMinute * cohort.Gifts.Sum(gift => gift.Weight * gift.Coins) / weights
            : 0;
    }

    /// <summary>A setting with its value as it is, between the two that it is turned to.</summary>
    private readonly record struct Knob(string Path, decimal Low, decimal Value, decimal High, int Digits)
    {
        private const int Halvings = 4;

        public ScenarioOverride Up => new(Path, Text(High));

        public SensitivityInput Input => new(Path, Text(Low), Text(High));

        public static Knob[] Of(string path, Cohort cohort, int percent)
        {
            List<Knob> knobs = [];

            // One viewer less is the least by which a cohort can shrink; a cohort of one cannot, and is turned by its rate.
            decimal fewer = Math.Floor(cohort.Size * (100 - percent) / 100m);
            if (fewer >= 1)
                knobs.Add(new Knob($"{path}.size", fewer, cohort.Size, Math.Ceiling(cohort.Size * (100 + percent) / 100m), 0));
            Add("giftsPerMinute", cohort.GiftsPerMinute, Limits.GiftsPerMinute);
            if (cohort.Responses.Closing != 1)
                Add("responses.closing", cohort.Responses.Closing, Limits.ResponseFactor);
            return [.. knobs];

            void Add(string key, double value, double most)
            {
                if (value > 0)
                {
                    knobs.Add(new Knob(
                        $"{path}.{key}",
                        (decimal)(value * (1 - (percent / 100.0))),
                        (decimal)value,
                        (decimal)Math.Min(most, value * (1 + (percent / 100.0))),
                        12));
                }
            }
        }

        /// <summary>A size turned up no further than its side has room.</summary>
        public Knob Within(Scenario scenario)
        {
            if (!Path.EndsWith(".size", StringComparison.Ordinal))
                return this;
            ImmutableArray<Cohort> side = Path.StartsWith("audience.a.", StringComparison.Ordinal) ? scenario.AudienceA : scenario.AudienceB;
            decimal room = Limits.ViewersPerSide - side.Sum(cohort => (long)cohort.Size);
            return this with { High = Math.Min(High, Value + Math.Max(0, room)) };
        }

        /// <summary>Turned up as far as a scenario can hold, to within a sixteenth of the way; not at all if it is full.</summary>
        public Knob Fit(Scenario scenario)
        {
            if (ScenarioResolver.Vary(scenario, Up).IsValid)
                return this;
            decimal holds = Value;
            decimal breaks = High;
            for (int i = 0; i < Halvings; i++)
            {
                decimal between = Math.Round((holds + breaks) / 2, Digits);
                if (ScenarioResolver.Vary(scenario, new ScenarioOverride(Path, Text(between))).IsValid)
                    holds = between;
                else
                    breaks = between;
            }

            return this with { High = holds };
        }

        private static string Text(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
    }
}
