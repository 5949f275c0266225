import type { BattleSummary } from '../wire/battle';
import type { Frame, Phase } from '../wire/frame';
import { wallMs, type SimMs, type WallMs } from './units';

/** A verdict card stays readable at least this long before the demo moves on. */
export const READING_MS = 12_000;

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
 * Wall milliseconds until the demo moves on: when the battle is closed, and not before its end has been readable
 * for {@link READING_MS}.
 *
 * @param left Simulated milliseconds left of the phase, as drawn.
 */
export function untilNext(frame: Frame, left: SimMs, endedSince: WallMs, now: WallMs): WallMs {
  const reading = READING_MS - (now - endedSince);
  const closing = frame.phase === 'lap' ? left / frame.speed : 0;
  return wallMs(Math.max(0, reading, closing));
}
