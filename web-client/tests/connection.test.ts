import { beforeEach, describe, expect, it } from 'vitest';
import { ATTEMPT_TIMEOUT_MS, Connection } from '../src/wire/connection';
import { RETRY_DELAYS_MS, retryDelay } from '../src/wire/retry';
import { FakeServer, FakeShelf } from './fakeHub';
import { HandClock } from './handClock';
import { wire } from './wire';

let clock: HandClock;
let server: FakeServer;
let tokens: FakeShelf;
let heard: string[];
let connection: Connection;

beforeEach(() => {
  clock = new HandClock();
  server = new FakeServer();
  tokens = new FakeShelf();
  heard = [];
  connection = new Connection(
    'k7',
    { createHub: server.createHub, clock, tokens, random: () => 0.5 },
    {
      frame: (frame) => heard.push(`frame ${frame.seq}`),
      connecting: (attempt) => heard.push(`connecting ${attempt}`),
      watching: () => heard.push('watching'),
      refused: (error) => heard.push(`refused ${error.code}`),
      outdated: () => heard.push('outdated'),
      malformed: (problem) => heard.push(problem),
    },
  );
});

const start = async () => {
  connection.start();
  await clock.pass(0);
};

describe('Connection', () => {
  it('joins, watches, and hands over the answer and what is pushed', async () => {
    await start();
    server.push();
    expect(server.asked).toEqual(['open', 'join anew', 'watch k7']);
    expect(heard).toEqual(['connecting 0', 'frame 1234', 'watching', 'frame 2001']);
  });

  it('comes back as the same spectator and watches again', async () => {
    await start();
    server.push();
    server.cut();
    server.up = true;
    await clock.pass(0);
    expect(server.asked.slice(3)).toEqual(['open', 'join djEuNTFjMC5zaWduYXR1cmU', 'watch k7']);
    expect(heard.slice(-3)).toEqual(['connecting 1', 'frame 1234', 'watching']);
  });

  it('tries for ever, by the list', async () => {
    server.up = false;
    await start();
    const opens = () => server.asked.filter((what) => what === 'open').length;
    expect(opens()).toBe(2);
    for (const [index, delay] of [...RETRY_DELAYS_MS.slice(1), 3_000, 3_000, 3_000].entries()) {
      await clock.pass(delay - 1);
      expect(opens()).toBe(index + 2);
      await clock.pass(1);
      expect(opens()).toBe(index + 3);
    }
  });

  it('counts attempts on until frames flow', async () => {
    await start();
    for (let loss = 0; loss < 3; loss += 1) {
      server.cut();
      server.up = true;
      await clock.pass(1_000);
    }
    expect(heard.filter((what) => what.startsWith('connecting'))).toEqual([
      'connecting 0',
      'connecting 1',
      'connecting 2',
      'connecting 3',
    ]);
    server.push();
    server.cut();
    expect(heard.at(-1)).toBe('connecting 1');
  });

  it('gives up an attempt that hangs', async () => {
    server.hangs = true;
    await start();
    await clock.pass(ATTEMPT_TIMEOUT_MS);
    expect(server.asked).toEqual(['open', 'open']);
  });

  it('does not wait when asked to try now', async () => {
    server.up = false;
    await start();
    await clock.pass(250);
    const before = server.asked.length;
    connection.retryNow();
    expect(server.asked.length).toBe(before + 1);
  });

  it.each([1002, 2005])('ends at a refusal with code %i', async (code) => {
    server.watchAnswer = { error: { code, name: 'no', message: 'No.', retryAfterMs: null }, ok: false };
    await start();
    await clock.pass(60_000);
    expect(heard).toEqual(['connecting 0', `refused ${code}`]);
    expect([server.connections, clock.waiting]).toEqual([0, 0]);
  });

  it('waits as long as a refusal for now says', async () => {
    server.watchAnswer = {
      error: { code: 3002, name: 'catchingUp', message: '', retryAfterMs: 5_000 },
      ok: false,
    };
    await start();
    await clock.pass(4_999);
    expect(server.asked.length).toBe(3);
    await clock.pass(1);
    expect(server.asked.length).toBe(6);
  });

  it('forgets a token that the server does not know', async () => {
    tokens.token = 'stale';
    const welcome = server.joinAnswer;
    server.joinAnswer = {
      error: { code: 1008, name: 'badToken', message: '', retryAfterMs: null },
      ok: false,
    };
    connection.start();
    await Promise.resolve();
    await Promise.resolve();
    server.joinAnswer = welcome;
    await clock.pass(0);
    expect(server.asked).toContain('join anew');
    expect(heard.at(-1)).toBe('watching');
  });

  it('ends at another protocol, told by join, answer or push', async () => {
    await start();
    server.push({ v: 2 });
    expect(heard.at(-1)).toBe('outdated');
    expect(server.connections).toBe(0);
  });

  it('ends at another protocol told by join', async () => {
    server.joinAnswer = { ...wire('join-reply.json'), protocol: 9 };
    await start();
    expect(heard).toEqual(['connecting 0', 'outdated']);
  });

  it('drops a frame it cannot read and goes on', async () => {
    await start();
    server.push({ seq: 'soon' });
    server.push();
    expect(heard.slice(-2)).toEqual(['seq: expected a whole number', 'frame 2002']);
  });

  it('hears nothing once stopped', async () => {
    await start();
    connection.stop();
    server.push();
    await clock.pass(60_000);
    expect(heard.at(-1)).toBe('watching');
    expect([server.connections, clock.waiting]).toEqual([0, 0]);
  });
});

describe('retryDelay', () => {
  it('spreads each wait by 30 %', () => {
    expect([retryDelay(3, 0), retryDelay(3, 0.5), retryDelay(3, 1)]).toEqual([700, 1000, 1300]);
  });

  it('repeats the last wait', () => {
    expect(retryDelay(99, 0.5)).toBe(3_000);
  });
});
