import type { IResolvable } from "cdktf";
import { expression } from "../terraform/expression";
import type { Assertion } from "../terraform/terraform-check";
import { linesOf, listOf } from "./message";

/** Shows the rows that are not judged, since nothing tells how old they are. */
export function undatedNotice(noun: string, undated: IResolvable): Assertion {
  const heading = expression`format("%d %s of unknown age: the creation time is missing or cannot be read",
    length(${undated}), length(${undated}) == 1 ? ${noun} : ${`${noun}s`})`;
  return {
    condition: expression`length(${undated}) == 0`,
    errorMessage: listOf(heading, linesOf(undated)),
  };
}

/** Shows the exemptions that have come to nothing; `states` is what `stateOf` says of them. */
export function exemptionNotices(policy: string, states: IResolvable, trusted: IResolvable): Assertion[] {
  const expired = expression`[for e in ${states} : e.label if !e.active]`;
  const unmatched = expression`[for e in ${states} : e.label if e.active && !e.matched]`;
  return [
    {
      condition: expression`length(${expired}) == 0`,
      errorMessage: listOf(`Expired exemptions of ${policy}, which exempt nothing any more:`, expired),
    },
    {
      // What a scan has missed may still match.
      condition: expression`length(${unmatched}) == 0 || !${trusted}`,
      errorMessage: listOf(
        `Exemptions of ${policy} that match no snapshot; remove them if nothing is to come:`,
        unmatched,
      ),
    },
  ];
}
