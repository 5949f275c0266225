import type { Coins } from '../model/units';

/** Ten shapes of our own on a 24 × 24 field, filled even-odd. */
const glyphs = {
  rose: 'M12 1.5c1.6 1.9 4 1.5 5.5.5.6 1.7 1 3 .8 5A6.3 6.3 0 0 1 13 12.9V16c1-1.6 3-2.4 5.5-2C18 16.8 16 18.3 13 18.2V23h-2v-3.3c-3 .1-5-1.4-5.5-4.2 2.5-.4 4.5.4 5.5 2v-4.6A6.3 6.3 0 0 1 5.7 7c-.2-2 .2-3.3.8-5 1.5 1 3.9 1.4 5.5-.5Zm0 3.5a4 4 0 0 1-3.5 1.5c.2 2 1.6 3.5 3.5 3.5s3.3-1.5 3.5-3.5A4 4 0 0 1 12 5Z',
  heart: 'M12 21 3.8 12.7a5.2 5.2 0 0 1 7.4-7.3l.8.8.8-.8a5.2 5.2 0 0 1 7.4 7.3Z',
  star: 'm12 2 3 6.5 7 .8-5.2 4.8 1.4 7L12 17.6 5.8 21.1l1.4-7L2 9.3l7-.8Z',
  drum: 'M12 3c5 0 9 1.8 9 4v10c0 2.2-4 4-9 4s-9-1.8-9-4V7c0-2.2 4-4 9-4Zm0 2C8.1 5 5.2 6.1 5.2 7S8.1 9 12 9s6.8-1.1 6.8-2S15.9 5 12 5Zm-5 6.5v7l2 .5v-7Zm8 .5v7l2-.5v-7Z',
  kite: 'M11.2 1.2v7.1H5.3ZM12.8 1.2l5.9 7.1h-5.9ZM5.3 9.9h5.9v7.2ZM12.8 9.9h5.9l-5.9 7.2ZM11.2 17.5h1.6c0 1.3.7 1.6 1.7 2 1.2.5 2.2 1.3 2 3.5h-1.8c0-1-.4-1.3-1.2-1.7-1.1-.5-2.3-1.3-2.3-3.8Z',
  comet:
    'M15.5 8a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM2 2l9.5 6.5-2 2ZM10 2l5.5 4.5-3 .7ZM2 10l6.5 2.5-.7 3Z',
  rocket:
    'M12 1c3.4 2.7 5 6 5 9.5l3 3.5v5l-5-2.5H9L4 19v-5l3-3.5C7 7 8.6 3.7 12 1Zm0 6a2.3 2.3 0 1 0 0 4.6A2.3 2.3 0 0 0 12 7Zm-2 11.5h4L12 23Z',
  castle: 'M2 3h3v2.5h2V3h3v2.5h4V3h3v2.5h2V3h3v7l-2 2v9h-6v-4a2 2 0 0 0-4 0v4H4v-9l-2-2Z',
  lion: 'm12 1 2.7 2.3L18 2.7l1 3.4 3.1 1.5-.9 3.4.9 3.4-3.1 1.5-1 3.4-3.3-.6L12 23l-2.7-4.3-3.3.6-1-3.4-3.1-1.5.9-3.4-.9-3.4L5 6.1l1-3.4 3.3.6Zm0 5.5a5 5 0 0 0-5 5c0 3 2.5 5.5 5 6 2.5-.5 5-3 5-6a5 5 0 0 0-5-5Zm-2.2 3.7a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2Zm4.4 0a1.1 1.1 0 1 1 0 2.2 1.1 1.1 0 0 1 0-2.2ZM10.5 14h3L12 15.8Z',
  whale:
    'M2 12c0-3 3.2-5 7-5 4.6 0 7 3.5 9.5 3.5C18 8 16.5 7 16 5c2 0 3 .8 4 2 .8-1.3 1.6-2 3-2 .2 8-4 14-12 14-5.5 0-9-3-9-7Zm4.5-1.6a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4ZM8 1.5 9.5 5h-2L5.5 2.5Z',
} as const;

export type Glyph = keyof typeof glyphs;

export const glyphPath = (glyph: Glyph): string => glyphs[glyph];

/** The dearest price of a class, in coins, and its shape; dearer than all is the whale. */
const classes: readonly (readonly [number, Glyph])[] = [
  [1, 'rose'],
  [9, 'heart'],
  [49, 'star'],
  [99, 'drum'],
  [499, 'kite'],
  [999, 'comet'],
  [4_999, 'rocket'],
  [9_999, 'castle'],
  [29_999, 'lion'],
];

/** @param coins Null when the price is not known. */
export const glyphFor = (coins: Coins | null): Glyph =>
  coins === null ? 'star' : (classes.find(([dearest]) => coins <= dearest)?.[1] ?? 'whale');
