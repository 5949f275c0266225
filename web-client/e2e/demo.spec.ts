import { expect, test } from '@playwright/test';

import { LiveServer } from './live-server';
import { Scoreboard } from './scoreboard';

const server = new LiveServer('--demo-seed', '42');

test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

test('whoever opens the page sees points rising within three seconds', async ({ page }) => {
  const opened = Date.now();
  await page.goto(server.url);
  const board = new Scoreboard(page);
  await board.until('points-a', (value) => Number(value) > 0, 3_000);
  const [a, b] = await board.totals();
  const risen = async () => {
    const [nowA, nowB] = await board.totals();
    return nowA + nowB > a + b;
  };
  await expect.poll(risen, { timeout: 3_000 - (Date.now() - opened), intervals: [50] }).toBe(true);
});

test('the page asks nothing of anybody else and breaks no rule of its own', async ({ page }) => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!/^(http|ws):\/\/127\.0\.0\.1/.test(request.url())) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.goto(server.url);
  await new Scoreboard(page).until('connection', (value) => value === 'live', 5_000);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

for (const [width, height] of [
  [1280, 720],
  [390, 844],
  [360, 740],
] as const) {
  test(`clock, scores and money stand in the first view at ${String(width)}×${String(height)}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(server.url);
    await new Scoreboard(page).until('points-a', (value) => Number(value) > 0, 5_000);
    for (const name of ['clock', 'points-a', 'points-b', 'net-a', 'net-b', 'bar'])
      await expect(page.getByTestId(name)).toBeInViewport({ ratio: 1 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

test('a battle that does not exist is told calmly', async ({ page }) => {
  await page.goto(`${server.url}/b/2222222222`);
  await expect(page.getByRole('heading')).toBeVisible();
  await expect(page.getByRole('link').first()).toBeVisible();
});
