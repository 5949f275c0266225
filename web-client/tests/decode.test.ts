import { describe, expect, it } from 'vitest';
import { decodeBattles, decodeFrame, decodeJoin, decodeProblem, decodeView } from '../src/wire/decode';
import { rawFrame, value } from './samples';
import { wire, wireFiles } from './wire';

/** Which decoder reads which example; a file that is not listed fails. */
const decoders: Readonly<Record<string, (json: unknown) => { kind: string }>> = {
  'frame.live.json': decodeFrame,
  'frame.countdown.json': decodeFrame,
  'frame.lap.json': decodeFrame,
  'view.closed.json': decodeView,
  'battles.json': decodeBattles,
  'join-reply.json': decodeJoin,
  'refusal.json': decodeFrame,
};

/** Answers that no page asks for; the server's tests hold them to their shape. */
const unread = [
  'conversion.json',
  'conversions.json',
  'counted.json',
  'input-refused.json',
  'input-reply.json',
  'ledger.json',
  'study-battles.json',
];

const isUnread = (name: string): boolean => unread.includes(name) || name.startsWith('study.');
const read = Object.keys(wireFiles).filter((name) => !isUnread(name));

describe('every approved example', () => {
  it.each(read)('%s is read', (name) => {
    const decoded = decoders[name]?.(wireFiles[name]);
    expect(decoded?.kind).toBe(name === 'refusal.json' ? 'refused' : 'ok');
  });

  it('is there for each decoder', () => {
    expect(read.sort()).toEqual(Object.keys(decoders).sort());
  });
});

describe('decodeFrame', () => {
  it('keeps every number as it is', () => {
    expect(value(decodeFrame(wire('frame.live.json')))).toEqual(wire('frame.live.json'));
  });

  it('keeps verdict and forfeit', () => {
    const frame = value(decodeFrame(wire('frame.lap.json')));
    expect(frame.verdict).toEqual({ winner: 'a', margin: 7410, reason: 'points' });
    expect(frame.forfeit).toMatch(/chorus/);
  });

  it('tells a refusal from a frame', () => {
    expect(decodeFrame(wire('refusal.json'))).toMatchObject({ kind: 'refused', error: { code: 1002 } });
  });

  it('welcomes fields it does not know', () => {
    expect(decodeFrame(rawFrame({ weather: 'fine' })).kind).toBe('ok');
  });

  it('knows another protocol before it stumbles over its shape', () => {
    expect(decodeFrame({ v: 2, everything: 'else' })).toEqual({ kind: 'outdated', version: 2 });
  });

  it('takes a wrong-protocol refusal for the same', () => {
    const error = { code: 1009, name: 'wrongProtocol', message: 'Speak 2.', retryAfterMs: null };
    expect(decodeFrame({ error, ok: false }).kind).toBe('outdated');
  });

  const side = rawFrame()['a'] as Record<string, unknown>;
  const gift = { n: 1, side: 'a', name: 'Noura', giftId: 1, count: 1, points: 1 };
  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'message: expected an object'],
    ['null', null, 'message: expected an object'],
    ['text', 'frame', 'message: expected an object'],
    ['a list', [], 'message: expected an object'],
    ['an empty object', {}, 'v: expected a whole number'],
    ['a text for a number', rawFrame({ seq: '1234' }), 'seq: expected a whole number'],
    ['NaN', rawFrame({ rev: NaN }), 'rev: expected a whole number'],
    ['a fraction of a point', rawFrame({ a: { ...side, points: 1.5 } }), 'a.points: expected a whole number'],
    [
      'a negative total',
      rawFrame({ a: { ...side, coins: -1 } }),
      'a.coins: expected a whole number, 0 or more',
    ],
    [
      'a total beyond 2^53',
      rawFrame({ a: { ...side, points: 2 ** 53 } }),
      'a.points: expected a whole number',
    ],
    ['a missing side', rawFrame({ b: undefined }), 'b: expected an object'],
    ['an unknown phase', rawFrame({ phase: 'overtime' }), 'phase: expected scheduled'],
    ['a phase as number', rawFrame({ phase: 2 }), 'phase: expected scheduled'],
    ['a speed of 0', rawFrame({ speed: 0 }), 'speed: expected a number above 0'],
    ['an infinite speed', rawFrame({ speed: Infinity }), 'speed: expected a number'],
    ['no flag', rawFrame({ paused: 0 }), 'paused: expected true or false'],
    ['a seed as number', rawFrame({ seed: 42 }), 'seed: expected text'],
    ['an absent verdict', rawFrame({ verdict: undefined }), 'verdict: expected an object'],
    [
      'an unknown winner',
      rawFrame({ verdict: { winner: 'c', margin: 0, reason: 'points' } }),
      'verdict.winner:',
    ],
    ['a gift for no side', rawFrame({ gifts: [{ ...gift, side: 'left' }] }), 'gifts[0].side: expected a, b'],
    ['too many gifts', rawFrame({ gifts: Array(9).fill(gift) }), 'gifts: expected a list of at most 8'],
    [
      'too many supporters',
      rawFrame({ a: { ...side, top: Array(4).fill({ name: 'x', points: 1 }) } }),
      'a.top:',
    ],
    ['a refusal without an error', { ok: false }, 'error: expected an object'],
  ])('refuses %s', (_, json, problem) => {
    const decoded = decodeFrame(json);
    expect(decoded).toMatchObject({ kind: 'malformed' });
    expect(decoded.kind === 'malformed' && decoded.problem).toContain(problem);
  });
});

describe('decodeView', () => {
  it('divides what changes from what stays', () => {
    const { frame, info } = value(decodeView(wire('view.closed.json')));
    expect(frame.phase).toBe('closed');
    expect(info.creators).toEqual({
      a: { name: 'Layla', followers: 120000 },
      b: { name: 'Marco', followers: null },
    });
    expect(info.rates).toEqual({ id: 'source-b', name: 'Guide B' });
    expect(info.catalogue).toHaveLength(3);
  });

  it('does not take a bare frame', () => {
    expect(decodeView(wire('frame.live.json')).kind).toBe('malformed');
  });
});

describe('decodeBattles', () => {
  it('reads an empty list', () => {
    expect(value(decodeBattles([]))).toEqual([]);
  });

  it('names the row that is wrong', () => {
    const rows = wireFiles['battles.json'] as unknown[];
    expect(decodeBattles([rows[0], { id: 1 }])).toEqual({
      kind: 'malformed',
      problem: '[1].id: expected text',
    });
  });

  it('does not take an object', () => {
    expect(decodeBattles({ battles: [] }).kind).toBe('malformed');
  });
});

describe('decodeJoin', () => {
  it('knows another protocol', () => {
    expect(decodeJoin({ ...wire('join-reply.json'), protocol: 2 })).toEqual({ kind: 'outdated', version: 2 });
  });
});

describe('decodeProblem', () => {
  it('reads problem details', () => {
    const problem = {
      type: 'about:blank',
      title: 'Gone',
      detail: 'It expired.',
      status: 410,
      code: 2005,
      name: 'gone',
    };
    expect(decodeProblem(problem, 410)).toEqual({
      code: 2005,
      name: 'gone',
      message: 'It expired.',
      retryAfterMs: null,
    });
  });

  it.each([
    [404, 1002],
    [410, 2005],
    [502, 5001],
  ])('makes HTTP %i without details code %i', (status, code) => {
    expect(decodeProblem(undefined, status).code).toBe(code);
  });
});
