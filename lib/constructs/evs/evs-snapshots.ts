import type { Construct } from "constructs";
import { Verdict } from "../../audit/spec/verdict";
import { DataEvsSnapshots } from "../../bindings/data-evs-snapshots";
import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import type { DataSourceProps } from "./data-source-props";
import type { FactSettings, IFactSource } from "./fact-source";
import { requireFresh } from "./require-fresh";
import { checkSnapshotFilter, filterInputsOf, type SnapshotFilterProps } from "./snapshot-filter-props";
import type { ISnapshotSummary } from "./snapshot-summary";

/** Snapshots to read. Filters combine with AND. */
export interface EvsSnapshotsProps extends DataSourceProps, SnapshotFilterProps {
  /**
   * Number of snapshots to skip, in the server's order.
   *
   * @default - 0 with a `limit`; without either, every snapshot is read, newest first
   */
  readonly offset?: number;
  /**
   * Maximum number of snapshots to read from `offset`: a window, not the whole list.
   *
   * @default - 1000 with an `offset`; without either, every snapshot is read, newest first
   */
  readonly limit?: number;
}

/**
 * EVS snapshots as a typed data source: `GET /v2/{project_id}/snapshots/detail` at plan time.
 *
 * @see EVS API reference, "Querying details about snapshots"
 */
export class EvsSnapshots extends DataEvsSnapshots implements IFactSource, ISnapshotSummary {
  /** @throws PropError for an invalid filter */
  constructor(scope: Construct, id: string, props: EvsSnapshotsProps = {}) {
    checkQuery(new PropCheck(scope, id), props);
    super(scope, id, props);
    checkAtSynthesis(this, () => {
      const { offsetInput: offset, limitInput: limit } = this;
      checkQuery(new PropCheck(this), { ...filterInputsOf(this), offset, limit });
    });
    requireFresh(this);
  }

  factSettings(): FactSettings {
    const { provider, dependsOn, projectIdInput: projectId, offsetInput: offset, limitInput: limit } = this;
    return {
      provider,
      dependsOn,
      projectId,
      subject: "snapshot",
      filter: filterInputsOf(this),
      strongestVerdict: Verdict.ORPHANED,
      ...(offset === undefined && limit === undefined ? {} : { part: "has an offset or limit" }),
    };
  }
}

type Query = Parameters<typeof checkSnapshotFilter>[1] & Pick<EvsSnapshotsProps, "offset" | "limit">;

function checkQuery(check: PropCheck, { offset, limit, ...filter }: Query): void {
  checkSnapshotFilter(check, filter);
  check.integer("offset", offset, 0);
  check.integer("limit", limit, 1);
}
