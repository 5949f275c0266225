import type { Cancel, Clock } from '../model/clock';
import { decodeFrame, decodeJoin } from './decode';
import { ErrorCode, isFinal, type ErrorReply } from './errors';
import type { Frame } from './frame';
import type { CreateHub, Hub } from './hub';
import { retryDelay } from './retry';
import type { TokenShelf } from './tokens';

export interface ConnectionEvents {
  frame(frame: Frame): void;
  /** An attempt begins or is waited for; 0 is the first of all, 1 the first after a loss. */
  connecting(attempt: number): void;
  /** Watching: the answer to `Watch` has been handed to `frame`. */
  watching(): void;
  /** A final no; the connection has ended. */
  refused(error: ErrorReply): void;
  /** The server speaks another protocol; the connection has ended. */
  outdated(): void;
  /** A message that could not be read; it is dropped. */
  malformed(problem: string): void;
}

export interface ConnectionNeeds {
  readonly createHub: CreateHub;
  readonly clock: Clock;
  readonly tokens: TokenShelf;
  /** In [0, 1). */
  readonly random: () => number;
}

/** An attempt that has not brought a frame after this long is given up. */
export const ATTEMPT_TIMEOUT_MS = 4_000;

/**
 * Keeps one battle watched: joins, watches, and begins again after every loss, for ever. Each attempt has a hub of
 * its own; what an abandoned hub still says is not heard.
 */
export class Connection {
  readonly #battleId: string;
  readonly #needs: ConnectionNeeds;
  readonly #events: ConnectionEvents;
  #hub: Hub | null = null;
  #cancelTimer: Cancel = () => undefined;
  /** Losses since the last pushed frame; an answer to Watch alone does not prove that frames flow. */
  #losses = 0;
  #ended = false;

  constructor(battleId: string, needs: ConnectionNeeds, events: ConnectionEvents) {
    this.#battleId = battleId;
    this.#needs = needs;
    this.#events = events;
  }

  start(): void {
    this.#events.connecting(this.#losses);
    this.#open();
  }

  /** Drops what there is and connects anew: frames have been missing for too long. */
  restart(): void {
    if (!this.#ended) this.#lose();
  }

  /** Ends the wait before the next attempt, if there is one. */
  retryNow(): void {
    if (!this.#ended && this.#hub === null) this.#open();
  }

  stop(): void {
    this.#ended = true;
    this.#drop();
  }

  #open(): void {
    this.#cancelTimer();
    const hub: Hub = this.#needs.createHub({
      frame: (payload) => {
        if (this.#hub === hub && this.#read(payload)) this.#losses = 0;
      },
      closed: () => {
        if (this.#hub === hub) this.#lose();
      },
    });
    this.#hub = hub;
    this.#cancelTimer = this.#needs.clock.after(ATTEMPT_TIMEOUT_MS, () => {
      this.#lose();
    });
    this.#converse(hub).catch(() => {
      if (this.#hub === hub) this.#lose();
    });
  }

  async #converse(hub: Hub): Promise<void> {
    await hub.open();
    const token = this.#needs.tokens.load();
    const joined = decodeJoin(await hub.join(token === null ? {} : { token }));
    if (this.#hub !== hub) return;
    if (joined.kind === 'outdated') return this.#end(() => this.#events.outdated());
    if (joined.kind === 'refused') return this.#heed(joined.error);
    if (joined.kind === 'malformed') return this.#puzzle(joined.problem);
    this.#needs.tokens.save(joined.value.token);

    const answer: unknown = await hub.watch(this.#battleId);
    if (this.#hub === hub && this.#read(answer)) {
      this.#cancelTimer();
      this.#events.watching();
    }
  }

  /** @returns Whether it was a frame. */
  #read(payload: unknown): boolean {
    const decoded = decodeFrame(payload);
    if (decoded.kind === 'ok') this.#events.frame(decoded.value);
    else if (decoded.kind === 'outdated') this.#end(() => this.#events.outdated());
    else if (decoded.kind === 'refused') this.#heed(decoded.error);
    else this.#events.malformed(decoded.problem);
    return decoded.kind === 'ok';
  }

  #puzzle(problem: string): void {
    this.#events.malformed(problem);
    this.#lose();
  }

  #heed(error: ErrorReply): void {
    if (error.code === ErrorCode.badToken && this.#needs.tokens.load() !== null) {
      // A token of another server's life: come back as somebody new.
      this.#needs.tokens.forget();
      this.#lose();
    } else if (isFinal(error)) {
      this.#end(() => this.#events.refused(error));
    } else {
      this.#lose(error.retryAfterMs ?? 0);
    }
  }

  #lose(atLeastMs = 0): void {
    this.#drop();
    const delay = Math.max(atLeastMs, retryDelay(this.#losses, this.#needs.random()));
    this.#losses += 1;
    this.#events.connecting(this.#losses);
    this.#cancelTimer = this.#needs.clock.after(delay, () => {
      this.#open();
    });
  }

  #end(tell: () => void): void {
    this.stop();
    tell();
  }

  #drop(): void {
    this.#cancelTimer();
    const hub = this.#hub;
    this.#hub = null;
    // Nobody waits for the good-bye of a connection that is given up.
    hub?.close().catch(() => undefined);
  }
}
