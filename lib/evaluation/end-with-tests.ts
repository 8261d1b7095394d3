import type { EvaluationSignal } from "./evaluation-signal";

/** What has not ended, with what it ends by. */
const running = new Map<AbortController, Promise<unknown>>();

/**
 * Runs `work` and ends it when the tests of the file have ended: the test that waits for it can be over, since Jest
 * reports its time-out to no test.
 *
 * @param given ends it too, where it is set
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

// The test runners that have such a global run it when the tests of the file that imports this have ended.
const afterAll: unknown = Reflect.get(globalThis, "afterAll");
if (typeof afterAll === "function") afterAll(endAll);
