import { describe, expect, it } from 'vitest';
import { clockFace, Countdown } from '../src/model/countdown';
import { simMs, wallMs } from '../src/model/units';
import type { Frame } from '../src/wire/frame';
import { liveFrame } from './samples';

const at = (left: number, changes: Partial<Frame> = {}) => liveFrame({ leftMs: simMs(left), ...changes });
const begun = (left: number, changes: Partial<Frame> = {}) => new Countdown(at(left, changes), wallMs(0));

describe('Countdown', () => {
  it('runs on between frames', () => {
    expect(begun(60_000).left(wallMs(300))).toBe(59_700);
  });

  it('runs by the battle’s speed', () => {
    expect(begun(60_000, { speed: 0.5 }).left(wallMs(300))).toBe(59_850);
  });

  it('waits for a frame after one second of simulated time', () => {
    expect(begun(60_000).left(wallMs(5_000))).toBe(59_000);
    expect(begun(60_000, { speed: 32 }).left(wallMs(5_000))).toBe(59_000);
  });

  it('stands still while paused', () => {
    expect(begun(60_000, { paused: true }).left(wallMs(900))).toBe(60_000);
  });

  it('stands still when the battle is over', () => {
    expect(begun(0, { phase: 'closed' }).left(wallMs(900))).toBe(0);
  });

  it('never shows less than nothing', () => {
    expect(begun(200).left(wallMs(900))).toBe(0);
  });

  it('does not step back for a frame that comes late', () => {
    const countdown = begun(60_000);
    countdown.left(wallMs(400));
    countdown.take(at(59_900), wallMs(400));
    expect(countdown.left(wallMs(400))).toBe(59_600);
    expect(countdown.left(wallMs(900))).toBe(59_400);
  });

  it('steps back when time was added', () => {
    const countdown = begun(60_000);
    countdown.take(at(70_000), wallMs(0));
    expect(countdown.left(wallMs(0))).toBe(70_000);
  });

  it('begins anew with a new phase', () => {
    const countdown = begun(100, { phase: 'countdown' });
    countdown.take(at(301_000), wallMs(100));
    expect(countdown.left(wallMs(100))).toBe(301_000);
  });
});

describe('clockFace', () => {
  it.each([
    [301_000, 300_000],
    [300_001, 300_000],
    [299_999, 299_999],
    [600_000, 600_000],
  ])('shows %i ms as %i', (left, shown) => {
    expect(clockFace(simMs(left))).toBe(shown);
  });
});
