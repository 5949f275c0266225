declare const unit: unique symbol;

/** A number that remembers what it counts: points never pass for coins, nor coins for money. */
export type Quantity<Unit extends string> = number & { readonly [unit]: Unit };

/** The score; decides the winner and is never money. */
export type Points = Quantity<'points'>;
/** What viewers spend. */
export type Coins = Quantity<'coins'>;
/** Points that earn: without bonus, likes and the like. */
export type EarningPoints = Quantity<'earningPoints'>;
/** What creators are credited with. */
export type Diamonds = Quantity<'diamonds'>;
/** Millionths of a US dollar. */
export type UsdMicros = Quantity<'usdMicros'>;
/** Milliseconds of simulated time. */
export type SimMs = Quantity<'simMs'>;
/** Milliseconds of wall time: a span, or an instant of the clock in use. */
export type WallMs = Quantity<'wallMs'>;
/** Milliseconds since 1970. */
export type UnixMs = Quantity<'unixMs'>;
/** Heads or pieces. */
export type Count = Quantity<'count'>;

export const simMs = (value: number): SimMs => value as SimMs;
export const wallMs = (value: number): WallMs => value as WallMs;
export const points = (value: number): Points => value as Points;
