import type { Frame, Phase } from '../wire/frame';
import { simMs, type SimMs, type WallMs } from './units';

/** How far the drawn clock may run ahead of the newest frame. */
const MAX_AHEAD_MS = 1_000;

/** A step back of the drawn time up to this much is jitter of the network and is not shown. */
const JITTER_MS = 1_000;

const ticking: readonly Phase[] = ['scheduled', 'countdown', 'live', 'settle', 'lap'];

/**
 * Draws the time left between frames: the newest frame's `leftMs` less the simulated time that has passed since,
 * at most one second of it. Only the drawing runs on; the phase changes when a frame says so.
 */
export class Countdown {
  #frame: Frame;
  #at: WallMs;
  #shown: SimMs;

  constructor(frame: Frame, now: WallMs) {
    this.#frame = frame;
    this.#at = now;
    this.#shown = frame.leftMs;
  }

  take(frame: Frame, now: WallMs): void {
    const sameCourse = frame.phase === this.#frame.phase && frame.paused === this.#frame.paused;
    const stepsBack = frame.leftMs - this.#shown;
    if (!sameCourse || stepsBack > JITTER_MS) this.#shown = frame.leftMs;
    this.#frame = frame;
    this.#at = now;
  }

  /** Simulated milliseconds left, to be drawn now. */
  left(now: WallMs): SimMs {
    const { leftMs, speed, paused, phase } = this.#frame;
    const runs = !paused && ticking.includes(phase);
    const passed = runs ? Math.min((now - this.#at) * speed, MAX_AHEAD_MS) : 0;
    const left = Math.max(0, leftMs - passed);
    this.#shown = simMs(runs ? Math.min(left, this.#shown) : left);
    return this.#shown;
  }
}

/** The default battle lasts 301 s, and its clock starts at 5:00. */
const LONGEST_MS = 300_000;
const LEAD_IN_MS = 1_000;

/** What the clock says: a battle's first second beyond five minutes is not shown. */
export const clockFace = (left: SimMs): SimMs =>
  left > LONGEST_MS && left <= LONGEST_MS + LEAD_IN_MS ? simMs(LONGEST_MS) : left;
