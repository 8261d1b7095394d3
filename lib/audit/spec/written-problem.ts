/** The path to a value in a written text, for example `["accounts", 0, "api"]`. */
export type WrittenPath = readonly (string | number)[];

/** The problem of a value: where it is, and what is allowed. */
export interface WrittenProblem {
  readonly path: WrittenPath;
  readonly problem: string;
}

/** A path in words: `accounts[0].api`. */
export const pathText = (path: WrittenPath): string =>
  path
    .map((step, depth) => (typeof step === "number" ? `[${step}]` : depth === 0 ? step : `.${step}`))
    .join("");
