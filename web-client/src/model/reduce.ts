import type { Frame, SideFrame } from '../wire/frame';
import { newestGifts } from './gifts';
import { ahead, type BattleState } from './state';

/** Totals of a side, which only ever grow within a battle. */
const totals = [
  'points',
  'giftPoints',
  'bonusPoints',
  'likePoints',
  'followerPoints',
  'gifts',
  'giftMessages',
  'likes',
  'coins',
  'earningPoints',
  'diamonds',
  'grossUsdMicros',
  'netUsdMicros',
] as const satisfies readonly (keyof SideFrame)[];

/** Frames of one battle are ordered by (seq, rev). */
export const isNewer = (frame: Frame, than: Frame): boolean =>
  frame.seq > than.seq || (frame.seq === than.seq && frame.rev > than.rev);

const hasFallen = (side: SideFrame, before: SideFrame): boolean =>
  totals.some((total) => side[total] < before[total]);

/**
 * The next state. A frame that is not newer, or of another battle, changes nothing. A side whose totals fell is
 * held as it was, whole, so that what is shown still adds up.
 */
export function reduce(state: BattleState, frame: Frame): BattleState {
  const old = state.frame;
  if (frame.battleId !== old.battleId || !isNewer(frame, old)) return state;

  const heldA = hasFallen(frame.a, old.a);
  const heldB = hasFallen(frame.b, old.b);
  const shown = heldA || heldB ? { ...frame, a: heldA ? old.a : frame.a, b: heldB ? old.b : frame.b } : frame;
  const leader = ahead(shown) ?? state.leader;
  const changed = state.leader !== null && leader !== state.leader;
  return {
    info: state.info,
    frame: shown,
    gifts: {
      a: newestGifts(state.gifts.a, frame.gifts, 'a'),
      b: newestGifts(state.gifts.b, frame.gifts, 'b'),
    },
    leader,
    leadChanges: state.leadChanges + (changed ? 1 : 0),
    held: state.held + (heldA || heldB ? 1 : 0),
  };
}
