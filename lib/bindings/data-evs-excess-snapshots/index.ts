// docs/data-sources/evs_excess_snapshots.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { PolicyAttributes, type PolicyAttributesConfig } from '../shared/policy-attributes';
import { SnapshotRowList } from '../shared/snapshot-row';
import { exemptionToTerraform, exemptionToHclTerraform } from '../shared/exemption';
export {
  type PolicyCell as DataEvsExcessSnapshotsCells,
  policyCellToTerraform as dataEvsExcessSnapshotsCellsToTerraform,
  policyCellToHclTerraform as dataEvsExcessSnapshotsCellsToHclTerraform,
  PolicyCellOutputReference as DataEvsExcessSnapshotsCellsOutputReference,
  PolicyCellList as DataEvsExcessSnapshotsCellsList,
} from '../shared/policy-cell';
export {
  type SnapshotRow as DataEvsExcessSnapshotsExempt,
  snapshotRowToTerraform as dataEvsExcessSnapshotsExemptToTerraform,
  snapshotRowToHclTerraform as dataEvsExcessSnapshotsExemptToHclTerraform,
  SnapshotRowOutputReference as DataEvsExcessSnapshotsExemptOutputReference,
  SnapshotRowList as DataEvsExcessSnapshotsExemptList,
} from '../shared/snapshot-row';
export {
  type SnapshotRow as DataEvsExcessSnapshotsUndecided,
  snapshotRowToTerraform as dataEvsExcessSnapshotsUndecidedToTerraform,
  snapshotRowToHclTerraform as dataEvsExcessSnapshotsUndecidedToHclTerraform,
  SnapshotRowOutputReference as DataEvsExcessSnapshotsUndecidedOutputReference,
  SnapshotRowList as DataEvsExcessSnapshotsUndecidedList,
} from '../shared/snapshot-row';
export {
  type SnapshotRow as DataEvsExcessSnapshotsViolations,
  snapshotRowToTerraform as dataEvsExcessSnapshotsViolationsToTerraform,
  snapshotRowToHclTerraform as dataEvsExcessSnapshotsViolationsToHclTerraform,
  SnapshotRowOutputReference as DataEvsExcessSnapshotsViolationsOutputReference,
  SnapshotRowList as DataEvsExcessSnapshotsViolationsList,
} from '../shared/snapshot-row';
export {
  type Exemption as DataEvsExcessSnapshotsExemptions,
  exemptionToTerraform as dataEvsExcessSnapshotsExemptionsToTerraform,
  exemptionToHclTerraform as dataEvsExcessSnapshotsExemptionsToHclTerraform,
  ExemptionOutputReference as DataEvsExcessSnapshotsExemptionsOutputReference,
  ExemptionList as DataEvsExcessSnapshotsExemptionsList,
} from '../shared/exemption';
export {
  type GoneRow as DataEvsExcessSnapshotsGone,
  goneRowToTerraform as dataEvsExcessSnapshotsGoneToTerraform,
  goneRowToHclTerraform as dataEvsExcessSnapshotsGoneToHclTerraform,
  GoneRowOutputReference as DataEvsExcessSnapshotsGoneOutputReference,
  GoneRowList as DataEvsExcessSnapshotsGoneList,
} from '../shared/gone-row';
export {
  type PartAlert as DataEvsExcessSnapshotsOwnerAlerts,
  partAlertToTerraform as dataEvsExcessSnapshotsOwnerAlertsToTerraform,
  partAlertToHclTerraform as dataEvsExcessSnapshotsOwnerAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsExcessSnapshotsOwnerAlertsOutputReference,
  PartAlertList as DataEvsExcessSnapshotsOwnerAlertsList,
} from '../shared/part-alert';
export {
  type PartAlert as DataEvsExcessSnapshotsPlaceAlerts,
  partAlertToTerraform as dataEvsExcessSnapshotsPlaceAlertsToTerraform,
  partAlertToHclTerraform as dataEvsExcessSnapshotsPlaceAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsExcessSnapshotsPlaceAlertsOutputReference,
  PartAlertList as DataEvsExcessSnapshotsPlaceAlertsList,
} from '../shared/part-alert';
export {
  type RememberedRow as DataEvsExcessSnapshotsRemembered,
  rememberedRowToTerraform as dataEvsExcessSnapshotsRememberedToTerraform,
  rememberedRowToHclTerraform as dataEvsExcessSnapshotsRememberedToHclTerraform,
  RememberedRowOutputReference as DataEvsExcessSnapshotsRememberedOutputReference,
  RememberedRowList as DataEvsExcessSnapshotsRememberedList,
} from '../shared/remembered-row';

