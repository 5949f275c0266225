import type { WallMs } from './units';

/** How the page hears from the server. */
export type Link =
  /** Before the first answer. */
  | { readonly kind: 'connecting'; readonly attempt: number }
  | { readonly kind: 'live' }
  | { readonly kind: 'stale'; readonly silentMs: WallMs }
  | { readonly kind: 'reconnecting'; readonly attempt: number };

/** Why there is no scoreboard, and never will be one here. */
export type Trouble =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'outdated' }
  | { readonly kind: 'refused'; readonly message: string };
