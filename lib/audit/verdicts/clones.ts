import type { Volume } from "../../evs";

/** The disks made from each snapshot, sorted, by the snapshot's ID. */
export function clonesBySnapshot(volumes: readonly Volume[]): ReadonlyMap<string, readonly string[]> {
  const clones = new Map<string, string[]>();
  for (const { id, snapshotId } of volumes) {
    if (snapshotId === null || snapshotId === "") continue;
    const known = clones.get(snapshotId);
    if (known === undefined) clones.set(snapshotId, [id]);
    else known.push(id);
  }
  for (const ids of clones.values()) ids.sort();
  return clones;
}
