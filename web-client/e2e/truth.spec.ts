import { expect, test } from '@playwright/test';

import { create, replay, simulate, view } from './api';
import { LiveServer } from './live-server';
import { Scoreboard } from './scoreboard';

const BATTLES = 20;
const AT_ONCE = 5;
const SPEED = 32;
const VERDICT_WITHIN_MS = 40_000;
const presets = ['even-battle', 'whale-and-crowd', 'poisson-check', 'even-battle'] as const;

const server = new LiveServer('--no-demo');

/** A side as a frame has it: a simulation also tells what its viewers paid. */
function asFrame(side: object): object {
  return Object.fromEntries(Object.entries(side).filter(([key]) => key !== 'viewersPaidUsdMicros'));
}

test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

for (let first = 0; first < BATTLES; first += AT_ONCE) {
  test(`page, server and simulation agree on battles ${String(first + 1)} to ${String(first + AT_ONCE)}`, async ({
    context,
  }) => {
    test.setTimeout(120_000);
    const battles = await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, index) => {
        const number = first + index;
        const scenario = presets[number % presets.length] ?? presets[0];
        const battle = await create(server.url, { scenario, seed: String(1000 + number), speed: SPEED });
        const page = await context.newPage();
        await page.goto(`${server.url}/b/${battle.id}`);
        return { ...battle, scenario, board: new Scoreboard(page) };
      }),
    );
    for (const { id, seed, scenario, board } of battles) {
      await board.until('phase', (phase) => ['lap', 'closed'].includes(phase), VERDICT_WITHIN_MS);
      const seen = await board.ending();
      const told = await view(server.url, id);
      const played = await simulate(scenario, seed);
      const figures = { a: asFrame(played.a), b: asFrame(played.b) };
      expect(seen.winner).toBe(played.verdict.winner);
      expect(figures).toMatchObject({ a: seen.a, b: seen.b });
      expect({ a: told.a, b: told.b }).toEqual(figures);
      expect(told.verdict).toEqual(played.verdict);
      expect(told.digest).toBe(played.digest);
      expect(await replay(server.url, id)).toMatchObject({ digest: played.digest, matches: true });
    }
  });
}
