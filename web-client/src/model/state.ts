import type { BattleInfo, BattleView } from '../wire/battle';
import type { Frame, Gift, Side } from '../wire/frame';
import { newestGifts } from './gifts';

/** All that the screen shows of one battle. */
export interface BattleState {
  readonly info: BattleInfo;
  /** The newest frame. */
  readonly frame: Frame;
  /** Each side's last gifts, newest first. */
  readonly gifts: Readonly<Record<Side, readonly Gift[]>>;
  /** Who is strictly ahead; after a tie still who was ahead before it; null until somebody was. */
  readonly leader: Side | null;
  /** How often the lead has gone from one side to the other since this page looked on. */
  readonly leadChanges: number;
  /** Newer frames whose totals had fallen on a side: that side was held. */
  readonly held: number;
}

/** Who is strictly ahead on points. */
export function ahead(frame: Frame): Side | null {
  if (frame.a.points === frame.b.points) return null;
  return frame.a.points > frame.b.points ? 'a' : 'b';
}

export const begin = ({ info, frame }: BattleView): BattleState => ({
  info,
  frame,
  gifts: { a: newestGifts([], frame.gifts, 'a'), b: newestGifts([], frame.gifts, 'b') },
  leader: ahead(frame),
  leadChanges: 0,
  held: 0,
});
