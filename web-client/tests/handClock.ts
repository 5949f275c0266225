import type { Clock } from '../src/model/clock';
import { wallMs } from '../src/model/units';

interface Due {
  at: number;
  readonly period: number | null;
  readonly act: () => void;
}

/** A clock that moves only by hand. */
export class HandClock implements Clock {
  #now = 0;
  readonly #dues = new Set<Due>();

  now = () => wallMs(this.#now);

  after = (delay: number, act: () => void) => this.#plan({ at: this.#now + delay, period: null, act });

  every = (period: number, act: () => void) => this.#plan({ at: this.#now + period, period, act });

  /** Lets time pass, and what was promised meanwhile settle. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    await settle();
    for (let due = this.#next(until); due !== undefined; due = this.#next(until)) {
      this.#now = due.at;
      if (due.period === null) this.#dues.delete(due);
      else due.at += due.period;
      due.act();
      await settle();
    }
    this.#now = until;
  }

  get waiting(): number {
    return this.#dues.size;
  }

  #plan(due: Due) {
    this.#dues.add(due);
    return () => {
      this.#dues.delete(due);
    };
  }

  #next(until: number): Due | undefined {
    return [...this.#dues].filter((due) => due.at <= until).sort((x, y) => x.at - y.at)[0];
  }
}

/** Promises that wait for nothing but each other run to their end within a few turns. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
