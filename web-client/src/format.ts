import { locale } from './i18n';
import type { Coins, Count, Points, SimMs, UsdMicros, WallMs } from './model/units';

/*
 * The only door from number to text. Amounts arrive as integers and are handed to Intl as decimal text, so that no
 * micro-dollar passes through floating point.
 */

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
const factor = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
const usd = (digits: number) =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
const amountOfMoney = usd(2);
const rateOfMoney = usd(3);

const MICROS_DIGITS = 6;

function dollars(micros: number): Intl.StringNumericLiteral {
  const digits = String(Math.abs(micros)).padStart(MICROS_DIGITS + 1, '0');
  const sign = micros < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -MICROS_DIGITS)}.${digits.slice(-MICROS_DIGITS)}` as Intl.StringNumericLiteral;
}

export const formatPoints = (points: Points): string => whole.format(points);
export const formatCoins = (coins: Coins): string => whole.format(coins);
export const formatCount = (count: Count | number): string => whole.format(count);

/** An amount of money: two decimals. */
export const formatMoney = (micros: UsdMicros): string => amountOfMoney.format(dollars(micros));

/** The price of one unit: three decimals, since half a cent is not a cent. */
export const formatRate = (micros: UsdMicros): string => rateOfMoney.format(dollars(micros));

/** @param value 0 to 1. */
export const formatShare = (value: number): string => share.format(value);

/** A speed or a multiplier, without its ×. */
export const formatFactor = (value: number): string => factor.format(value);

/** Whole seconds, begun ones counted. */
export const formatSeconds = (ms: SimMs | WallMs | number): string => whole.format(Math.ceil(ms / 1000));

/** Whole seconds that have passed. */
export const formatPassedSeconds = (ms: WallMs): string => whole.format(Math.floor(ms / 1000));

const TENTHS_BELOW_MS = 10_000;
const two = (value: number) => String(value).padStart(2, '0');

/** m:ss, begun seconds counted; tenths only below 10 s. */
export function formatClock(left: SimMs | number): string {
  if (left < TENTHS_BELOW_MS) return `${Math.floor(left / 1000)}.${Math.floor((left % 1000) / 100)}`;
  return formatMinutes(left);
}

/** m:ss, begun seconds counted. */
export function formatMinutes(left: SimMs | WallMs | number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}
