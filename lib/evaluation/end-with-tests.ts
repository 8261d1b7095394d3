import type { EvaluationSignal } from "./evaluation-signal";

/** Evaluations in progress, with their controllers. */
const running = new Map<AbortController, Promise<unknown>>();

/**
 * Runs `work`, and ends it when the tests of the file have ended. The test that waits for it can already be over,
 * because Jest does not inform a test about its time-out.
 *
 * @param given another signal that ends it
 */
export async function endWithTests<Result>(
  given: EvaluationSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const ending = new AbortController();
  const end = () => ending.abort(given?.reason);
  if (given?.aborted) end();
  given?.addEventListener("abort", end);
  const result = work(ending.signal);
  running.set(ending, result);
  try {
    return await result;
  } finally {
    running.delete(ending);
    given?.removeEventListener("abort", end);
  }
}

async function endAll(): Promise<void> {
  const error = new Error("The tests of the file ended before the evaluation.");
  for (const ending of running.keys()) ending.abort(error);
  await Promise.allSettled(running.values());
}

// Test runners with this global run it when the tests of the importing file have ended.
const afterAll: unknown = Reflect.get(globalThis, "afterAll");
if (typeof afterAll === "function") afterAll(endAll);
