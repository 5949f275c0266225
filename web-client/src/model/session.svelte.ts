import type { Api } from '../wire/api';
import type { BattleView } from '../wire/battle';
import { Connection, type ConnectionNeeds } from '../wire/connection';
import { ErrorCode, isFinal, type ErrorReply } from '../wire/errors';
import type { Frame, Phase } from '../wire/frame';
import { retryDelay } from '../wire/retry';
import { announce, silent, type Said } from './announce';
import type { Cancel } from './clock';
import { Countdown } from './countdown';
import type { Link, Trouble } from './link';
import { reduce } from './reduce';
import { begin, type BattleState } from './state';
import { simMs, type SimMs, type WallMs } from './units';
import { Watchdog } from './watchdog';

export interface SessionNeeds extends ConnectionNeeds {
  readonly api: Api;
  /** For the browser's console: what a developer should see and nobody else needs. */
  readonly report: (problem: string) => void;
}

/** The clock is drawn this often; its text changes when its text changes. */
const DRAW_MS = 100;

const over: readonly Phase[] = ['closed', 'void'];

const isDecided = (frame: Frame): boolean => frame.verdict !== null || frame.phase === 'void';

function troubleOf(error: ErrorReply): Trouble {
  if (error.code === ErrorCode.unknownBattle) return { kind: 'unknown' };
  if (error.code === ErrorCode.gone) return { kind: 'gone' };
  return { kind: 'refused', message: error.message };
}

/** One battle on the screen: asks for it, watches it, and holds the one state that every view reads. */
export class BattleSession {
  state = $state.raw<BattleState | null>(null);
  link = $state.raw<Link>({ kind: 'connecting', attempt: 0 });
  trouble = $state.raw<Trouble | null>(null);
  /** Simulated milliseconds left of the phase, as drawn now. */
  left = $state.raw<SimMs>(simMs(0));
  /** When this page first had the end of the battle to show. */
  endedSince = $state.raw<WallMs | null>(null);
  said = $state.raw<Said | null>(null);

  readonly id: string;
  readonly #needs: SessionNeeds;
  readonly #connection: Connection;
  readonly #watchdog: Watchdog;
  #countdown: Countdown | null = null;
  #cancelDrawing: Cancel = () => undefined;
  #cancelRetry: Cancel = () => undefined;
  #stopped = false;

  constructor(id: string, needs: SessionNeeds) {
    this.id = id;
    this.#needs = needs;
    this.#watchdog = new Watchdog(needs.clock, {
      silence: (silentMs) => {
        if (this.link.kind === 'reconnecting') return;
        this.link = silentMs === null ? { kind: 'live' } : { kind: 'stale', silentMs };
      },
      dead: () => {
        this.#connection.restart();
      },
    });
    this.#connection = new Connection(id, needs, {
      frame: (frame) => {
        this.#take(frame);
      },
      connecting: (attempt) => {
        // Each attempt has its own time limit; the watchdog listens to open connections only.
        this.#watchdog.stop();
        this.link = attempt === 0 ? { kind: 'connecting', attempt } : { kind: 'reconnecting', attempt };
      },
      watching: () => {
        this.link = { kind: 'live' };
        if (!this.#isOver()) this.#watchdog.start();
      },
      refused: (error) => {
        this.#fail(troubleOf(error));
      },
      outdated: () => {
        this.#fail({ kind: 'outdated' });
      },
      malformed: needs.report,
    });
  }

  start(): void {
    this.#fetch(0).catch((error: unknown) => {
      this.#needs.report(String(error));
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#hush();
    this.#cancelDrawing();
  }

  /** The viewer does not want to wait for the next attempt. */
  retryNow(): void {
    this.#connection.retryNow();
  }

  /** Asks for what a frame does not repeat, until there is an answer. */
  async #fetch(failures: number): Promise<void> {
    const answer = await this.#needs.api.battle(this.id).catch(() => null);
    if (this.#stopped) return;
    if (answer?.kind === 'ok') return this.#begin(answer.value);
    if (answer?.kind === 'outdated') return this.#fail({ kind: 'outdated' });
    if (answer?.kind === 'refused' && isFinal(answer.error)) return this.#fail(troubleOf(answer.error));
    if (answer?.kind === 'malformed') this.#needs.report(answer.problem);

    const attempt = failures + 1;
    this.link = { kind: 'connecting', attempt };
    this.#cancelRetry = this.#needs.clock.after(retryDelay(attempt, this.#needs.random()), () => {
      void this.#fetch(attempt);
    });
  }

  #begin(view: BattleView): void {
    const now = this.#needs.clock.now();
    this.state = begin(view);
    this.said = silent(this.state);
    this.left = view.frame.leftMs;
    this.#countdown = new Countdown(view.frame, now);
    this.endedSince = isDecided(view.frame) ? now : null;
    if (this.#isOver()) {
      this.link = { kind: 'live' };
      return;
    }
    this.#cancelDrawing = this.#needs.clock.every(DRAW_MS, () => {
      this.#draw();
    });
    this.#connection.start();
  }

  #take(frame: Frame): void {
    this.#watchdog.beat();
    if (this.state === null || this.said === null) return;
    const next = reduce(this.state, frame);
    if (next === this.state) return;
    const now = this.#needs.clock.now();
    this.state = next;
    this.said = announce(this.said, next, now);
    this.#countdown?.take(next.frame, now);
    if (isDecided(next.frame)) this.endedSince ??= now;
    this.#draw();
    // What is closed never changes again; there is nothing to wait for.
    if (this.#isOver()) {
      this.#hush();
      this.#cancelDrawing();
    }
  }

  #draw(): void {
    if (this.#countdown !== null) this.left = this.#countdown.left(this.#needs.clock.now());
  }

  #isOver(): boolean {
    return this.state !== null && over.includes(this.state.frame.phase);
  }

  #fail(trouble: Trouble): void {
    this.stop();
    this.trouble = trouble;
  }

  #hush(): void {
    this.#cancelRetry();
    this.#watchdog.stop();
    this.#connection.stop();
  }
}
