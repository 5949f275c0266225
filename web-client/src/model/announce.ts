import type { MessageKey, Params } from '../i18n';
import { formatPoints } from '../format';
import type { Side } from '../wire/frame';
import type { BattleState } from './state';
import type { WallMs } from './units';

/** A sentence for the page's one live region. */
export interface Announcement {
  readonly key: MessageKey;
  readonly params: Params;
}

/** What has been said, and when. */
export interface Said {
  readonly last: Announcement | null;
  readonly at: WallMs | null;
  /** The state at the last look. */
  readonly state: BattleState;
  /** Lead changes told or passed over. */
  readonly leadChanges: number;
}

/** Between two messages that are not urgent, milliseconds. */
export const QUIET_MS = 10_000;

const URGENT_SECONDS = [30, 10] as const;

const nameOf = (state: BattleState, side: Side): string => state.info.creators[side].name;

function result(state: BattleState): Announcement {
  const { verdict } = state.frame;
  if (!verdict || verdict.winner === 'draw') return { key: 'say.draw', params: {} };
  const name = nameOf(state, verdict.winner);
  return verdict.reason === 'walkover'
    ? { key: 'say.walkover', params: { name } }
    : { key: 'say.won', params: { name, points: formatPoints(verdict.margin) } };
}

/** Start, 30 s, 10 s and the result do not wait. */
function urgent(before: BattleState, state: BattleState): Announcement | null {
  const [old, now] = [before.frame, state.frame];
  if (old.verdict === null && now.verdict !== null) return result(state);
  if (now.phase !== 'live') return null;
  if (old.phase !== 'live') return { key: 'say.start', params: {} };
  const crossed = URGENT_SECONDS.find((s) => old.leftMs > s * 1000 && now.leftMs <= s * 1000);
  return crossed === undefined ? null : { key: 'say.seconds', params: { n: String(crossed) } };
}

export const silent = (state: BattleState): Said => ({
  last: null,
  at: null,
  state,
  leadChanges: state.leadChanges,
});

/** What is said after a new state; a lead change waits for its turn and is told once, as it stands by then. */
export function announce(said: Said, state: BattleState, now: WallMs): Said {
  const told = (last: Announcement): Said => ({ last, at: now, state, leadChanges: state.leadChanges });
  const pressing = urgent(said.state, state);
  if (pressing) return told(pressing);

  const quiet = said.at === null || now - said.at >= QUIET_MS;
  const changed =
    state.leadChanges > said.leadChanges && state.leader !== null && state.frame.phase === 'live';
  if (quiet && changed && state.leader)
    return told({ key: 'say.lead', params: { name: nameOf(state, state.leader) } });
  return { ...said, state };
}
