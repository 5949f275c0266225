import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const configuration = process.env['LIVEBATTLE_CONFIGURATION'] ?? 'Release';

/** The built program of a project. */
export const program = (project: string): string =>
  join(import.meta.dirname, '..', '..', 'src', project, 'bin', configuration, 'net10.0', `${project}.dll`);

/** A server of the tests' own on a port nobody uses, with a data folder that survives its being killed. */
export class LiveServer {
  readonly #data = mkdtempSync(join(tmpdir(), 'livebattle-e2e-'));
  readonly #options: readonly string[];
  #process: ChildProcess | null = null;
  #url = 'http://127.0.0.1:0';

  constructor(...options: string[]) {
    this.#options = options;
  }

  /** Where it listens; the same after it was killed and started again. */
  get url(): string {
    return this.#url;
  }

  async start(): Promise<void> {
    const started = spawn(
      'dotnet',
      [program('LiveBattle.Server'), '--urls', this.#url, '--data', this.#data, ...this.#options],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.#process = started;
    for await (const line of createInterface(started.stdout)) {
      const address = /ready at (http:\/\/\S+)/.exec(line)?.[1];
      if (address) {
        this.#url = address;
        started.stdout.resume();
        return;
      }
    }
    throw new Error('The server ended before it was ready.');
  }

  /** As a power failure would: no goodbye, nothing written any more. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    rmSync(this.#data, { recursive: true, force: true });
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const running = this.#process;
    this.#process = null;
    if (!running || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill(signal);
    await ended;
  }
}
