import type { IResolvable } from "cdktf";
import { expression } from "../terraform/expression";
import { isGiven } from "./is-given";

/**
 * What shows that a list was not read as it was: rows that came twice are there because rows moved while it was read by
 * offset, and then others were skipped. An expression for a list of texts, empty where nothing shows.
 */
export function listFault(noun: string, rows: IResolvable): IResolvable {
  const moved =
    `The ${noun} list changed while it was read: it has %d of its rows twice, so that others may be missing. ` +
    "Plan again, or use the evs provider, which reads it completely.";
  const nameless = `The ${noun} list has %d rows without an ID, which are left out.`;
  return expression`[for n in [
    [${moved}, length([for r in ${rows} : true if ${HAS_ID}]) - length({ for r in ${rows} : r.id => true... if ${HAS_ID} })],
    [${nameless}, length([for r in ${rows} : true if !${HAS_ID}])],
  ] : format(n[0], n[1]) if n[1] > 0]`;
}

const HAS_ID = isGiven(expression`r.id`);
