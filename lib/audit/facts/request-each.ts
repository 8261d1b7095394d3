import type { Texts } from "../catalogue";
import { type Attempt, attempt } from "./attempt";
import { isServerFault, tryGetNeededTime } from "./failure-reason";
import { ReadsStoppedError } from "./reads-stopped-error";

/** Failures in a row after which the server is taken to be out of order, unless a probe tells otherwise. */
const MOST_SILENCES = 20;
/** IDs among the rest that are asked before the rest is given up. */
const PROBES = 8;

export interface RequestEachOptions<T> {
  readonly ids: readonly string[];
  readonly ask: (id: string, signal: AbortSignal) => Promise<T>;
  /** How many are asked for at once. */
  readonly atOnce: number;
  readonly signal: AbortSignal;
  readonly texts: Texts;
}

/**
 * Asks for each ID, in their order. Failures that say nothing of what was asked for end it when so many come in a row
 * and some of the rest, tried at a distance, fail as well: a corner that is out of order does not hide the others. Any
 * answer ends the row, a refusal too. What a gateway lets through too late says how long all of them would have needed.
 *
 * @returns what was found out, by ID; every ID has an entry
 */
export async function requestEach<T>(
  asking: RequestEachOptions<T>,
): Promise<ReadonlyMap<string, Attempt<T>>> {
  const round = new RequestRun(asking);
  await round.run();
  return round.answers;
}

class RequestRun<T> {
  readonly answers = new Map<string, Attempt<T>>();
  private readonly sorted: readonly string[];
  private readonly breaker = new AbortController();
  private readonly signal: AbortSignal;
  private next = 0;
  private silences = 0;
  /** Under way while nothing else is begun. */
  private probing: Promise<void> | undefined;

  constructor(private readonly asking: RequestEachOptions<T>) {
    this.sorted = [...new Set(asking.ids)].sort();
    this.signal = AbortSignal.any([asking.signal, this.breaker.signal]);
  }

  async run(): Promise<void> {
    await Promise.all(Array.from({ length: this.asking.atOnce }, () => this.work()));
  }

  private async work(): Promise<void> {
    for (;;) {
      await this.probing;
      const id = this.sorted[this.next++];
      if (id === undefined) return;
      if (this.answers.has(id)) continue;
      const answer = await this.answer(id);
      this.silences = isSilent(answer) ? this.silences + 1 : 0;
      if (this.silences >= MOST_SILENCES) this.probing ??= this.probe(answer);
    }
  }

  private async answer(id: string): Promise<Attempt<T>> {
    const { signal } = this;
    const answer = await attempt(
      signal.aborted ? Promise.reject(signal.reason) : this.asking.ask(id, signal),
      this.asking.texts,
    );
    const needed =
      "failure" in answer ? tryGetNeededTime(answer.error, this.sorted.length, this.asking.texts) : undefined;
    const told = needed === undefined || "value" in answer ? answer : { ...answer, failure: needed };
    this.answers.set(id, told);
    return told;
  }

  /** Asks for some of the rest, spread over all of it; where none answers, the rest is given up. */
  private async probe(last: Attempt<T>): Promise<void> {
    const rest = this.sorted.slice(this.next);
    const step = Math.max(1, Math.floor(rest.length / PROBES));
    const probes = rest.filter((_, index) => index % step === step - 1).slice(0, PROBES);
    const answers = await Promise.all(probes.map((id) => this.answer(id)));
    if (probes.length > 0 && answers.every(isSilent)) {
      const failure = "failure" in last ? last.failure : "";
      this.breaker.abort(new ReadsStoppedError(({ facts }) => facts.givenUp(MOST_SILENCES, failure)));
    }
    this.silences = 0;
    this.probing = undefined;
  }
}

const isSilent = (answer: Attempt<unknown>) => "failure" in answer && isServerFault(answer.error);
