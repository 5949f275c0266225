namespace LiveBattle.Cli.Tests;

/// <summary>A short battle in which every rule has its say, written out so that no preset's tuning changes it.</summary>
internal static class EveryRule
{
    /// <summary>Likes, followers, streaks, comings and goings, a challenge, and each power-up.</summary>
    public const string Yaml =
        """
        name: Every rule
        rates: measured
        rules: { duration: 60s, followerPoints: true, gloveChance: 0.5 }
        creators:
          a: { name: Layla, liveFollowers: 40 }
          b: { name: Marco, liveFollowers: 30 }
        audience:
          a:
            - cohort: crowd
              size: 60
              giftsPerMinute: 1
              gifts: { Rose: 0.9, Doughnut: 0.1 }
              walletCoins: 100
              tapsPerMinute: 20
              streak: { mean: 3 }
              arrivalsPerMinute: 30
              stay: { median: 40s, p90: 5m }
              responses: { closing: 2, behind: 1.5, multiplier: 2, contagion: 0.2 }
          b:
            - cohort: crowd
              size: 60
              giftsPerMinute: 1
              gifts: { Rose: 0.9, Doughnut: 0.1 }
              coinPrice: app
              tapsPerMinute: 20
        timeline:
          - { at: 5s, speedChallenge: { gifts: 3, within: 10s, multiplier: 3, lasts: 20s } }
          - { at: 30s, side: a, powerUp: boosting-glove }
          - { at: 35s, side: b, powerUp: magic-mist }
          - { at: 40s, side: b, powerUp: time-maker }
        """;
}
