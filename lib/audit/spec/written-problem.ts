/** The steps to a value in what somebody has written, for example `["accounts", 0, "api"]`. */
export type WrittenPath = readonly (string | number)[];

/** What is wrong with a value: where it is, and what is allowed. */
export interface WrittenProblem {
  readonly path: WrittenPath;
  readonly problem: string;
}

/** A path in words: `accounts[0].api`. */
export const pathText = (path: WrittenPath): string =>
  path
    .map((step, depth) => (typeof step === "number" ? `[${step}]` : depth === 0 ? step : `.${step}`))
    .join("");
