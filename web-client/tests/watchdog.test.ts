import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../src/model/clock';
import { DEAD_MS, STALE_MS, Watchdog } from '../src/model/watchdog';

const silence = vi.fn();
const dead = vi.fn();
let dog: Watchdog;

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  dog = new Watchdog(systemClock, { silence, dead });
  dog.start();
});

afterEach(() => {
  dog.stop();
  vi.useRealTimers();
});

describe('Watchdog', () => {
  it('says nothing while frames come', () => {
    for (let second = 0; second < 30; second += 1) {
      vi.advanceTimersByTime(1_000);
      dog.beat();
    }
    expect(silence).not.toHaveBeenCalled();
  });

  it('tells a silence from two seconds on, and how long it lasts', () => {
    vi.advanceTimersByTime(STALE_MS - 1);
    expect(silence).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(silence).toHaveBeenLastCalledWith(STALE_MS);
    vi.advanceTimersByTime(1_000);
    expect(silence).toHaveBeenLastCalledWith(STALE_MS + 1_000);
    expect(dead).not.toHaveBeenCalled();
  });

  it('gives up after four seconds, once', () => {
    vi.advanceTimersByTime(DEAD_MS - 1);
    expect(dead).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(dead).toHaveBeenCalledOnce();
  });

  it('takes the silence back at the next frame', () => {
    vi.advanceTimersByTime(3_000);
    dog.beat();
    expect(silence).toHaveBeenLastCalledWith(null);
    vi.advanceTimersByTime(STALE_MS - 1);
    expect(silence).toHaveBeenLastCalledWith(null);
  });

  it('gives up again after the next silence', () => {
    vi.advanceTimersByTime(5_000);
    dog.beat();
    vi.advanceTimersByTime(DEAD_MS);
    expect(dead).toHaveBeenCalledTimes(2);
  });

  it('is quiet when stopped', () => {
    dog.stop();
    vi.advanceTimersByTime(60_000);
    expect(silence).not.toHaveBeenCalled();
  });
});
