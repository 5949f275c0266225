import { expect, test, type Page } from '@playwright/test';

const play = (page: Page, query: string) => page.goto(`/tests/fake/index.html?${query}`);
const value = async (page: Page, id: string) => Number(await page.getByTestId(id).getAttribute('data-value'));

test('totals rise, and the bar follows their share', async ({ page }) => {
  await play(page, 'at=90000');
  const before = await value(page, 'seq');
  await expect.poll(() => value(page, 'seq')).toBeGreaterThan(before + 10);
  const [a, b, share] = await Promise.all(['points-a', 'points-b', 'bar'].map((id) => value(page, id)));
  expect(share).toBeCloseTo((a ?? 0) / ((a ?? 0) + (b ?? 0)), 2);
});

test('silence makes it stale, then it reconnects, and the totals stay', async ({ page }) => {
  await play(page, 'at=150000&cut=1000');
  const connection = page.getByTestId('connection');
  await expect(connection).toHaveAttribute('data-value', 'reconnecting');
  await expect(page.getByText(/Reconnecting, attempt \d/)).toBeVisible();
  expect(await value(page, 'points-a')).toBeGreaterThan(0);
});

test('a mute server is told as stale', async ({ page }) => {
  await play(page, 'at=150000&mute=500');
  await expect(page.getByText('Last update 2 s ago')).toBeVisible();
});

test('the verdict names both winners', async ({ page }) => {
  await play(page, 'at=303000');
  const card = page.getByRole('region', { name: 'Result' });
  await expect(card).toContainText('Won the score');
  await expect(card).toContainText('Earned more');
  await expect(page.getByRole('button', { name: 'Watch the next battle' })).toBeVisible();
});

for (const [width, height] of [
  [1280, 720],
  [390, 844],
  [360, 740],
] as const) {
  test(`everything important is in the first view at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await play(page, 'at=120000');
    for (const id of ['points-a', 'points-b', 'net-a', 'net-b', 'clock', 'bar', 'connection'])
      await expect(page.getByTestId(id)).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    if (width > 900) expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
  });
}

test('the clock box keeps its size while the clock grows', async ({ page }) => {
  await play(page, 'at=273500');
  const width = () => page.getByTestId('points-a').evaluate((e) => e.getBoundingClientRect().left);
  const bar = () => page.getByTestId('bar').evaluate((e) => e.getBoundingClientRect().top);
  const [x, y] = [await width(), await bar()];
  await expect(page.getByTestId('clock')).toHaveText('0:29');
  expect([await width(), await bar()]).toEqual([x, y]);
});

test('under reduced motion only opacity moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await play(page, 'at=120000');
  const moved = await page.evaluate(async () => {
    const seen = new Set<string>();
    for (let look = 0; look < 60; look += 1) {
      await new Promise(requestAnimationFrame);
      for (const { effect } of document.getAnimations())
        for (const frame of effect instanceof KeyframeEffect ? effect.getKeyframes() : [])
          for (const key of Object.keys(frame)) seen.add(key);
    }
    return [...seen].filter((key) => !['offset', 'computedOffset', 'easing', 'composite'].includes(key));
  });
  expect(moved.filter((key) => key !== 'opacity')).toEqual([]);
});
