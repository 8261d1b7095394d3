import type { Texts } from "../catalogue";
import { type Attempt, attempt } from "./attempt";
import { isServerFault, tryGetNeededTime } from "./failure-reason";
import { ReadsStoppedError } from "./reads-stopped-error";

/** Number of failures in a row after which the server counts as unavailable, unless a probe succeeds. */
const MOST_SILENCES = 20;
/** Number of other IDs that are tried before all of them are skipped. */
const PROBES = 8;

export interface RequestEachOptions<T> {
  readonly ids: readonly string[];
  readonly ask: (id: string, signal: AbortSignal) => Promise<T>;
  /** Number of concurrent requests. */
  readonly atOnce: number;
  readonly signal: AbortSignal;
  readonly texts: Texts;
}

/**
 * Requests each ID in order. It ends after many failures in a row that only mean that the server is unavailable, if
 * probes of the remaining IDs fail as well: one unavailable part does not hide the others. Any response, also a
 * refusal, ends the row. If a gateway admits requests too late, the reason has the time that all of them would have
 * needed.
 *
 * @returns the results by ID; every ID has an entry
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
  /** The probe in progress; no other request starts during it. */
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

  /** Requests some of the remaining IDs, spread over all of them. If all fail, the rest is skipped. */
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
