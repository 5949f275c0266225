import { wallMs, type WallMs } from './units';

/** Ends what was scheduled; calling it again does nothing. */
export type Cancel = () => void;

/** Wall time as the client sees it: monotonic, and the only door to timers. */
export interface Clock {
  now(): WallMs;
  after(delay: number, act: () => void): Cancel;
  every(period: number, act: () => void): Cancel;
}

export const systemClock: Clock = {
  now: () => wallMs(performance.now()),
  after(delay, act) {
    const timer = setTimeout(act, delay);
    return () => {
      clearTimeout(timer);
    };
  },
  every(period, act) {
    const timer = setInterval(act, period);
    return () => {
      clearInterval(timer);
    };
  },
};
