import { DataHuaweicloudEvsv3Snapshots } from "@cdktf/provider-huaweicloud/lib/data-huaweicloud-evsv3-snapshots";
import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import type { ScanQuality } from "../evs/scan-quality";
import type { ISnapshotInventory } from "../evs/snapshot-inventory";
import { SnapshotStatus } from "../evs/snapshot-status";
import { PropCheck } from "../terraform/check-props";
import { expression } from "../terraform/expression";
import { LocalList } from "../terraform/local-list";
import { localReference, namedLocal } from "../terraform/named-local";
import { outputName } from "../terraform/output-name";
import { TerraformCheck } from "../terraform/terraform-check";
import { checkUrlText } from "./check-url-text";
import type { HuaweicloudDataSourceProps } from "./huaweicloud-data-source-props";
import { isGiven } from "./is-given";
import { listFault } from "./list-fault";
import { InventoryRow } from "./rows";
import { rfc3339 } from "./times";

/** Which snapshots to read; the filters combine with AND. */
export interface HuaweicloudSnapshotsProps extends HuaweicloudDataSourceProps {
  /**
   * A part of the name.
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
}

/**
 * EVS snapshots as the official provider reads them, `huaweicloud_evsv3_snapshots`, in the form that policies want:
 * each once, newest first, empty texts as null, times in RFC 3339. It reads by offset, so that rows may be missing or
 * double when snapshots come and go meanwhile; the plan warns where it shows.
 *
 * @see EvsSnapshots, which reads them completely
 */
export class HuaweicloudSnapshots extends Construct implements ISnapshotInventory {
  readonly snapshots: LocalList<InventoryRow>;
  /** The data source. */
  readonly source: DataHuaweicloudEvsv3Snapshots;
  readonly provider: TerraformProvider | undefined;
  readonly region: string | undefined;
  /** Whether it is a part of the snapshots only. */
  readonly isFiltered: boolean;
  /** Not trusted where it shows that rows may be missing. */
  readonly scan: ScanQuality;

  /** @throws PropError for a filter that the provider would not pass on as it is */
  constructor(scope: Construct, id: string, props: HuaweicloudSnapshotsProps = {}) {
    const check = new PropCheck(scope, id);
    checkUrlText(check, "name", props.name);
    check.oneOf("status", props.status, Object.values(SnapshotStatus));
    checkUrlText(check, "volumeId", props.volumeId);
    super(scope, id);
    this.provider = props.provider;
    this.region = props.region;
    this.source = new DataHuaweicloudEvsv3Snapshots(this, "source", props);
    this.source.overrideLogicalId(outputName(this));
    const rows = this.source.snapshots;
    this.isFiltered = [props.name, props.status, props.volumeId].some((filter) => filter !== undefined);
    const faults = localReference(this, "faults", listFault("snapshot", rows));
    this.scan = { trusted: expression`(length(${faults}) == 0)`, reasons: faults };
    // The values of an object come in the order of its keys; rows with the same key are the same row, read twice.
    this.snapshots = new LocalList(
      namedLocal(
        this,
        "snapshots",
        expression`reverse([for same in values({
          for s in [for s in ${rows} : ${NORMALIZED} if ${isGiven(expression`s.id`)}] :
            "\${s.created_at == null ? "" : s.created_at} \${s.id}" => s...
        }) : same[0]])`,
      ),
      InventoryRow,
    );
    new TerraformCheck(this, "list", [
      {
        condition: this.scan.trusted,
        errorMessage: expression`join("\\n", concat([${`Rows of ${this.node.path} may be missing`}], ${faults}))`,
      },
    ]).overrideLogicalId(outputName(this, "list"));
  }
}

const NORMALIZED = expression`{
  id         = s.id
  name       = s.name == "" ? null : s.name
  status     = s.status == "" ? null : s.status
  size       = s.size == 0 ? null : s.size
  volume_id  = s.volume_id == "" ? null : s.volume_id
  created_at = ${rfc3339(expression`s.created_at`)}
  metadata   = s.metadata
}`;
