/** Waits before each further attempt; the last one repeats for ever. SignalR's own list gives up after a minute. */
export const RETRY_DELAYS_MS = [0, 250, 500, 1000, 2000, 3000] as const;

/** Share of a wait that is left to chance, so that a room full of browsers does not return in one instant. */
const JITTER = 0.3;

/**
 * @param failures Attempts that have failed, 0 or more.
 * @param random In [0, 1).
 * @returns Milliseconds, from 70 % to 130 % of the listed wait.
 */
export function retryDelay(failures: number, random: number): number {
  const base = RETRY_DELAYS_MS[Math.min(failures, RETRY_DELAYS_MS.length - 1)] ?? 0;
  return Math.round(base * (1 + JITTER * (2 * random - 1)));
}
