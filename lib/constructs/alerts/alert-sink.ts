import type { Alert } from "./alert";

/** Where a policy's alert goes. */
export interface IAlertSink {
  /**
   * Adds under `alert` what delivers it. A resource that is made with `...alert.makeOnce()` exists once for everything
   * there is to tell, so that creating it is telling it:
   *
   * @example
   * new ChatMessage(alert, "message", { ...alert.makeOnce(), text: alert.brief });
   */
  bind(alert: Alert): void;
}
