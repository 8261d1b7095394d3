/** Steps that a rule or a pattern may take for one row: about a millisecond. Counted, so that every machine agrees. */
export const MOST_STEPS = 1_000_000;

/** Thrown where a row would take more steps. */
export class StepsError extends Error {
  override readonly name = "StepsError";

  constructor() {
    super(`more than ${MOST_STEPS} steps`);
  }
}

// Conditions are evaluated one after the other and do not wait for anything: one count is enough.
let left = 0;

/**
 * Does work that may take so many steps in all.
 *
 * @throws StepsError where it would take more
 */
export function withSteps<T>(work: () => T): T {
  left = MOST_STEPS;
  return work();
}

/** Counts steps that are about to be taken. */
export function spend(steps: number): void {
  left -= steps;
  if (left < 0) throw new StepsError();
}
