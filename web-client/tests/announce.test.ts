import { describe, expect, it } from 'vitest';
import { announce, QUIET_MS, silent, type Said } from '../src/model/announce';
import { reduce } from '../src/model/reduce';
import { simMs, wallMs } from '../src/model/units';
import type { Frame } from '../src/wire/frame';
import { lapFrame, liveFrame, state, withPoints } from './samples';

/** Plays frames, each at its instant, and gives the keys of what was newly said. */
function listen(first: Frame, rest: readonly (readonly [number, Frame])[]): (string | null)[] {
  let now = state(first);
  let said: Said = silent(now);
  return rest.map(([at, frame]) => {
    now = reduce(now, frame);
    const before = said;
    said = announce(said, now, wallMs(at));
    return said.last === before.last ? null : (said.last?.key ?? null);
  });
}

const live = (seq: number, left: number) => liveFrame({ seq, leftMs: simMs(left) });
const scored = (seq: number, a: number, b: number) => withPoints(live(seq, 100_000), a, b);

describe('announce', () => {
  it('says start, 30 s, 10 s and the result at once', () => {
    const before = liveFrame({ seq: 1, phase: 'countdown' });
    const heard = listen(before, [
      [0, live(2, 301_000)],
      [100, live(3, 30_000)],
      [200, live(4, 29_900)],
      [300, live(5, 10_000)],
      [400, lapFrame()],
      [500, lapFrame({ seq: 9_999 })],
    ]);
    expect(heard).toEqual(['say.start', 'say.seconds', null, 'say.seconds', 'say.won', null]);
  });

  it('says a lead change at most every ten seconds, and then how it stands', () => {
    const heard = listen(scored(1, 10, 0), [
      [0, scored(2, 10, 20)],
      [1_000, scored(3, 30, 20)],
      [QUIET_MS - 1, scored(4, 30, 20)],
      [QUIET_MS, scored(5, 31, 20)],
      [QUIET_MS * 3, scored(6, 32, 20)],
    ]);
    expect(heard).toEqual(['say.lead', null, null, 'say.lead', null]);
  });

  it('knows a draw and a walkover', () => {
    const verdict = (winner: 'a' | 'draw', reason: 'points' | 'walkover') =>
      lapFrame({ verdict: { ...lapFrame().verdict!, winner, reason } });
    expect(listen(live(1, 100), [[0, verdict('draw', 'points')]])).toEqual(['say.draw']);
    expect(listen(live(1, 100), [[0, verdict('a', 'walkover')]])).toEqual(['say.walkover']);
  });

  it('says nothing about what was before the page looked on', () => {
    expect(listen(lapFrame(), [[0, lapFrame({ seq: 9_999 })]])).toEqual([null]);
  });
});