// Configuration

export interface DataEvsExcessSnapshotsConfig extends PolicyAttributesConfig {
  /**
  * How many of the newest snapshots to keep. An integer of at least 1.
  *
  * `keep` in docs/data-sources/evs_excess_snapshots.md
  */
  readonly keep: number;
  /**
  * Only snapshots of exactly this name. At most 255 bytes.
  *
  * `name` in docs/data-sources/evs_excess_snapshots.md
  */
  readonly name?: string;
  /**
  * Whether to keep that many per disk; otherwise, per project. Default: `true`.
  *
  * `per_disk` in docs/data-sources/evs_excess_snapshots.md
  */
  readonly perDisk?: boolean | cdktf.IResolvable;
  /**
  * Only snapshots in this status, for example `available`.
  *
  * `status` in docs/data-sources/evs_excess_snapshots.md
  */
  readonly status?: string;
  /**
  * Only snapshots of the disk with this ID.
  *
  * `volume_id` in docs/data-sources/evs_excess_snapshots.md
  */
  readonly volumeId?: string;
}

/**
* Represents a `evs_excess_snapshots`
*/
export class DataEvsExcessSnapshots extends PolicyAttributes {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_excess_snapshots";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataEvsExcessSnapshots resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataEvsExcessSnapshots to import
  * @param importFromId The id of the existing DataEvsExcessSnapshots that should be imported.
  * @param provider? Optional instance of the provider where the DataEvsExcessSnapshots to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_excess_snapshots", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_excess_snapshots` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataEvsExcessSnapshotsConfig
  */
  public constructor(scope: Construct, id: string, config: DataEvsExcessSnapshotsConfig) {
    super(scope, id, {
      terraformResourceType: 'evs_excess_snapshots',
      terraformGeneratorMetadata: {
        providerName: 'evs',
        providerVersion: '0.1.0',
        providerVersionConstraint: '0.1.0'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._alertAccounts = config.alertAccounts;
    this._alertOwners = config.alertOwners;
    this._alertProjects = config.alertProjects;
    this._currency = config.currency;
    this._exemptions.internalValue = config.exemptions;
    this._fleet = config.fleet;
    this._fresh = config.fresh;
    this._given = config.given;
    this._keep = config.keep;
    this._labels = config.labels;
    this._message = config.message;
    this._name = config.name;
    this._output = config.output;
    this._perDisk = config.perDisk;
    this._policy = config.policy;
    this._pricePerGibMonth = config.pricePerGibMonth;
    this._projectId = config.projectId;
    this._shownRows = config.shownRows;
    this._since = config.since;
    this._status = config.status;
    this._volumeId = config.volumeId;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // exempt - computed: true, optional: false, required: false
  private _exempt = new SnapshotRowList(this, "exempt", false);
  public get exempt() {
    return this._exempt;
  }

  // keep - computed: false, optional: false, required: true
  private _keep?: number; 
  public get keep() {
    return this.getNumberAttribute('keep');
  }
  public set keep(value: number) {
    this._keep = value;
  }
  // Temporarily expose input value. Use with caution.
  public get keepInput() {
    return this._keep;
  }

  // per_disk - computed: false, optional: true, required: false
  private _perDisk?: boolean | cdktf.IResolvable; 
  public get perDisk() {
    return this.getBooleanAttribute('per_disk');
  }
  public set perDisk(value: boolean | cdktf.IResolvable) {
    this._perDisk = value;
  }
  public resetPerDisk() {
    this._perDisk = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get perDiskInput() {
    return this._perDisk;
  }

  // undecided - computed: true, optional: false, required: false
  private _undecided = new SnapshotRowList(this, "undecided", false);
  public get undecided() {
    return this._undecided;
  }

  // violations - computed: true, optional: false, required: false
  private _violations = new SnapshotRowList(this, "violations", false);
  public get violations() {
    return this._violations;
  }

  // volume_id - computed: false, optional: true, required: false
  private _volumeId?: string; 
  public get volumeId() {
    return this.getStringAttribute('volume_id');
  }
  public set volumeId(value: string) {
    this._volumeId = value;
  }
  public resetVolumeId() {
    this._volumeId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get volumeIdInput() {
    return this._volumeId;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      alert_accounts: cdktf.listMapper(cdktf.stringToTerraform, false)(this._alertAccounts),
      alert_owners: cdktf.listMapper(cdktf.stringToTerraform, false)(this._alertOwners),
      alert_projects: cdktf.listMapper(cdktf.stringToTerraform, false)(this._alertProjects),
      currency: cdktf.stringToTerraform(this._currency),
      exemptions: cdktf.listMapper(exemptionToTerraform, false)(this._exemptions.internalValue),
      fleet: cdktf.stringToTerraform(this._fleet),
      fresh: cdktf.booleanToTerraform(this._fresh),
      given: cdktf.stringToTerraform(this._given),
      keep: cdktf.numberToTerraform(this._keep),
      labels: cdktf.listMapper(cdktf.stringToTerraform, false)(this._labels),
      message: cdktf.stringToTerraform(this._message),
      name: cdktf.stringToTerraform(this._name),
      output: cdktf.stringToTerraform(this._output),
      per_disk: cdktf.booleanToTerraform(this._perDisk),
      policy: cdktf.stringToTerraform(this._policy),
      price_per_gib_month: cdktf.numberToTerraform(this._pricePerGibMonth),
      project_id: cdktf.stringToTerraform(this._projectId),
      shown_rows: cdktf.numberToTerraform(this._shownRows),
      since: cdktf.stringToTerraform(this._since),
      status: cdktf.stringToTerraform(this._status),
      volume_id: cdktf.stringToTerraform(this._volumeId),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      alert_accounts: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._alertAccounts),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      alert_owners: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._alertOwners),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      alert_projects: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._alertProjects),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      currency: {
        value: cdktf.stringToHclTerraform(this._currency),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      exemptions: {
        value: cdktf.listMapperHcl(exemptionToHclTerraform, false)(this._exemptions.internalValue),
        isBlock: false,
        type: "list",
        storageClassType: "DataEvsExcessSnapshotsExemptionsList",
      },
      fleet: {
        value: cdktf.stringToHclTerraform(this._fleet),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      fresh: {
        value: cdktf.booleanToHclTerraform(this._fresh),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      given: {
        value: cdktf.stringToHclTerraform(this._given),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      keep: {
        value: cdktf.numberToHclTerraform(this._keep),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      labels: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._labels),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
      },
      message: {
        value: cdktf.stringToHclTerraform(this._message),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      output: {
        value: cdktf.stringToHclTerraform(this._output),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      per_disk: {
        value: cdktf.booleanToHclTerraform(this._perDisk),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      policy: {
        value: cdktf.stringToHclTerraform(this._policy),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      price_per_gib_month: {
        value: cdktf.numberToHclTerraform(this._pricePerGibMonth),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      project_id: {
        value: cdktf.stringToHclTerraform(this._projectId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      shown_rows: {
        value: cdktf.numberToHclTerraform(this._shownRows),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      since: {
        value: cdktf.stringToHclTerraform(this._since),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      status: {
        value: cdktf.stringToHclTerraform(this._status),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      volume_id: {
        value: cdktf.stringToHclTerraform(this._volumeId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
