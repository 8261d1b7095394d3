import type { TerraformStack } from "cdktf";
import {
  EvsProvider,
  EvsSnapshotAudit,
  HuaweicloudSnapshotAudit,
  HuaweicloudSnapshots,
  type IFactSource,
  type OrphanedSnapshotsProps,
} from "cdktf-evs-snapshots";
import { officialProvider, settingsFor } from "./official-provider";
import { PROJECT } from "./worlds";

/** One of the audits that policies accept: what promises to hold over all of them is tested over each. */
export interface AuditKind {
  readonly name: string;
  /** Makes the provider and the audit; without a URL they are left to `evaluatePolicies`. */
  readonly build: (stack: TerraformStack, url?: string) => IFactSource;
  /** The verdict of a snapshot that has lost its disk. */
  readonly lost: "orphaned" | "suspected";
  /** Some of what was seen of it. */
  readonly evidence: string;
  /** What messages call one. */
  readonly noun: string;
  /** Lines that every message has under its summary. */
  readonly notes: readonly string[];
  readonly minimumVerdict: NonNullable<OrphanedSnapshotsProps["minimumVerdict"]>;
}

export const withProof: AuditKind = {
  name: "EvsSnapshotAudit",
  build: (stack, url) => {
    new EvsProvider(
      stack,
      "evs",
      url === undefined ? {} : { endpoints: { evs: url }, projectId: PROJECT, maxRetries: 0 },
    );
    return new EvsSnapshotAudit(stack, "audit");
  },
  lost: "orphaned",
  evidence: "disk read by ID: 404 not found",
  noun: "orphaned snapshot",
  notes: [],
  minimumVerdict: "orphaned",
};

export const overOfficialProvider: AuditKind = {
  name: "HuaweicloudSnapshotAudit",
  build: (stack, url) => {
    // Alerts need the provider too, and may have made it already.
    if (stack.node.tryFindChild("huaweicloud") === undefined) {
      officialProvider(stack, "huaweicloud", url === undefined ? {} : settingsFor(url));
    }
    const snapshots = new HuaweicloudSnapshots(stack, "snapshots");
    return new HuaweicloudSnapshotAudit(stack, "audit", { snapshots });
  },
  lost: "suspected",
  evidence: "recycle bin: not in it",
  noun: "suspected orphaned snapshot",
  notes: [
    "Suspected, not proven: lists alone do not prove that a disk is gone. Only reads of the evs provider prove it.",
  ],
  minimumVerdict: "suspected",
};

export const AUDITS: readonly AuditKind[] = [withProof, overOfficialProvider];
