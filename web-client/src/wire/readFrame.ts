import type { Reader } from './reader';
import {
  phases,
  PROTOCOL,
  sides,
  verdictReasons,
  winners,
  type Frame,
  type Gift,
  type SideFrame,
  type Supporter,
  type Verdict,
} from './frame';

/** Limits of `ScoreboardFrame`. */
const MAX_TOP = 3;
const MAX_GIFTS = 8;

/** A message of another shape than this client was built for. */
export class VersionMismatch extends Error {
  readonly version: number;

  constructor(version: number) {
    super(`protocol ${version}, this client speaks ${PROTOCOL}`);
    this.name = 'VersionMismatch';
    this.version = version;
  }
}

const readSupporter = (r: Reader): Supporter => ({ name: r.text('name'), points: r.amount('points') });

const readSide = (r: Reader): SideFrame => ({
  points: r.amount('points'),
  giftPoints: r.amount('giftPoints'),
  bonusPoints: r.amount('bonusPoints'),
  likePoints: r.amount('likePoints'),
  followerPoints: r.amount('followerPoints'),
  gifts: r.amount('gifts'),
  giftMessages: r.amount('giftMessages'),
  likes: r.amount('likes'),
  coins: r.amount('coins'),
  earningPoints: r.amount('earningPoints'),
  diamonds: r.amount('diamonds'),
  grossUsdMicros: r.amount('grossUsdMicros'),
  netUsdMicros: r.amount('netUsdMicros'),
  viewers: r.amount('viewers'),
  multiplier: r.amount('multiplier'),
  multiplierLeftMs: r.amount('multiplierLeftMs'),
  hiddenLeftMs: r.amount('hiddenLeftMs'),
  winStreak: r.amount('winStreak'),
  top: r.list('top', MAX_TOP, readSupporter),
});

const readGift = (r: Reader): Gift => ({
  n: r.amount('n'),
  side: r.word('side', sides),
  name: r.text('name'),
  giftId: r.integer('giftId'),
  count: r.amount('count'),
  points: r.amount('points'),
});

export const readVerdict = (r: Reader): Verdict => ({
  winner: r.word('winner', winners),
  margin: r.integer('margin'),
  reason: r.word('reason', verdictReasons),
});

export const readFrame = (r: Reader): Frame => {
  const v = r.integer('v');
  if (v !== PROTOCOL) throw new VersionMismatch(v);
  return {
    v,
    battleId: r.text('battleId'),
    seq: r.integer('seq'),
    rev: r.amount('rev'),
    simMs: r.integer('simMs'),
    phase: r.word('phase', phases),
    leftMs: r.amount('leftMs'),
    speed: r.positive('speed'),
    paused: r.flag('paused'),
    a: r.object('a', readSide),
    b: r.object('b', readSide),
    gifts: r.list('gifts', MAX_GIFTS, readGift),
    verdict: r.orNull('verdict', (key) => r.object(key, readVerdict)),
    forfeit: r.orNull('forfeit', (key) => r.text(key)),
    commitment: r.orNull('commitment', (key) => r.text(key)),
    seed: r.orNull('seed', (key) => r.text(key)),
    sentAtUnixMs: r.amount('sentAtUnixMs'),
    spectators: r.amount('spectators'),
    winChance: r.orNull('winChance', (key) => r.real(key)),
  };
};
