/** Maximum steps of a rule or a pattern for one row: about a millisecond. Steps are the same on every machine. */
export const MOST_STEPS = 1_000_000;

/** Thrown if a row needs more steps. */
export class StepsError extends Error {
  override readonly name = "StepsError";

  constructor() {
    super(`more than ${MOST_STEPS} steps`);
  }
}

// Conditions run one after the other and never wait, so one counter is enough.
let left = 0;

/**
 * Runs work with a limited number of steps.
 *
 * @throws StepsError if it needs more
 */
export function withSteps<T>(work: () => T): T {
  left = MOST_STEPS;
  return work();
}

/** Counts steps before they run. */
export function spend(steps: number): void {
  left -= steps;
  if (left < 0) throw new StepsError();
}
