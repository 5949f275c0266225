/** A made-up battle that looks like one: what a server would know of it at any instant. */
export interface Arrival {
  readonly n: number;
  readonly atMs: number;
  readonly side: 'a' | 'b';
  readonly name: string;
  readonly giftId: number;
  readonly coins: number;
  readonly count: number;
  readonly factor: number;
}

export const catalogue = [
  { id: 5655, name: 'Rose', coins: 1 },
  { id: 5269, name: 'Finger Heart', coins: 5 },
  { id: 5658, name: 'Perfume', coins: 20 },
  { id: 5879, name: 'Doughnut', coins: 30 },
  { id: 5585, name: 'Confetti', coins: 100 },
  { id: 5897, name: 'Swan', coins: 699 },
  { id: 6369, name: 'Lion', coins: 29999 },
];

const people = {
  a: ['Noura', 'Elliot', 'Priya', 'Jonas', 'Mei', 'Abdulrahman', 'Zofia', 'Kwame', 'Lucía'],
  b: ['Sam', 'Ines', 'Tomas', 'Hana', 'Ottoline', 'Ravi', 'Bruna', 'Mikkel', 'Ada'],
} as const;

export const LIVE_FROM_MS = 3_000;
export const LIVE_TO_MS = 304_000;
export const VERDICT_MS = 304_500;
export const CLOSED_MS = 484_500;

/** Side a's gifts count five times. */
export const glovedAt = (atMs: number) => atMs > 80_000 && atMs < 290_000;

/** A small generator is luck enough for a fake. */
function dice(seed: number): () => number {
  let word = seed;
  return () => {
    word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
    return word / 2 ** 32;
  };
}

function arrivalsOf(side: 'a' | 'b', seed: number): Omit<Arrival, 'n'>[] {
  const roll = dice(seed);
  const odds = side === 'a' ? [0.5, 0.7, 0.82, 0.92, 0.99, 1] : [0.45, 0.6, 0.75, 0.87, 0.97, 1];
  const arrivals: Omit<Arrival, 'n'>[] = [];
  for (let atMs = LIVE_FROM_MS; atMs < LIVE_TO_MS; atMs += -Math.log(1 - roll()) * 620) {
    const luck = roll();
    const gift = catalogue[odds.findIndex((odd) => luck <= odd)];
    const name = people[side][Math.floor(roll() ** 2 * people[side].length)];
    if (!gift || !name) continue;
    const count = gift.coins < 10 ? 1 + Math.floor(roll() ** 4 * 60) : 1;
    const gloved = side === 'a' && glovedAt(atMs);
    arrivals.push({ atMs, side, name, giftId: gift.id, coins: gift.coins, count, factor: gloved ? 5 : 1 });
  }
  return arrivals;
}

const lion = {
  atMs: 124_000,
  side: 'b',
  name: 'Sam',
  giftId: 6369,
  coins: 29999,
  count: 1,
  factor: 1,
} as const;

export const arrivals: readonly Arrival[] = [...arrivalsOf('a', 7), ...arrivalsOf('b', 11), lion]
  .sort((x, y) => x.atMs - y.atMs)
  .map((arrival, n) => ({ ...arrival, n }));
