import { matchesSnapshot, matchesVolume } from "../../evs";
import type { Facts } from "../facts/facts";
import { copyIndexOf } from "../verdicts/copy-index";
import type { PolicyWorld, RowFilter } from "./policy";

/** What policies are asked about: facts, and which rows they are to look at. */
export function policyWorld(facts: Facts, filter: RowFilter, now: Date): PolicyWorld {
  const { volumes } = facts;
  const allSnapshots = facts.snapshots.filter((snapshot) => facts.rereadOf(snapshot).state !== "vanished");
  return {
    facts,
    copies: copyIndexOf(facts),
    filter,
    allSnapshots,
    snapshots: allSnapshots.filter((snapshot) => matchesSnapshot(filter, snapshot)),
    disks:
      "value" in volumes
        ? { value: volumes.value.filter((volume) => matchesVolume(filter, volume)) }
        : volumes,
    now,
    texts: facts.texts,
  };
}
