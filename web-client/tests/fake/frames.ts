import {
  arrivals,
  catalogue,
  CLOSED_MS,
  glovedAt,
  LIVE_FROM_MS,
  LIVE_TO_MS,
  VERDICT_MS,
  type Arrival,
} from './script';

/** The fake's frames, as JSON would bring them. */

const MICROS_PER_POINT = 5_000;
const sum = (list: readonly Arrival[], value: (arrival: Arrival) => number) =>
  list.reduce((total, arrival) => total + value(arrival), 0);
const pointsOf = (arrival: Arrival) => arrival.coins * arrival.count * arrival.factor;

function side(which: 'a' | 'b', atMs: number) {
  const own = arrivals.filter((arrival) => arrival.side === which && arrival.atMs <= atMs);
  const coins = sum(own, (arrival) => arrival.coins * arrival.count);
  const bonusPoints = sum(own, pointsOf) - coins;
  const likePoints = Math.floor(
    Math.max(0, Math.min(atMs, LIVE_TO_MS) - LIVE_FROM_MS) / (which === 'a' ? 110 : 101),
  );
  const byName = new Map<string, number>();
  for (const arrival of own) byName.set(arrival.name, (byName.get(arrival.name) ?? 0) + pointsOf(arrival));
  const gloved = which === 'a' && glovedAt(atMs);
  return {
    points: coins + bonusPoints + likePoints,
    giftPoints: coins,
    bonusPoints,
    likePoints,
    followerPoints: 0,
    gifts: sum(own, (arrival) => arrival.count),
    giftMessages: own.length,
    likes: likePoints * 3,
    coins,
    earningPoints: coins,
    diamonds: Math.floor(coins / 10),
    grossUsdMicros: coins * MICROS_PER_POINT,
    netUsdMicros: (coins * MICROS_PER_POINT) / 2,
    viewers: which === 'a' ? 612 : 592,
    multiplier: gloved ? 5 : 1,
    multiplierLeftMs: gloved ? 30_000 - ((atMs - 80_000) % 30_000) : 0,
    hiddenLeftMs: 0,
    winStreak: which === 'a' ? 3 : 0,
    top: [...byName]
      .map(([name, points]) => ({ name, points }))
      .sort((x, y) => y.points - x.points)
      .slice(0, 3),
  };
}

/** Phase and end of the phase at an instant. */
function phaseAt(atMs: number): readonly [string, number] {
  if (atMs < LIVE_FROM_MS) return ['countdown', LIVE_FROM_MS];
  if (atMs < LIVE_TO_MS) return ['live', LIVE_TO_MS];
  if (atMs < VERDICT_MS) return ['settle', VERDICT_MS];
  return atMs < CLOSED_MS ? ['lap', CLOSED_MS] : ['closed', atMs];
}

export function frameAt(battleId: string, simMs: number) {
  const atMs = Math.floor(simMs / 100) * 100;
  const [phase, endMs] = phaseAt(atMs);
  const [a, b] = [side('a', atMs), side('b', atMs)];
  const decided = phase === 'lap' || phase === 'closed';
  const winner = a.points === b.points ? 'draw' : a.points > b.points ? 'a' : 'b';
  return {
    v: 1,
    battleId,
    seq: atMs / 100,
    rev: 1,
    simMs: atMs,
    phase,
    leftMs: endMs - atMs,
    speed: 1,
    paused: false,
    a,
    b,
    gifts: arrivals
      .filter((arrival) => arrival.atMs <= atMs && arrival.atMs > atMs - 1_000)
      .map((arrival) => ({
        n: arrival.n,
        side: arrival.side,
        name: arrival.name,
        giftId: arrival.giftId,
        count: arrival.count,
        points: pointsOf(arrival),
      }))
      .sort((x, y) => y.points - x.points)
      .slice(0, 8),
    verdict: decided ? { winner, margin: Math.abs(a.points - b.points), reason: 'points' } : null,
    forfeit: decided ? 'Sing the chorus of a song the audience picks.' : null,
    commitment: null,
    seed: '42',
    sentAtUnixMs: 1_795_428_000_000 + atMs,
    spectators: 3,
    winChance: null,
  };
}

export const viewAt = (battleId: string, simMs: number) => ({
  ...frameAt(battleId, simMs),
  name: 'Even battle',
  scenarioId: '00',
  engineVersion: 1,
  digest: null,
  startsAt: 1_795_428_000_000,
  demo: true,
  creators: { a: { name: 'Layla', followers: 120_000 }, b: { name: 'Marco', followers: 4_200 } },
  catalogue,
  rates: { id: 'source-b', name: 'Guide B' },
});

export const summaryAt = (id: string, simMs: number) => ({
  id,
  name: 'Even battle',
  creatorA: 'Layla',
  creatorB: 'Marco',
  phase: phaseAt(simMs)[0],
  startsAt: 1_795_428_000_000,
  speed: 1,
  demo: true,
  scenarioId: '00',
  engineVersion: 1,
  verdict: null,
});
