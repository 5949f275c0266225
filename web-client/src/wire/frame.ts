import type { Coins, Count, Diamonds, EarningPoints, Points, SimMs, UnixMs, UsdMicros } from '../model/units';

/** The shape this client reads; see `ProtocolVersion` on the server. */
export const PROTOCOL = 1;

export const sides = ['a', 'b'] as const;
export type Side = (typeof sides)[number];

export const phases = ['scheduled', 'countdown', 'live', 'settle', 'lap', 'closed', 'void'] as const;
export type Phase = (typeof phases)[number];

export const winners = ['a', 'b', 'draw'] as const;
export type Winner = (typeof winners)[number];

export const verdictReasons = ['points', 'walkover', 'ended'] as const;
export type VerdictReason = (typeof verdictReasons)[number];

/** A supporter and the points they brought their side. */
export interface Supporter {
  readonly name: string;
  readonly points: Points;
}

/** One side of the scoreboard. */
export interface SideFrame {
  readonly points: Points;
  readonly giftPoints: Points;
  readonly bonusPoints: Points;
  readonly likePoints: Points;
  readonly followerPoints: Points;
  readonly gifts: Count;
  readonly giftMessages: Count;
  readonly likes: Count;
  readonly coins: Coins;
  readonly earningPoints: EarningPoints;
  readonly diamonds: Diamonds;
  readonly grossUsdMicros: UsdMicros;
  readonly netUsdMicros: UsdMicros;
  readonly viewers: Count;
  readonly multiplier: number;
  readonly multiplierLeftMs: SimMs;
  readonly hiddenLeftMs: SimMs;
  readonly winStreak: Count;
  /** At most 3, most points first. */
  readonly top: readonly Supporter[];
}

/** A gift as the screen shows it. */
export interface Gift {
  /** Number of its event in the battle: unique, rising. */
  readonly n: number;
  readonly side: Side;
  readonly name: string;
  /** Catalogue id; an anonymous gift of c coins has the id −c. */
  readonly giftId: number;
  readonly count: Count;
  readonly points: Points;
}

export interface Verdict {
  readonly winner: Winner;
  /** The winner's points less the other side's; negative only in a walkover. */
  readonly margin: Points;
  readonly reason: VerdictReason;
}

/** The whole scoreboard at one tick. Ordered by (seq, rev). */
export interface Frame {
  readonly v: typeof PROTOCOL;
  readonly battleId: string;
  readonly seq: number;
  readonly rev: number;
  readonly simMs: SimMs;
  readonly phase: Phase;
  /** Until the phase ends; 0 when it has no end. */
  readonly leftMs: SimMs;
  /** Simulated seconds per second of wall time. */
  readonly speed: number;
  readonly paused: boolean;
  readonly a: SideFrame;
  readonly b: SideFrame;
  /** At most 8: the most valuable of the last second. */
  readonly gifts: readonly Gift[];
  readonly verdict: Verdict | null;
  readonly forfeit: string | null;
  readonly commitment: string | null;
  readonly seed: string | null;
  readonly sentAtUnixMs: UnixMs;
  readonly spectators: Count;
  readonly winChance: number | null;
}
