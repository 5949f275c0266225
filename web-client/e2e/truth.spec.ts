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
      const figures = { a: played.a, b: played.b };
      expect(seen.winner).toBe(played.verdict.winner);
      expect(figures).toMatchObject({ a: seen.a, b: seen.b });
      // Every figure of a frame is one of the simulation's, which knows what viewers paid as well.
      expect(figures).toMatchObject({ a: told.a, b: told.b });
      expect(told.verdict).toEqual(played.verdict);
      expect(told.digest).toBe(played.digest);
      expect(await replay(server.url, id)).toMatchObject({ digest: played.digest, matches: true });
    }
  });
}
