import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { program } from './live-server';

const run = promisify(execFile);

/** What the tests compare of one side: score and money, as integers. */
export interface SideFigures {
  readonly points: number;
  readonly netUsdMicros: number;
  readonly coins: number;
}

/** How a battle ended, whoever says it. */
export interface Ending {
  readonly a: SideFigures;
  readonly b: SideFigures;
  readonly verdict: { readonly winner: string; readonly margin: number };
  readonly digest: string;
}

export async function create(
  url: string,
  body: Readonly<Record<string, unknown>>,
): Promise<{ readonly id: string; readonly seed: string }> {
  const response = await fetch(`${url}/api/battles`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (response.status !== 201) throw new Error(await response.text());
  return (await response.json()) as { id: string; seed: string };
}

export async function view(
  url: string,
  id: string,
): Promise<Ending & { readonly phase: string; readonly seq: number }> {
  const response = await fetch(`${url}/api/battles/${id}`);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Ending & { phase: string; seq: number };
}

/** The same battle played by the command line, with nothing of the server in it. */
export async function simulate(scenario: string, seed: string): Promise<Ending> {
  const { stdout } = await run('dotnet', [
    program('LiveBattle.Cli'),
    'simulate',
    scenario,
    '--seed',
    seed,
    '--json',
  ]);
  return JSON.parse(stdout) as Ending;
}

/** What `replay` says of a battle's recording. */
export async function replay(
  url: string,
  id: string,
): Promise<{ readonly digest: string; readonly matches: boolean }> {
  const { stdout } = await run('dotnet', [
    program('LiveBattle.Cli'),
    'replay',
    `${url}/api/battles/${id}/recording`,
    '--json',
  ]);
  return JSON.parse(stdout) as { digest: string; matches: boolean };
}
