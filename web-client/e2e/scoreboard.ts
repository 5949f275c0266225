import type { Page } from '@playwright/test';

import type { Ending } from './api';

/** Reads the page as a test may: the raw integers behind what is written. */
export class Scoreboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async value(name: string): Promise<string> {
    return (await this.page.getByTestId(name).getAttribute('data-value')) ?? '';
  }

  async figure(name: string): Promise<number> {
    return Number(await this.value(name));
  }

  async totals(): Promise<readonly [number, number]> {
    return [await this.figure('points-a'), await this.figure('points-b')];
  }

  /** Waits until something on the page has a value that passes. */
  async until(name: string, passes: (value: string) => boolean, timeout: number): Promise<void> {
    const deadline = Date.now() + timeout;
    while (!((await this.page.getByTestId(name).count()) > 0 && passes(await this.value(name)))) {
      if (Date.now() > deadline) throw new Error(`${name} is not as expected within ${String(timeout)} ms`);
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }

  /** What the verdict card and the scores say, in the shape of the other sources. */
  async ending(): Promise<Pick<Ending, 'a' | 'b'> & { readonly winner: string }> {
    const side = async (key: 'a' | 'b') => ({
      points: await this.figure(`points-${key}`),
      netUsdMicros: await this.figure(`net-${key}`),
      coins: await this.figure(`coins-${key}`),
    });
    return { a: await side('a'), b: await side('b'), winner: await this.value('winner') };
  }
}
