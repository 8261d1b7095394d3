import type { EvsClientEvents } from "../../lib/evs";

export type ToldEvents = { [Name in keyof EvsClientEvents]: Parameters<EvsClientEvents[Name]>[0][] };

/** Keeps what a client tells. */
export function listener(): { readonly told: ToldEvents; readonly events: EvsClientEvents } {
  const told: ToldEvents = { onRequest: [], onSlowDown: [], onWait: [], onProgress: [], onClock: [] };
  return {
    told,
    events: {
      onRequest: (event) => told.onRequest.push(event),
      onSlowDown: (event) => told.onSlowDown.push(event),
      onWait: (event) => told.onWait.push(event),
      onProgress: (event) => told.onProgress.push(event),
      onClock: (event) => told.onClock.push(event),
    },
  };
}
