import { render, screen, within } from '@testing-library/svelte';
import { tick } from 'svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import App from '../src/App.svelte';
import type { SessionNeeds } from '../src/model/session.svelte';
import { simMs } from '../src/model/units';
import type { BattleSummary, BattleView } from '../src/wire/battle';
import type { Frame } from '../src/wire/frame';
import { FakeServer, FakeShelf } from './fakeHub';
import { HandClock } from './handClock';
import { lapFrame, liveFrame, rawFrame, value, view } from './samples';
import { decodeBattles, decodeFrame, type Decoded } from '../src/wire/decode';
import { wire, wireFiles } from './wire';

let clock: HandClock;
let server: FakeServer;
let answer: (id: string) => Decoded<BattleView>;
let list: () => readonly BattleSummary[];

beforeEach(() => {
  clock = new HandClock();
  server = new FakeServer();
  answer = () => ({ kind: 'ok', value: view() });
  list = () => value(decodeBattles(wireFiles['battles.json']));
  Element.prototype.animate = vi.fn();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

async function pass(ms: number): Promise<void> {
  await clock.pass(ms);
  await tick();
}

async function open(path = '/b/k7m2q9x4'): Promise<void> {
  const needs: SessionNeeds = {
    api: {
      battle: (id) => Promise.resolve(answer(id)),
      battles: () => Promise.resolve({ kind: 'ok', value: list() }),
    },
    createHub: server.createHub,
    clock,
    tokens: new FakeShelf(),
    random: () => 0.5,
    report: vi.fn(),
  };
  render(App, { path, needs });
  await pass(0);
}

const showing = (frame: Frame) => {
  answer = () => ({ kind: 'ok', value: view(frame) });
};
const data = (id: string) => screen.getByTestId(id).dataset['value'];
const text = (id: string) => screen.getByTestId(id).textContent.trim();

describe('the arena of a live battle', () => {
  it('shows both scores, and money apart from them', async () => {
    await open();
    expect([text('points-a'), text('points-b')]).toEqual(['58,430', '49,020']);
    expect([data('points-a'), data('points-b')]).toEqual(['58430', '49020']);
    expect([text('net-a'), text('net-b')]).toEqual(['$51.54', '$108.03']);
    expect([data('net-a'), data('net-b')]).toEqual(['51535000', '108030000']);
    for (const word of ['net', 'gross', 'Viewers spent', 'points'])
      expect(screen.getAllByText(word)).toHaveLength(2);
    expect(screen.getByText('20,614 coins')).toBeTruthy();
  });

  it('has a clock, a bar and one polite live region', async () => {
    await open();
    expect(screen.getByRole('timer', { name: 'Time left' }).textContent).toBe('3:01');
    const bar = screen.getByRole('meter', { name: 'Share of points' });
    expect(bar.getAttribute('aria-valuetext')).toBe('Layla has 54%, Marco has 46%');
    expect(document.querySelectorAll('[aria-live]')).toHaveLength(1);
  });

  it('divides the bar evenly while nobody has a point', async () => {
    showing({ ...liveFrame({ seq: 0 }), ...zeroSides() });
    server.watchAnswer = rawFrame({ seq: 0 });
    await open();
    expect(data('bar')).toBe('0.5');
  });

  it('sets names apart from the direction of the text', async () => {
    await open();
    expect(screen.getAllByText('Layla').every((name) => name.tagName === 'BDI')).toBe(true);
  });

  it('lists gifts by sender, name, count and points, anonymous ones by price', async () => {
    await open();
    const ofB = within(screen.getByTestId('gifts-b')).getAllByRole('listitem');
    expect(ofB.map((row) => row.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'Sam Lion ×1 +29,999',
      'Ines Gift of 120 coins ×1 +120',
    ]);
  });

  it('names seed, rate card, spectators and what it is', async () => {
    await open();
    expect([text('seed'), text('rates'), text('spectators')]).toEqual(['42', 'Guide B', '3']);
    expect(screen.getByText('Simulation, not affiliated with any platform')).toBeTruthy();
  });

  it('keeps a sealed seed back', async () => {
    showing(liveFrame({ seed: null, commitment: '9f2c4d1e7b8a' }));
    await open();
    expect(text('seed')).toBe('sealed 9f2c4d1e');
  });

  it('moves the drawn clock on and the scores not', async () => {
    await open();
    await pass(800);
    expect(text('clock')).toBe('3:00');
    expect(text('points-a')).toBe('58,430');
  });

  it('starts its clock at 5:00', async () => {
    showing(liveFrame({ leftMs: simMs(301_000) }));
    server.watchAnswer = rawFrame({ leftMs: 301_000 });
    await open();
    expect(text('clock')).toBe('5:00');
  });
});

describe('the arena without news', () => {
  it('is stale after two seconds, and says since when', async () => {
    await open();
    server.push();
    expect(data('connection')).toBe('live');
    await pass(3_000);
    expect(data('connection')).toBe('stale');
    expect(text('banner')).toBe('Last update 3 s ago');
    expect(text('points-a')).toBe('58,430');
  });

  it('takes an old frame for a sign of life', async () => {
    await open();
    await pass(1_900);
    server.push({ seq: 1 });
    await pass(1_900);
    expect(data('connection')).toBe('live');
    expect(data('seq')).toBe('1234');
  });

  it('reconnects after four, and keeps the totals meanwhile', async () => {
    await open();
    server.push();
    server.up = false;
    await pass(4_200);
    expect(data('connection')).toBe('reconnecting');
    expect(text('banner')).toContain('Reconnecting, attempt');
    expect([text('points-a'), data('seq')]).toEqual(['58,430', '2001']);
    server.up = true;
    await pass(4_000);
    server.push();
    await tick();
    expect(data('connection')).toBe('live');
    expect(screen.queryByTestId('banner')).toBeNull();
    expect(data('seq')).toBe('2002');
  });
});

describe('the end', () => {
  it('tells who won the score and who earned more', async () => {
    showing(lapFrame());
    server.watchAnswer = wire('frame.lap.json');
    await open();
    const card = screen.getByRole('region', { name: 'Result' });
    expect(card.dataset['value']).toBe('a');
    const words = card.textContent.replace(/\s+/g, ' ');
    for (const part of [
      'Won the score',
      'by 7,410 points',
      'Earned more',
      '$95.74 net more',
      'Forfeit for Marco',
    ])
      expect(words).toContain(part);
    expect(words).toContain('The side that won the score is not the side that earned more.');
    expect(words).toContain('The time was up, and points decided.');
  });

  it('names a draw', async () => {
    showing(lapFrame({ verdict: { ...lapFrame().verdict!, winner: 'draw' }, forfeit: null }));
    await open();
    expect(data('winner')).toBe('draw');
    expect(screen.getAllByText('Draw').length).toBeGreaterThan(0);
    expect(screen.queryByTestId('forfeit')).toBeNull();
  });

  it('does not watch what is closed', async () => {
    showing(lapFrame({ phase: 'closed', leftMs: simMs(0) }));
    await open();
    await pass(60_000);
    expect(server.asked).toEqual([]);
    expect([data('connection'), data('phase')]).toEqual(['live', 'closed']);
  });

  it('says that a void battle has no result', async () => {
    showing(liveFrame({ phase: 'void' }));
    await open();
    expect(screen.getByRole('heading', { name: 'This battle is void' })).toBeTruthy();
  });
});

describe('the demo', () => {
  it('watches the newest, and moves on when it is closed', async () => {
    answer = (id) => ({ kind: 'ok', value: view(liveFrame({ battleId: id })) });
    server.watchAnswer = rawFrame({ battleId: 'n3w8r5t1' });
    await open('/');
    expect(server.asked).toContain('watch n3w8r5t1');
    const row = list()[0]!;
    list = () => [{ ...row, id: 'second', startsAt: (row.startsAt + 1) as typeof row.startsAt }];
    server.push({ ...wire('frame.lap.json'), battleId: 'n3w8r5t1', seq: 4_845, phase: 'closed', leftMs: 0 });
    await pass(2_000);
    expect(text('next-battle')).toContain('Next battle in 0:18');
    await pass(19_000);
    expect(server.asked).toContain('watch second');
  });
});

describe('a page without a battle', () => {
  it.each([
    [1002, 'No such battle'],
    [2005, 'This battle is gone'],
  ])('explains code %i calmly', async (code, title) => {
    answer = () => ({ kind: 'refused', error: { code, name: '', message: '', retryAfterMs: null } });
    await open();
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
    expect(screen.getByRole('link').getAttribute('href')).toBe('/');
  });

  it('asks to reload when the protocol is another', async () => {
    await open();
    server.push({ v: 2 });
    await tick();
    expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
  });

  it('knows no other address', async () => {
    await open('/nowhere');
    expect(screen.getByRole('heading', { name: 'Nothing here' })).toBeTruthy();
  });
});

/** Both sides before the first gift. */
function zeroSides(): Pick<Frame, 'a' | 'b'> {
  const { a } = value(decodeFrame(wire('frame.countdown.json')));
  return { a, b: a };
}
