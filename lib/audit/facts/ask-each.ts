import { type Attempt, attempt } from "./attempt";
import { isSilence } from "./failure-reason";
import { GivenUp } from "./given-up";

/** As many as a client may have in flight at most; how many really are is its own matter. */
const ASKED_AT_ONCE = 64;
/** Failures in a row after which the server is taken to be out of order, and not asked any further. */
const MOST_SILENCES = 20;

/**
 * Asks for each ID, in their order. Failures that say nothing of the thing asked for end it when so many come in a
 * row; any answer, a refusal too, ends the row, so that some bad IDs among good ones never do.
 *
 * @returns what was found out by ID; every ID has an entry
 */
export async function askEach<T>(
  ids: Iterable<string>,
  ask: (id: string, signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Attempt<T>>> {
  const sorted = [...new Set(ids)].sort();
  const answers = new Map<string, Attempt<T>>();
  const breaker = new AbortController();
  const either = AbortSignal.any([signal, breaker.signal]);
  let silences = 0;
  let next = 0;

  const worker = async () => {
    for (let id = sorted[next++]; id !== undefined; id = sorted[next++]) {
      const answer = await attempt(either.aborted ? Promise.reject(either.reason) : ask(id, either));
      answers.set(id, answer);
      silences = "failure" in answer && isSilence(answer.error) ? silences + 1 : 0;
      if (silences === MOST_SILENCES && "failure" in answer) {
        breaker.abort(new GivenUp(`given up after ${MOST_SILENCES} failures in a row: ${answer.failure}`));
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(ASKED_AT_ONCE, sorted.length) }, worker));
  return answers;
}
