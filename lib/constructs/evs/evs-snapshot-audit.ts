import type { Construct } from "constructs";
import { Verdict } from "../../audit/spec/verdict";
import { DataEvsSnapshotAudit } from "../../bindings/data-evs-snapshot-audit";
import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import type { DataSourceProps } from "./data-source-props";
import type { EvsFleet } from "./evs-fleet";
import type { FactSettings, IFactSource } from "./fact-source";
import { requireFresh } from "./require-fresh";
import { checkScan, type ScanProps } from "./scan-props";
import { checkSnapshotFilter, filterInputsOf, type SnapshotFilterProps } from "./snapshot-filter-props";
import { checkFleet, takeFleet } from "./take-fleet";

/** Snapshots to audit, and how strict the proof is. Filters combine with AND. */
export interface EvsSnapshotAuditProps extends DataSourceProps, SnapshotFilterProps, ScanProps {
  /**
   * Projects to read instead of one. Policies with this audit read them too.
   *
   * @default - one project
   */
  readonly fleet?: EvsFleet;
}

/** Snapshots whose disk no longer exists, each with a verdict and its evidence, read at plan time. */
export class EvsSnapshotAudit extends DataEvsSnapshotAudit implements IFactSource {
  private readonly readFleet: EvsFleet | undefined;

  /** @throws PropError for an invalid prop */
  constructor(scope: Construct, id: string, props: EvsSnapshotAuditProps = {}) {
    const check = new PropCheck(scope, id);
    checkSnapshotFilter(check, props);
    checkScan(check, props);
    checkFleet(check, props);
    super(scope, id, { ...props, fleet: props.fleet?.fleet });
    this.readFleet = props.fleet;
    checkAtSynthesis(this, () => {
      checkSnapshotFilter(new PropCheck(this), filterInputsOf(this));
      checkScan(new PropCheck(this), this.scan);
    });
    takeFleet(this, props.fleet);
    // After the fleet, because its dependencies count too.
    requireFresh(this);
  }

  factSettings(): FactSettings {
    const { readFleet, projectIdInput: projectId, fleetInput: fleet } = this;
    return {
      // At synthesis, a policy can be visited before its audit has the settings of the fleet.
      provider: this.provider ?? readFleet?.provider,
      dependsOn: [...(this.dependsOn ?? []), ...(readFleet?.dependsOn ?? [])],
      projectId,
      fleet,
      subject: "snapshot",
      filter: filterInputsOf(this),
      scan: this.scan,
      strongestVerdict: Verdict.ORPHANED,
    };
  }

  private get scan() {
    const { suspectShareInput: suspectShare, controlInput: control, recycleBinInput: recycleBin } = this;
    return { suspectShare, control, recycleBin };
  }
}
