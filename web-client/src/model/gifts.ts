import type { CatalogueGift } from '../wire/battle';
import type { Gift, Side } from '../wire/frame';
import type { Coins } from './units';

/** Gifts a side's list holds. */
export const MAX_LISTED = 8;

/**
 * A side's last gifts with those of a new frame, newest first. Frames repeat a gift for a second, so they are told
 * apart by their number.
 */
export function newestGifts(listed: readonly Gift[], arrived: readonly Gift[], side: Side): readonly Gift[] {
  const fresh = arrived.filter((gift) => gift.side === side && !listed.some((known) => known.n === gift.n));
  if (fresh.length === 0) return listed;
  return [...listed, ...fresh].sort((x, y) => y.n - x.n).slice(0, MAX_LISTED);
}

/** What is known of a gift by its id; an anonymous one of c coins has the id −c and no name. */
export interface GiftKind {
  readonly name: string | null;
  readonly coins: Coins | null;
}

export function giftKind(id: number, catalogue: readonly CatalogueGift[]): GiftKind {
  if (id < 0) return { name: null, coins: -id as Coins };
  return catalogue.find((gift) => gift.id === id) ?? { name: null, coins: null };
}
