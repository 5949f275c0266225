import type { Cancel, Clock } from './clock';
import { wallMs, type WallMs } from './units';

/** No frame for this long: the scoreboard is stale. The server sends one at least every second. */
export const STALE_MS = 2_000;

/** No frame for this long: the connection is given up. */
export const DEAD_MS = 4_000;

const LOOK_MS = 200;

export interface WatchdogEvents {
  /** How long it has been silent, told at every look while stale; null once a frame came. */
  silence(since: WallMs | null): void;
  /** Told once per silence. */
  dead(): void;
}

/** Listens for frames. Every frame counts as a sign of life, an old one too. */
export class Watchdog {
  readonly #clock: Clock;
  readonly #events: WatchdogEvents;
  #lastBeat: WallMs;
  #told = false;
  #stale = false;
  #cancel: Cancel = () => undefined;

  constructor(clock: Clock, events: WatchdogEvents) {
    this.#clock = clock;
    this.#events = events;
    this.#lastBeat = clock.now();
  }

  start(): void {
    this.#lastBeat = this.#clock.now();
    this.#cancel();
    this.#cancel = this.#clock.every(LOOK_MS, () => {
      this.#look();
    });
  }

  stop(): void {
    this.#cancel();
  }

  beat(): void {
    this.#lastBeat = this.#clock.now();
    this.#told = false;
    if (this.#stale) {
      this.#stale = false;
      this.#events.silence(null);
    }
  }

  #look(): void {
    const silent = wallMs(this.#clock.now() - this.#lastBeat);
    if (silent < STALE_MS) return;
    this.#stale = true;
    this.#events.silence(silent);
    if (silent >= DEAD_MS && !this.#told) {
      this.#told = true;
      this.#events.dead();
    }
  }
}
