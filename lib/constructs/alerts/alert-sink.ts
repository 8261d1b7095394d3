import type { Alert } from "./alert";

/** Receiver of a policy's alert. */
export interface IAlertSink {
  /**
   * Adds the resources that deliver the alert under `alert`. A resource with `...alert.makeOnce()` is created once
   * for each alert, so its creation sends the alert:
   *
   * @example
   * new ChatMessage(alert, "message", { ...alert.makeOnce(), text: alert.brief });
   */
  bind(alert: Alert): void;
}
