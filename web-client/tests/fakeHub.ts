import type { CreateHub, HubEvents } from '../src/wire/hub';
import type { TokenShelf } from '../src/wire/tokens';
import { rawFrame } from './samples';
import { wire } from './wire';

/** A server by hand: what it answers is set, what it was asked is written down. */
export class FakeServer {
  up = true;
  /** An open that is never answered, as behind a black hole. */
  hangs = false;
  joinAnswer: unknown = wire('join-reply.json');
  watchAnswer: unknown = rawFrame();
  readonly asked: string[] = [];
  readonly #live = new Set<HubEvents>();
  #seq = 2_000;

  createHub: CreateHub = (events) => ({
    open: () => {
      this.asked.push('open');
      if (this.hangs) return new Promise(() => undefined);
      if (!this.up) return Promise.reject(new Error('refused'));
      this.#live.add(events);
      return Promise.resolve();
    },
    join: (request) => {
      this.asked.push(`join ${request.token ?? 'anew'}`);
      return Promise.resolve(this.joinAnswer);
    },
    watch: (id) => {
      this.asked.push(`watch ${id}`);
      return Promise.resolve(this.watchAnswer);
    },
    close: () => {
      this.#live.delete(events);
      return Promise.resolve();
    },
  });

  get connections(): number {
    return this.#live.size;
  }

  push(changes: Record<string, unknown> = {}): void {
    this.#seq += 1;
    for (const events of this.#live) events.frame(rawFrame({ seq: this.#seq, ...changes }));
  }

  cut(): void {
    this.up = false;
    for (const events of [...this.#live]) {
      this.#live.delete(events);
      events.closed();
    }
  }
}

export class FakeShelf implements TokenShelf {
  token: string | null = null;
  load = () => this.token;
  save = (token: string) => {
    this.token = token;
  };
  forget = () => {
    this.token = null;
  };
}
