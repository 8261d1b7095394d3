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
   * Share of all snapshots, 0 to 1, above which orphans (at least 10 of them) are taken for a fault of the scan:
   * none is called orphaned then.
   *
   * @default 0.5
   */
  readonly suspectShare?: number;
  /**
   * What to do when a part of the facts could not be had: show a warning, or fail the plan.
   *
   * @default "warn"
   */
  readonly onIncomplete?: "warn" | "error";
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
    check.oneOf("onIncomplete", props.onIncomplete, ["warn", "error"]);
    super(scope, id, props);
  }
}
