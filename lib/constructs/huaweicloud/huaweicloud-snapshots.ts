import { DataHuaweicloudEvsv3Snapshots } from "@cdktf/provider-huaweicloud/lib/data-huaweicloud-evsv3-snapshots";
import type { Construct } from "constructs";
import { Verdict } from "../../audit/spec/verdict";
import type { FactSettings } from "../evs/fact-source";
import type { ISnapshotInventory } from "../evs/snapshot-inventory";
import { SnapshotStatus } from "../evs/snapshot-status";
import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import { terraformName } from "../terraform/terraform-name";
import { checkUrlText } from "./check-url-text";
import { type HuaweicloudDataSourceProps, requireProvider } from "./huaweicloud-data-source-props";

/** Snapshots to read. Filters combine with AND. */
export interface HuaweicloudSnapshotsProps extends HuaweicloudDataSourceProps {
  /**
   * Part of the name.
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
   * ID of the disk of the snapshots.
   *
   * @default - snapshots of any disk
   */
  readonly volumeId?: string;
}

/**
 * EVS snapshots as the official provider reads them, `huaweicloud_evsv3_snapshots`: by offset, so rows can be missing
 * or duplicate if snapshots change during the read. Policies report this if they detect it.
 *
 * @see EvsSnapshots, which reads them completely
 */
export class HuaweicloudSnapshots extends DataHuaweicloudEvsv3Snapshots implements ISnapshotInventory {
  /** @throws PropError for a filter that the provider does not encode */
  constructor(scope: Construct, id: string, props: HuaweicloudSnapshotsProps = {}) {
    checkFilter(new PropCheck(scope, id), props);
    super(scope, id, props);
    this.overrideLogicalId(terraformName(this));
    checkAtSynthesis(this, () => {
      checkFilter(new PropCheck(this), this.filter);
      requireProvider(this);
    });
  }

  /** Whether it has only a part of the snapshots. */
  get isFiltered(): boolean {
    return Object.values(this.filter).some((given) => given !== undefined);
  }

  factSettings(): FactSettings {
    const { region, snapshots } = this;
    const part = this.isFiltered ? { part: "is filtered" } : {};
    return {
      subject: "snapshot",
      given: { region, snapshots },
      strongestVerdict: Verdict.SUSPECTED,
      ...part,
    };
  }

  private get filter() {
    const { nameInput: name, statusInput: status, volumeIdInput: volumeId } = this;
    return { name, status, volumeId };
  }
}

type Filter = { readonly [Name in "name" | "status" | "volumeId"]?: string };

function checkFilter(check: PropCheck, { name, status, volumeId }: Filter): void {
  checkUrlText(check, "name", name);
  check.oneOf("status", status, Object.values(SnapshotStatus));
  checkUrlText(check, "volumeId", volumeId);
}
