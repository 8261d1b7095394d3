import { DataHuaweicloudEvsv3Volumes } from "@cdktf/provider-huaweicloud/lib/data-huaweicloud-evsv3-volumes";
import type { Construct } from "constructs";
import { Verdict } from "../../audit/spec/verdict";
import type { FactSettings } from "../evs/fact-source";
import type { IVolumeInventory } from "../evs/volume-inventory";
import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import { terraformName } from "../terraform/terraform-name";
import { checkUrlText } from "./check-url-text";
import { type HuaweicloudDataSourceProps, requireProvider } from "./huaweicloud-data-source-props";

/** Disks to read. Filters combine with AND. */
export interface HuaweicloudVolumesProps extends HuaweicloudDataSourceProps {
  /**
   * Name.
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
 * EVS disks as the official provider reads them, `huaweicloud_evsv3_volumes`: by offset, so rows can be missing or
 * duplicate if disks change during the read.
 *
 * @see EvsVolumes, which reads them completely
 */
export class HuaweicloudVolumes extends DataHuaweicloudEvsv3Volumes implements IVolumeInventory {
  /** @throws PropError for a filter that the provider does not encode */
  constructor(scope: Construct, id: string, props: HuaweicloudVolumesProps = {}) {
    checkFilter(new PropCheck(scope, id), props);
    super(scope, id, props);
    this.overrideLogicalId(terraformName(this));
    checkAtSynthesis(this, () => {
      checkFilter(new PropCheck(this), this.filter);
      requireProvider(this);
    });
  }

  factSettings(): FactSettings {
    const { region, volumes } = this;
    const isFiltered = Object.values(this.filter).some((given) => given !== undefined);
    const part = isFiltered ? { part: "is filtered" } : {};
    return { subject: "disk", given: { region, volumes }, strongestVerdict: Verdict.SUSPECTED, ...part };
  }

  private get filter() {
    const { nameInput: name, statusInput: status, availabilityZoneInput: availabilityZone } = this;
    return { name, status, availabilityZone };
  }
}

function checkFilter(check: PropCheck, { name, status, availabilityZone }: HuaweicloudVolumesProps): void {
  checkUrlText(check, "name", name);
  checkUrlText(check, "status", status);
  checkUrlText(check, "availabilityZone", availabilityZone);
}
