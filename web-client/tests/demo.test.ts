import { describe, expect, it } from 'vitest';
import { pickDemo, READING_MS, untilNext } from '../src/model/demo';
import { route } from '../src/model/route';
import { simMs, wallMs } from '../src/model/units';
import type { BattleSummary } from '../src/wire/battle';
import { decodeBattles } from '../src/wire/decode';
import { lapFrame, value } from './samples';
import { wireFiles } from './wire';

const row = value(decodeBattles(wireFiles['battles.json']))[0]!;
const battle = (id: string, startsAt: number, changes: Partial<BattleSummary> = {}): BattleSummary => ({
  ...row,
  id,
  startsAt: startsAt as BattleSummary['startsAt'],
  ...changes,
});

describe('pickDemo', () => {
  it('takes the newest demo that has something to see', () => {
    const battles = [
      battle('old', 1),
      battle('new', 3, { phase: 'lap' }),
      battle('closed', 4, { phase: 'closed' }),
      battle('scheduled', 5, { phase: 'scheduled' }),
      battle('private', 6, { demo: false }),
    ];
    expect(pickDemo(battles, null)?.id).toBe('new');
    expect(pickDemo(battles, 'new')?.id).toBe('old');
  });

  it('finds nothing in nothing', () => {
    expect(pickDemo([], null)).toBeNull();
  });
});

describe('untilNext', () => {
  const lap = lapFrame();
  const closed = lapFrame({ phase: 'closed', leftMs: simMs(0) });

  it('waits for the end of the lap', () => {
    expect(untilNext(lap, simMs(170_000), wallMs(0), wallMs(4_000))).toBe(170_000);
  });

  it('counts wall time at any speed', () => {
    expect(untilNext({ ...lap, speed: 2 }, simMs(170_000), wallMs(0), wallMs(4_000))).toBe(85_000);
  });

  it('leaves the end of a battle readable', () => {
    expect(untilNext(closed, simMs(0), wallMs(1_000), wallMs(2_000))).toBe(READING_MS - 1_000);
    expect(untilNext(closed, simMs(0), wallMs(0), wallMs(180_000))).toBe(0);
  });
});

describe('route', () => {
  it.each([
    ['/', { page: 'demo' }],
    ['/b/k7m2-q_9', { page: 'battle', id: 'k7m2-q_9' }],
    ['/b/k7m2/', { page: 'battle', id: 'k7m2' }],
    ['/b/', { page: 'unknown' }],
    ['/b/a/b', { page: 'unknown' }],
    ['/b/%3Cscript%3E', { page: 'unknown' }],
    ['/elsewhere', { page: 'unknown' }],
  ])('%s', (path, expected) => {
    expect(route(path)).toEqual(expected);
  });
});
