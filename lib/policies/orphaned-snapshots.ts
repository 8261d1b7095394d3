import type { Construct } from "constructs";
import { expression } from "../snapshots/expression";
import type { ISnapshotAudit } from "../snapshots/snapshot-audit";
import { SnapshotPolicy } from "./snapshot-policy";

export interface OrphanedSnapshotsProps {
  /** The audit whose findings are judged. */
  readonly audit: ISnapshotAudit;
}

/** Snapshots that have provably lost their disk. */
export class OrphanedSnapshots extends SnapshotPolicy {
  constructor(scope: Construct, id: string, { audit }: OrphanedSnapshotsProps) {
    super(scope, id, {
      noun: "orphaned snapshot",
      violations: expression`[for f in ${audit.findings} : f if f.verdict == "orphaned"]`,
    });
  }
}
