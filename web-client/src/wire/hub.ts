/** Who the server takes the spectator for from now on. */
export interface JoinReply {
  readonly spectatorId: string;
  /** Brings the same spectator back on a later connection. */
  readonly token: string;
  readonly name: string;
  readonly protocol: number;
}

/** One connection to `/hubs/battle`, used once: answers are undecoded. */
export interface Hub {
  open(): Promise<void>;
  join(request: { token?: string }): Promise<unknown>;
  watch(battleId: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface HubEvents {
  /** A pushed frame, undecoded. */
  frame(payload: unknown): void;
  /** The connection is lost; nothing follows. */
  closed(): void;
}

export type CreateHub = (events: HubEvents) => Hub;
