import type { BattleInfo, BattleSummary, BattleView, CatalogueGift, Creator } from './battle';
import { phases } from './frame';
import { readFrame, readVerdict } from './readFrame';
import type { Reader } from './reader';

/** The server lets a battle know at most 200 gifts. */
const MAX_CATALOGUE = 200;

const readCreator = (r: Reader): Creator => ({
  name: r.text('name'),
  followers: r.orNull('followers', (key) => r.amount(key)),
});

const readCatalogueGift = (r: Reader): CatalogueGift => ({
  id: r.integer('id'),
  name: r.text('name'),
  coins: r.amount('coins'),
});

const readInfo = (r: Reader): BattleInfo => ({
  name: r.text('name'),
  scenarioId: r.text('scenarioId'),
  engineVersion: r.integer('engineVersion'),
  digest: r.orNull('digest', (key) => r.text(key)),
  startsAt: r.integer('startsAt'),
  demo: r.flag('demo'),
  creators: r.object('creators', (c) => ({ a: c.object('a', readCreator), b: c.object('b', readCreator) })),
  catalogue: r.list('catalogue', MAX_CATALOGUE, readCatalogueGift),
  rates: r.object('rates', (rates) => ({ id: rates.text('id'), name: rates.text('name') })),
});

export const readView = (r: Reader): BattleView => ({ frame: readFrame(r), info: readInfo(r) });

export const readSummary = (r: Reader): BattleSummary => ({
  id: r.text('id'),
  name: r.text('name'),
  creatorA: r.text('creatorA'),
  creatorB: r.text('creatorB'),
  phase: r.word('phase', phases),
  startsAt: r.integer('startsAt'),
  speed: r.positive('speed'),
  demo: r.flag('demo'),
  scenarioId: r.text('scenarioId'),
  engineVersion: r.integer('engineVersion'),
  verdict: r.orNull('verdict', (key) => r.object(key, readVerdict)),
});
