import type { Construct } from "constructs";
import { Verdict } from "../../audit/spec/verdict";
import { DataEvsVolumes } from "../../bindings/data-evs-volumes";
import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import type { DataSourceProps } from "./data-source-props";
import type { FactSettings } from "./fact-source";
import { requireFresh } from "./require-fresh";
import type { IVolumeInventory } from "./volume-inventory";

/** Disks to read. Filters combine with AND. */
export interface EvsVolumesProps extends DataSourceProps {
  /**
   * Exact name, at most 255 bytes in UTF-8.
   *
   * @default - disks of any name
   */
  readonly name?: string;
  /**
   * Status, for example `in-use`.
   *
   * @default - disks in any status
   */
  readonly status?: string;
  /**
   * Availability zone.
   *
   * @default - disks in any zone
   */
  readonly availabilityZone?: string;
}

/**
 * EVS disks as a typed data source: `GET /v2/{project_id}/volumes/detail` at plan time, with proof that the list is
 * complete.
 *
 * @see EVS API reference, "Querying details about all disks"
 */
export class EvsVolumes extends DataEvsVolumes implements IVolumeInventory {
  /** @throws PropError for an invalid filter */
  constructor(scope: Construct, id: string, props: EvsVolumesProps = {}) {
    checkFilter(new PropCheck(scope, id), props);
    super(scope, id, props);
    checkAtSynthesis(this, () => {
      const { nameInput: name, statusInput: status, availabilityZoneInput: availabilityZone } = this;
      checkFilter(new PropCheck(this), { name, status, availabilityZone });
    });
    requireFresh(this);
  }

  factSettings(): FactSettings {
    const { provider, dependsOn, projectIdInput: projectId, nameInput: name, statusInput: status } = this;
    const { availabilityZoneInput: availabilityZone } = this;
    const filter = { name, status, availabilityZone };
    return { provider, dependsOn, projectId, subject: "disk", filter, strongestVerdict: Verdict.ORPHANED };
  }
}

function checkFilter(check: PropCheck, { name, status, availabilityZone }: EvsVolumesProps): void {
  check.text("name", name, 255);
  check.text("status", status, 255);
  check.text("availabilityZone", availabilityZone, 255);
}
