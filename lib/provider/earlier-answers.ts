import { Memory } from "../audit/memory/memory";
import { MemoryError, readAnswers } from "../audit/memory/read-answers";
import { DiagnosticError } from "../plugin";
import { invalid } from "./data-sources/validate";
import type { EarlierAnswers } from "./evs-data-source";

/** Earlier answers by their path. A process reads each once for all policies. */
export class EarlierAnswersReader {
  private readonly known = new Map<string, EarlierAnswers>();

  /** @throws DiagnosticError for a file that cannot be read or is not an answer */
  read(since: string): EarlierAnswers {
    const known = this.known.get(since);
    if (known !== undefined) return known;
    try {
      const { path, answers } = readAnswers(since);
      // A plan must not depend on the clock, so a new row has no time until an answer is written.
      const made = { path, memory: new Memory(answers, null) };
      this.known.set(since, made);
      return made;
    } catch (error) {
      if (!(error instanceof MemoryError)) throw error;
      throw new DiagnosticError(invalid("since", error.message));
    }
  }
}
