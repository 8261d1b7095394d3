import type { Construct } from "constructs";
import { Verdict } from "../../audit/spec/verdict";
import { DataEvsSnapshotAudit } from "../../bindings/data-evs-snapshot-audit";
import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import type { DataSourceProps } from "./data-source-props";
import type { FactSettings, IFactSource } from "./fact-source";
import { requireFresh } from "./require-fresh";
import { checkScan, type ScanProps } from "./scan-props";
import { checkSnapshotFilter, filterInputsOf, type SnapshotFilterProps } from "./snapshot-filter-props";

/** Snapshots to audit, and how strict the proof is. Filters combine with AND. */
export interface EvsSnapshotAuditProps extends DataSourceProps, SnapshotFilterProps, ScanProps {}

/** Snapshots whose disk no longer exists, each with a verdict and its evidence, read at plan time. */
export class EvsSnapshotAudit extends DataEvsSnapshotAudit implements IFactSource {
  /** @throws PropError for an invalid prop */
  constructor(scope: Construct, id: string, props: EvsSnapshotAuditProps = {}) {
    const check = new PropCheck(scope, id);
    checkSnapshotFilter(check, props);
    checkScan(check, props);
    super(scope, id, props);
    checkAtSynthesis(this, () => {
      checkSnapshotFilter(new PropCheck(this), filterInputsOf(this));
      checkScan(new PropCheck(this), this.scan);
    });
    requireFresh(this);
  }

  factSettings(): FactSettings {
    const { provider, dependsOn, projectIdInput: projectId } = this;
    return {
      provider,
      dependsOn,
      projectId,
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
