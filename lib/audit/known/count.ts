import { all, type Condition } from "./condition";
import { open } from "./open";
import type { Range } from "./range";
import { Unknown } from "./unknown";

/** Counts items that certainly match, and items that may match. */
export class Count {
  private sure = 0;
  private doubtful = 0;

  add(...conditions: readonly Condition[]): void {
    const answer = open(all(...conditions));
    if (answer === true) this.sure += 1;
    else if (answer instanceof Unknown) this.doubtful += 1;
  }

  /** @param doubt the reason, if the number is unknown */
  range(doubt: Unknown): Range {
    const { sure, doubtful } = this;
    return { least: sure, most: sure + doubtful, doubt: doubtful === 0 ? undefined : doubt };
  }
}
