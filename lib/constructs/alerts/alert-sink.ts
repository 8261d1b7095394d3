import type { Alert } from "./alert";

/** Where a policy's alert goes. */
export interface IAlertSink {
  /**
   * Adds under `alert` what delivers it. A resource that is made with `...alert.once` exists once for everything there
   * is to tell, so that creating it is telling it:
   *
   * @example
   * new ChatMessage(alert, "message", { ...alert.once, text: alert.text({ mostBytes: 3000 }) });
   */
  bind(alert: Alert): void;
}
