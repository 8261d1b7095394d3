import type { Construct } from "constructs";
import { DataEvsSnapshotChains } from "../../bindings/data-evs-snapshot-chains";
import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import type { DataSourceProps } from "./data-source-props";
import { requireFresh } from "./require-fresh";

/** Chains to read. Filters combine with AND. */
export interface EvsSnapshotChainsProps extends DataSourceProps {
  /**
   * ID of the disk.
   *
   * @default - chains of any disk
   */
  readonly volumeId?: string;
  /**
   * Category: `standard`, `backup` or `server_backup`.
   *
   * @default - chains of any category
   */
  readonly category?: string;
}

/**
 * Chains of standard snapshots as a typed data source: `GET /v5/{project_id}/snapshot-chains` at plan time. Bills
 * list chains, not single snapshots.
 *
 * @see EVS API reference, "Listing Snapshot Chains"
 */
export class EvsSnapshotChains extends DataEvsSnapshotChains {
  /** @throws PropError for an invalid filter */
  constructor(scope: Construct, id: string, props: EvsSnapshotChainsProps = {}) {
    checkFilter(new PropCheck(scope, id), props);
    super(scope, id, props);
    checkAtSynthesis(this, () => {
      checkFilter(new PropCheck(this), { volumeId: this.volumeIdInput, category: this.categoryInput });
    });
    requireFresh(this);
  }
}

function checkFilter(check: PropCheck, { volumeId, category }: EvsSnapshotChainsProps): void {
  check.text("volumeId", volumeId, 255);
  check.text("category", category, 255);
}
