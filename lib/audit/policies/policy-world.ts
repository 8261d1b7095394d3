import { matchesSnapshot, type SnapshotFilter } from "../../evs";
import type { Facts } from "../facts/facts";
import { copyIndexOf } from "../verdicts/copy-index";
import type { PolicyWorld } from "./policy";

/** What policies are asked about: facts, and which snapshots they are to look at. */
export function policyWorld(facts: Facts, filter: SnapshotFilter, now: Date): PolicyWorld {
  const snapshots = facts.snapshots.filter(
    (snapshot) => facts.rereadOf(snapshot).state !== "vanished" && matchesSnapshot(filter, snapshot),
  );
  return { facts, copies: copyIndexOf(facts), filter, snapshots, now };
}
