import { groupBy } from "../audit/engine/group-by";
import type { RemovedPolicy } from "./document";

/** Removed policies of several projects, each once, with the gone rows of all of them. They are sorted by name. */
export const joinRemoved = (policies: readonly RemovedPolicy[]): RemovedPolicy[] =>
  [...groupBy(policies, ({ rule, policy }) => JSON.stringify([rule, policy]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, alike]) => {
      const [first] = alike;
      return first === undefined ? [] : [{ ...first, gone: alike.flatMap(({ gone }) => gone) }];
    });
