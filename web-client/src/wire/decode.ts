import type { BattleSummary, BattleView } from './battle';
import { ErrorCode, type ErrorReply } from './errors';
import { PROTOCOL, type Frame } from './frame';
import type { JoinReply } from './hub';
import { readSummary, readView } from './readBattle';
import { Reader, WireProblem } from './reader';
import { readFrame, VersionMismatch } from './readFrame';

/** A message read, or why it could not be. */
export type Decoded<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** It does not have the promised shape. */
  | { readonly kind: 'malformed'; readonly problem: string }
  /** It is of another protocol version: this page is out of date. */
  | { readonly kind: 'outdated'; readonly version: number }
  /** The server said no. */
  | { readonly kind: 'refused'; readonly error: ErrorReply };

type Failed = Exclude<Decoded<never>, { kind: 'ok' }>;

const malformed = (problem: string): Failed => ({ kind: 'malformed', problem });

/** The one place where a problem of reading becomes a value. */
function attempt<T>(read: () => T): Decoded<T> {
  try {
    return { kind: 'ok', value: read() };
  } catch (error) {
    if (error instanceof VersionMismatch) return { kind: 'outdated', version: error.version };
    if (error instanceof WireProblem) return malformed(error.message);
    throw error;
  }
}

const readError = (r: Reader): ErrorReply => ({
  code: r.integer('code'),
  name: r.text('name'),
  message: r.text('message'),
  retryAfterMs: r.has('retryAfterMs') ? r.orNull('retryAfterMs', (key) => r.amount(key)) : null,
});

const isRefusal = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;

/** Hub answers are either the thing asked for or a refusal. */
function answer<T>(value: unknown, read: (r: Reader) => T): Decoded<T> {
  if (!isRefusal(value)) return attempt(() => read(new Reader(value)));
  const refusal = attempt(() => new Reader(value).object('error', readError));
  if (refusal.kind !== 'ok') return refusal;
  return refusal.value.code === ErrorCode.wrongProtocol
    ? { kind: 'outdated', version: PROTOCOL }
    : { kind: 'refused', error: refusal.value };
}

/** A pushed frame, or the answer to `Watch`. */
export const decodeFrame = (value: unknown): Decoded<Frame> => answer(value, readFrame);

/** The answer to `Join`. */
export function decodeJoin(value: unknown): Decoded<JoinReply> {
  return answer(value, (r) => {
    const protocol = r.integer('protocol');
    if (protocol !== PROTOCOL) throw new VersionMismatch(protocol);
    return { spectatorId: r.text('spectatorId'), token: r.text('token'), name: r.text('name'), protocol };
  });
}

/** `GET /api/battles/{id}`. */
export const decodeView = (value: unknown): Decoded<BattleView> => attempt(() => readView(new Reader(value)));

/** `GET /api/battles`. */
export function decodeBattles(value: unknown): Decoded<readonly BattleSummary[]> {
  if (!Array.isArray(value)) return malformed('message: expected a list');
  return attempt(() => value.map((row, index) => readSummary(new Reader(row, `[${index}]`))));
}

/** Problem details of a REST answer; what a proxy says in its own words becomes a retryable error. */
export function decodeProblem(value: unknown, status: number): ErrorReply {
  const problem = attempt((): ErrorReply => {
    const r = new Reader(value);
    const text = ['detail', 'message', 'title'].find((key) => r.has(key));
    return {
      code: r.integer('code'),
      name: r.text('name'),
      message: text ? r.text(text) : '',
      retryAfterMs: r.has('retryAfterMs') ? r.integer('retryAfterMs') : null,
    };
  });
  if (problem.kind === 'ok') return problem.value;
  if (status === 404)
    return { code: ErrorCode.unknownBattle, name: 'unknownBattle', message: '', retryAfterMs: null };
  if (status === 410) return { code: ErrorCode.gone, name: 'gone', message: '', retryAfterMs: null };
  return { code: 5001, name: 'internal', message: `HTTP ${status}`, retryAfterMs: null };
}
