import { DataHuaweicloudEvsv3Volumes } from "@cdktf/provider-huaweicloud/lib/data-huaweicloud-evsv3-volumes";
import type { Construct } from "constructs";
import type { IVolumeInventory } from "../evs/volume-inventory";
import { PropCheck } from "../terraform/check-props";
import { checkUrlText } from "./check-url-text";
import type { HuaweicloudDataSourceProps } from "./huaweicloud-data-source-props";

/** Which disks to read; the filters combine with AND. */
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
 * EVS disks as the official provider reads them, `huaweicloud_evsv3_volumes`: by offset, so that rows may be missing or
 * double when disks come and go meanwhile.
 *
 * @see EvsVolumes, which reads them completely
 */
export class HuaweicloudVolumes extends DataHuaweicloudEvsv3Volumes implements IVolumeInventory {
  /** @throws PropError for a filter that the provider would not pass on as it is */
  constructor(scope: Construct, id: string, props: HuaweicloudVolumesProps = {}) {
    const check = new PropCheck(scope, id);
    checkUrlText(check, "name", props.name);
    checkUrlText(check, "status", props.status);
    checkUrlText(check, "availabilityZone", props.availabilityZone);
    super(scope, id, props);
  }
}
