import { identityOf, type Snapshot } from "../../evs";
import type { Texts } from "../catalogue";
import type { Facts, Unknown } from "../facts/facts";
import { tryGetDiskId } from "../facts/rows";
import type { Finding } from "./finding";

const MOST_NAMED = 3;

/** Which facts could not be had, in few lines: what failed alike is counted, not listed. */
export function incompleteReasonsOf(
  facts: Facts,
  inScope: readonly Snapshot[],
  findings: readonly Finding[],
): string[] {
  const disks = new Map<string, Set<string>>();
  const snapshots = new Map<string, Set<string>>();
  const { texts } = facts;
  for (const snapshot of inScope) {
    const disk = facts.diskOf(snapshot);
    const reread = facts.rereadOf(snapshot);
    if (isMissing(disk) && disk.missing === "disk") {
      add(disks, disk.reason, identityOf(tryGetDiskId(snapshot) ?? ""));
    } else if (isMissing(disk) && !facts.failures.includes(disk.reason)) {
      add(snapshots, disk.reason, snapshot.id);
    }
    if (isMissing(reread)) add(snapshots, reread.reason, snapshot.id);
  }
  for (const { snapshot, doubt, reason } of findings) {
    if (doubt?.missing === "control" && doubt.failedRead) add(snapshots, reason, snapshot.id);
  }
  return [
    ...facts.failures,
    ...describeMalformed(facts),
    ...fold(disks, "disk", texts),
    ...fold(snapshots, "snapshot", texts),
  ];
}

/** A malformed row is incomplete too, although no read failed: nobody knows what it was to say. */
function isMissing(fact: { readonly state: string }): fact is Unknown {
  const unknown = fact as Unknown;
  return fact.state === "unknown" && (unknown.failedRead || unknown.missing === "row");
}

function add(groups: Map<string, Set<string>>, reason: string, id: string): void {
  const known = groups.get(reason);
  if (known === undefined) groups.set(reason, new Set([id]));
  else known.add(id);
}

function fold(
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  subject: "disk" | "snapshot",
  { facts }: Texts,
): string[] {
  return [...groups].map(([reason, ids]) => facts.alike(ids.size, subject, reason)).sort();
}

/** Rows that nothing can refer to, in one line at most. */
export function describeMalformed({ malformedRows, texts }: Facts): string[] {
  const count = malformedRows.length;
  return count === 0 ? [] : [texts.facts.malformedRows(count, malformedRows.slice(0, MOST_NAMED))];
}
