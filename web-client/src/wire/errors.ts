/** The server's error table, as far as this client tells the codes apart. Numbers are never reused. */
export const ErrorCode = {
  unknownBattle: 1002,
  badToken: 1008,
  wrongProtocol: 1009,
  gone: 2005,
} as const;

/** An error as every door of the server tells it. */
export interface ErrorReply {
  readonly code: number;
  readonly name: string;
  readonly message: string;
  /** When trying again makes sense; null when it never does. */
  readonly retryAfterMs: number | null;
}

/** 1xxx and 2xxx are final: the same question brings the same answer. */
export const isFinal = (error: ErrorReply): boolean => error.code < 3000;
