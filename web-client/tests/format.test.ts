import { describe, expect, it } from 'vitest';
import {
  formatClock,
  formatMinutes,
  formatMoney,
  formatPassedSeconds,
  formatPoints,
  formatRate,
  formatSeconds,
  formatShare,
} from '../src/format';
import { points, simMs, wallMs, type UsdMicros } from '../src/model/units';

const usd = (micros: number) => micros as UsdMicros;

describe('money', () => {
  it.each([
    [0, '$0.00'],
    [50_000_000, '$50.00'],
    [1_234_567_890_000, '$1,234,567.89'],
    [4_999, '$0.00'],
    [5_000, '$0.01'],
    // As a double 1.005 is less than 1.005; as decimal text it is not.
    [1_005_000, '$1.01'],
    [-2_500_000, '-$2.50'],
    [9_007_199_254_740_991, '$9,007,199,254.74'],
  ])('%i micro-dollars read %s', (micros, text) => {
    expect(formatMoney(usd(micros))).toBe(text);
  });

  it('gives a unit rate three decimals', () => {
    expect(formatRate(usd(5_000))).toBe('$0.005');
  });
});

describe('the clock', () => {
  it.each([
    [300_000, '5:00'],
    [299_999, '5:00'],
    [299_000, '4:59'],
    [60_000, '1:00'],
    [59_001, '1:00'],
    [10_000, '0:10'],
    [9_999, '9.9'],
    [950, '0.9'],
    [0, '0.0'],
  ])('%i ms read %s', (ms, text) => {
    expect(formatClock(simMs(ms))).toBe(text);
  });

  it('has no tenths where minutes are asked for', () => {
    expect(formatMinutes(wallMs(9_400))).toBe('0:10');
  });
});

describe('the rest', () => {
  it('groups points', () => {
    expect(formatPoints(points(1_234_567))).toBe('1,234,567');
  });

  it('counts begun seconds to come and full seconds gone', () => {
    expect([formatSeconds(simMs(2_100)), formatPassedSeconds(wallMs(2_900))]).toEqual(['3', '2']);
  });

  it('rounds shares to per cents', () => {
    expect(formatShare(0.545)).toBe('55%');
  });
});
