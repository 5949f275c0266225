import type { BattleSummary } from '../wire/battle';
import type { Phase } from '../wire/frame';
import { wallMs, type WallMs } from './units';

/** A verdict card stays readable this long before the demo moves on. */
export const READING_MS = 20_000;

const watchable: readonly Phase[] = ['countdown', 'live', 'settle', 'lap'];

/** The newest demo battle that has something to see, other than the one just watched. */
export function pickDemo(battles: readonly BattleSummary[], except: string | null): BattleSummary | null {
  return battles
    .filter((battle) => battle.demo && battle.id !== except && watchable.includes(battle.phase))
    .reduce<BattleSummary | null>(
      (best, battle) => (best && best.startsAt >= battle.startsAt ? best : battle),
      null,
    );
}

/**
 * Wall milliseconds until the demo moves on: its victory lap is long, and whoever watches a demo wants to see points
 * rise, so the end stays readable for {@link READING_MS} and no longer.
 */
export function untilNext(endedSince: WallMs, now: WallMs): WallMs {
  return wallMs(Math.max(0, READING_MS - (now - endedSince)));
}
