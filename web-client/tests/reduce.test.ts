import { describe, expect, it } from 'vitest';
import { newestGifts } from '../src/model/gifts';
import { reduce } from '../src/model/reduce';
import type { Gift } from '../src/wire/frame';
import { liveFrame, state, withPoints } from './samples';

const first = liveFrame();
const later = (by: number) => ({ seq: first.seq + by });

describe('reduce', () => {
  it('takes a newer tick', () => {
    const next = withPoints(liveFrame(later(1)), 60_000, 49_020);
    expect(reduce(state(), next).frame).toEqual(next);
  });

  it('takes a newer revision of the same tick', () => {
    expect(reduce(state(), liveFrame({ rev: first.rev + 1 })).frame.rev).toBe(first.rev + 1);
  });

  it.each([
    ['the same frame', {}],
    ['an older tick', later(-1)],
    ['an older tick of a higher revision', { ...later(-1), rev: 99 }],
    ['an older revision', { rev: first.rev - 1 }],
    ['a frame of another battle', { ...later(1), battleId: 'another' }],
  ])('drops %s', (_, changes) => {
    const before = state();
    expect(reduce(before, liveFrame(changes))).toBe(before);
  });

  it('holds a side whose total fell, whole, and lets the rest go on', () => {
    const before = state();
    const fallen = withPoints(liveFrame({ ...later(1), phase: 'settle' }), 1, 50_000);
    const after = reduce(before, fallen);
    expect(after.frame.a).toEqual(before.frame.a);
    expect(after.frame.b.points).toBe(50_000);
    expect(after.frame.phase).toBe('settle');
    expect(after.held).toBe(1);
  });

  it('lets viewers go', () => {
    const next = liveFrame(later(1));
    const fewer = { ...next, a: { ...next.a, viewers: 0 as typeof next.a.viewers } };
    expect(reduce(state(), fewer).frame.a.viewers).toBe(0);
  });

  it('counts a lead change, and none at a tie or at the first lead', () => {
    const play = ([a, b]: readonly [number, number], tick: number) =>
      withPoints(liveFrame({ seq: tick }), a, b);
    const scores = [
      [10, 0],
      [10, 10],
      [20, 10],
      [20, 30],
      [30, 30],
      [30, 40],
    ] as const;
    const begun = state(withPoints(liveFrame({ seq: 0 }), 0, 0));
    const counts: number[] = [];
    scores.reduce((before, score, index) => {
      const after = reduce(before, play(score, index + 1));
      counts.push(after.leadChanges);
      return after;
    }, begun);
    expect(counts).toEqual([0, 0, 0, 1, 1, 1]);
  });
});

describe('newestGifts', () => {
  const gift = (n: number, side: 'a' | 'b' = 'a'): Gift => ({ ...first.gifts[0]!, n, side });

  it('keeps a side apart, each gift once, newest first', () => {
    const listed = newestGifts([gift(3)], [gift(5), gift(3), gift(4, 'b'), gift(2)], 'a');
    expect(listed.map((g) => g.n)).toEqual([5, 3, 2]);
  });

  it('holds eight', () => {
    const many = Array.from({ length: 20 }, (_, n) => gift(n));
    expect(newestGifts([], many, 'a').map((g) => g.n)).toEqual([19, 18, 17, 16, 15, 14, 13, 12]);
  });

  it('is the same list when nothing is new', () => {
    const listed = [gift(1)];
    expect(newestGifts(listed, [gift(1), gift(9, 'b')], 'a')).toBe(listed);
  });
});
