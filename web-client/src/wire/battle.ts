import type { Coins, Count, UnixMs } from '../model/units';
import type { Frame, Phase, Verdict } from './frame';

export interface Creator {
  readonly name: string;
  /** Null when the scenario does not say. */
  readonly followers: Count | null;
}

/** A gift this battle knows, at the price it uses. */
export interface CatalogueGift {
  readonly id: number;
  readonly name: string;
  readonly coins: Coins;
}

/** What stays the same while a battle runs. */
export interface BattleInfo {
  readonly name: string;
  readonly scenarioId: string;
  readonly engineVersion: number;
  /** Once the battle is over. */
  readonly digest: string | null;
  readonly startsAt: UnixMs;
  readonly demo: boolean;
  readonly creators: { readonly a: Creator; readonly b: Creator };
  readonly catalogue: readonly CatalogueGift[];
  readonly rates: { readonly id: string; readonly name: string };
}

/** Answer to `GET /api/battles/{id}`: the newest frame and what stays the same. */
export interface BattleView {
  readonly info: BattleInfo;
  readonly frame: Frame;
}

/** One row of `GET /api/battles`. */
export interface BattleSummary {
  readonly id: string;
  readonly name: string;
  readonly creatorA: string;
  readonly creatorB: string;
  readonly phase: Phase;
  readonly startsAt: UnixMs;
  readonly speed: number;
  readonly demo: boolean;
  readonly scenarioId: string;
  readonly engineVersion: number;
  readonly verdict: Verdict | null;
}
