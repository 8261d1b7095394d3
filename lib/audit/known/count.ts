import { all, type Condition } from "./condition";
import { open } from "./open";
import type { Range } from "./range";
import { Unknown } from "./unknown";

/** Counts one by one what certainly holds, and what may. */
export class Count {
  private sure = 0;
  private doubtful = 0;

  add(...conditions: readonly Condition[]): void {
    const answer = open(all(...conditions));
    if (answer === true) this.sure += 1;
    else if (answer instanceof Unknown) this.doubtful += 1;
  }

  /** @param doubt what to say where the number is not known */
  range(doubt: Unknown): Range {
    const { sure, doubtful } = this;
    return { least: sure, most: sure + doubtful, doubt: doubtful === 0 ? undefined : doubt };
  }
}
