import { expect, test } from '@playwright/test';

import { create, replay, simulate, view } from './api';
import { LiveServer } from './live-server';
import { Scoreboard } from './scoreboard';

const SEED = '42';
const server = new LiveServer('--no-demo');

test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

test('a server killed in mid-battle goes on where the clock stands, and the end is the same', async ({
  page,
}) => {
  test.setTimeout(120_000);

  // At speed 8 the battle lasts 38 s: killed early in it, it is still live when the server is back.
  const { id } = await create(server.url, { scenario: 'even-battle', seed: SEED, speed: 8 });
  await page.goto(`${server.url}/b/${id}`);
  const board = new Scoreboard(page);
  await board.until('points-a', (points) => Number(points) > 100, 20_000);
  const [a, b] = await board.totals();
  const tick = await board.figure('seq');

  await server.kill();
  await board.until('connection', (state) => state === 'reconnecting', 10_000);
  const [heldA, heldB] = await board.totals();
  expect(heldA).toBeGreaterThanOrEqual(a);
  expect(heldB).toBeGreaterThanOrEqual(b);

  await server.start();
  await board.until('connection', (state) => state === 'live', 15_000);
  await board.until('seq', (seq) => Number(seq) > tick, 5_000);
  const [againA, againB] = await board.totals();
  expect(againA).toBeGreaterThanOrEqual(heldA);
  expect(againB).toBeGreaterThanOrEqual(heldB);
  expect((await view(server.url, id)).phase).toBe('live');

  await board.until('phase', (phase) => phase === 'lap', 60_000);
  const seen = await board.ending();
  const told = await view(server.url, id);
  const played = await simulate('even-battle', SEED);
  expect(seen.winner).toBe(played.verdict.winner);
  expect({ a: played.a, b: played.b }).toMatchObject({ a: seen.a, b: seen.b });
  expect(told.digest).toBe(played.digest);
  expect(await replay(server.url, id)).toMatchObject({ digest: played.digest, matches: true });
});
