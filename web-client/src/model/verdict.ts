import type { Frame, Side } from '../wire/frame';
import type { UsdMicros } from './units';

export const other = (side: Side): Side => (side === 'a' ? 'b' : 'a');

/** How a side came out of the battle. */
export type Standing = 'win' | 'lose' | 'draw';

export function standing(frame: Frame, side: Side): Standing | null {
  if (frame.verdict === null) return null;
  if (frame.verdict.winner === 'draw') return 'draw';
  return frame.verdict.winner === side ? 'win' : 'lose';
}

/** Whose net is higher, which need not be who won; null when they are level. */
export interface Earned {
  readonly side: Side | null;
  /** Net of that side less the other's. */
  readonly moreUsdMicros: UsdMicros;
}

export function earnedMore({ a, b }: Frame): Earned {
  const difference = a.netUsdMicros - b.netUsdMicros;
  const side = difference === 0 ? null : difference > 0 ? 'a' : 'b';
  return { side, moreUsdMicros: Math.abs(difference) as UsdMicros };
}

/** Side a's part of all points, 0 to 1; one half while there are none. */
export function shareOfA({ a, b }: Frame): number {
  const all = a.points + b.points;
  return all === 0 ? 0.5 : a.points / all;
}
