import { Memory } from "../audit/memory/memory";
import { MemoryError, readAnswers } from "../audit/memory/read-answers";
import { DiagnosticError } from "../plugin";
import { invalid } from "./data-sources/validate";
import type { EarlierAnswers } from "./evs-data-source";

/** Earlier answers by their path: each is read once in a process, however many policies compare with it. */
export class EarlierAnswersReader {
  private readonly known = new Map<string, EarlierAnswers>();

  /** @throws DiagnosticError for what cannot be read or is something else */
  read(since: string): EarlierAnswers {
    const known = this.known.get(since);
    if (known !== undefined) return known;
    try {
      const { path, answers } = readAnswers(since);
      // Nothing in a plan may depend on the clock: a new row has no time before an answer is written.
      const made = { path, memory: new Memory(answers, null) };
      this.known.set(since, made);
      return made;
    } catch (error) {
      if (!(error instanceof MemoryError)) throw error;
      throw new DiagnosticError(invalid("since", error.message));
    }
  }
}
