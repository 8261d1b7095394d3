import type { Construct } from "constructs";
import { Verdict } from "../../audit/verdicts/verdict";
import { DataEvsSnapshotAudit } from "../../bindings/data-evs-snapshot-audit";
import { PropCheck } from "../terraform/check-props";
import type { DataSourceProps } from "./data-source-props";
import type { ISnapshotAudit } from "./snapshot-audit";
import { SnapshotStatus } from "./snapshot-status";

/** Which snapshots to audit, and how careful to be; the filters combine with AND. */
export interface EvsSnapshotAuditProps extends DataSourceProps {
  /**
   * Exact name, at most 255 bytes in UTF-8.
   *
   * @default - snapshots of any name
   */
  readonly name?: string;
  /**
   * Status.
   *
   * @default - snapshots in any status
   */
  readonly status?: SnapshotStatus;
  /**
   * ID of the disk the snapshots were taken of.
   *
   * @default - snapshots of any disk
   */
  readonly volumeId?: string;
  /**
   * Share of the snapshots that the filters let through, 0 to 1, above which so many orphans (at least 10) make the
   * scan suspect.
   *
   * @default 0.5
   */
  readonly suspectShare?: number;
  /**
   * "required": a disk counts as gone only if, in the same pass, one that is listed answers by its ID. "waived": it
   * counts without that, also in a project where no disk is listed at all.
   *
   * @default "required"
   */
  readonly control?: "required" | "waived";
  /**
   * Whether to look into the recycle bin. Leave it out only in a region that has none: a disk in it looks like a lost
   * one then.
   *
   * @default true
   */
  readonly recycleBin?: boolean;
}

/** Which snapshots have lost their disk, each with a verdict and its evidence; read at plan time. */
export class EvsSnapshotAudit extends DataEvsSnapshotAudit implements ISnapshotAudit {
  readonly strongestVerdict = Verdict.ORPHANED;

  /** @throws PropError for a prop that the provider would refuse */
  constructor(scope: Construct, id: string, props: EvsSnapshotAuditProps = {}) {
    const check = new PropCheck(scope, id);
    check.text("name", props.name, 255);
    check.oneOf("status", props.status, Object.values(SnapshotStatus));
    check.text("volumeId", props.volumeId, 255);
    check.numberBetween("suspectShare", props.suspectShare, 0, 1);
    check.oneOf("control", props.control, ["required", "waived"]);
    // What must be there before is not in what was read before it.
    const fresh = (props.dependsOn ?? []).length > 0 ? { fresh: true } : {};
    super(scope, id, { ...props, ...fresh });
  }
}
