import { retryDelay } from '../wire/retry';
import type { Cancel } from './clock';
import { pickDemo, untilNext } from './demo';
import type { Trouble } from './link';
import { BattleSession, type SessionNeeds } from './session.svelte';
import type { WallMs } from './units';

const LOOK_MS = 200;

/** Longest wait between two questions for a battle, in steps of the retry list. */
const PATIENT = 4;

/** The demo: watches the newest demo battle and, when that is over, the next one, for ever. */
export class DemoTour {
  session = $state.raw<BattleSession | null>(null);
  trouble = $state.raw<Trouble | null>(null);
  /** Until the next battle; null while this one still runs. */
  nextIn = $state.raw<WallMs | null>(null);
  /** Asking for a battle, at this attempt; null while not asking. */
  looking = $state.raw<number | null>(null);

  readonly #needs: SessionNeeds;
  #cancelLooks: Cancel = () => undefined;
  #cancelRetry: Cancel = () => undefined;
  #stopped = false;

  constructor(needs: SessionNeeds) {
    this.#needs = needs;
  }

  start(): void {
    this.moveOn();
    this.#cancelLooks = this.#needs.clock.every(LOOK_MS, () => {
      this.#look();
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#cancelLooks();
    this.#cancelRetry();
    this.session?.stop();
  }

  /** To the next battle now; the present one stays on the screen until there is one. */
  moveOn(): void {
    if (this.looking === null) void this.#find(0);
  }

  #look(): void {
    const session = this.session;
    if (session === null) return;
    // A demo battle that the server no longer knows is no reason to stop the demo.
    if (session.trouble?.kind === 'unknown' || session.trouble?.kind === 'gone') this.moveOn();
    else this.trouble = session.trouble;

    if (session.state === null || session.endedSince === null) return;
    this.nextIn = untilNext(session.endedSince, this.#needs.clock.now());
    if (this.nextIn === 0) this.moveOn();
  }

  async #find(failures: number): Promise<void> {
    this.looking = failures;
    const answer = await this.#needs.api.battles().catch(() => null);
    if (this.#stopped) return;
    if (answer?.kind === 'malformed') this.#needs.report(answer.problem);
    const found = answer?.kind === 'ok' ? pickDemo(answer.value, this.session?.id ?? null) : null;
    if (found === null) {
      const attempt = failures + 1;
      this.looking = attempt;
      this.#cancelRetry = this.#needs.clock.after(
        retryDelay(Math.min(attempt, PATIENT), this.#needs.random()),
        () => void this.#find(attempt),
      );
      return;
    }
    this.looking = null;
    this.nextIn = null;
    this.session?.stop();
    this.session = new BattleSession(found.id, this.#needs);
    this.session.start();
  }
}
