import { HttpTransportType, HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import type { CreateHub } from './hub';

/**
 * SignalR over a bare WebSocket: no negotiation, no fall-back, so any node may answer. Reconnecting is the
 * business of `connection.ts`, which knows when frames are missing long before a socket does.
 */
export const createSignalRHub: CreateHub = (events) => {
  const hub = new HubConnectionBuilder()
    .withUrl('/hubs/battle', { skipNegotiation: true, transport: HttpTransportType.WebSockets })
    .configureLogging(LogLevel.None)
    .build();
  hub.on('Frame', (payload: unknown) => {
    events.frame(payload);
  });
  hub.onclose(() => {
    events.closed();
  });
  return {
    open: () => hub.start(),
    join: (request) => hub.invoke('Join', request),
    watch: (battleId) => hub.invoke('Watch', battleId),
    close: () => hub.stop(),
  };
};
