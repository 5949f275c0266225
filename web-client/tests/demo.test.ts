import { describe, expect, it } from 'vitest';
import { pickDemo, READING_MS, untilNext } from '../src/model/demo';
import { route } from '../src/model/route';
import { wallMs } from '../src/model/units';
import type { BattleSummary } from '../src/wire/battle';
import { decodeBattles } from '../src/wire/decode';
import { value } from './samples';
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
  it('leaves the end of a battle readable, and then moves on', () => {
    expect(untilNext(wallMs(1_000), wallMs(2_000))).toBe(READING_MS - 1_000);
    expect(untilNext(wallMs(0), wallMs(READING_MS))).toBe(0);
    expect(untilNext(wallMs(0), wallMs(180_000))).toBe(0);
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
