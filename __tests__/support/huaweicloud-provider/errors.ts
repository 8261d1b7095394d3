import type { Diagnostic } from "../../../lib/plugin";

/** An error or a warning whose title is the whole message. */
export const error = (summary: string): Diagnostic => ({ severity: "error", summary, detail: "" });
export const warning = (summary: string): Diagnostic => ({ severity: "warning", summary, detail: "" });

/** Several messages in one error, as Go's `multierror` has them, which also counts a single one. */
export function errorOf(messages: readonly string[]): Diagnostic {
  const count = messages.length === 1 ? "1 error" : `${messages.length} errors`;
  return error(`${count} occurred:\n${messages.map((message) => `\t* ${message}\n`).join("")}\n`);
}
