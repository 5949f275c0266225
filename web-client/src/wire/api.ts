import type { BattleSummary, BattleView } from './battle';
import { decodeBattles, decodeProblem, decodeView, type Decoded } from './decode';

/** The REST questions this client asks. A promise rejects only when there is no answer at all. */
export interface Api {
  battles(): Promise<Decoded<readonly BattleSummary[]>>;
  battle(id: string): Promise<Decoded<BattleView>>;
}

/** Longer than this counts as no answer. */
const TIMEOUT_MS = 8_000;

async function get<T>(path: string, decode: (value: unknown) => Decoded<T>): Promise<Decoded<T>> {
  const response = await fetch(path, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  // A body that is no JSON (a proxy's page) reads as undefined; the decoders say what they expected instead.
  const body: unknown = await response.json().catch(() => undefined);
  return response.ok ? decode(body) : { kind: 'refused', error: decodeProblem(body, response.status) };
}

export const restApi: Api = {
  battles: () => get('/api/battles', decodeBattles),
  battle: (id) => get(`/api/battles/${encodeURIComponent(id)}`, decodeView),
};
