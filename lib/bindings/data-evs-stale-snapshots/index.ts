// docs/data-sources/evs_stale_snapshots.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { PolicyAttributes, type PolicyAttributesConfig } from '../shared/policy-attributes';
import { SnapshotRowList } from '../shared/snapshot-row';
import { exemptionToTerraform, exemptionToHclTerraform } from '../shared/exemption';
export {
  type PolicyCell as DataEvsStaleSnapshotsCells,
  policyCellToTerraform as dataEvsStaleSnapshotsCellsToTerraform,
  policyCellToHclTerraform as dataEvsStaleSnapshotsCellsToHclTerraform,
  PolicyCellOutputReference as DataEvsStaleSnapshotsCellsOutputReference,
  PolicyCellList as DataEvsStaleSnapshotsCellsList,
} from '../shared/policy-cell';
export {
  type SnapshotRow as DataEvsStaleSnapshotsExempt,
  snapshotRowToTerraform as dataEvsStaleSnapshotsExemptToTerraform,
  snapshotRowToHclTerraform as dataEvsStaleSnapshotsExemptToHclTerraform,
  SnapshotRowOutputReference as DataEvsStaleSnapshotsExemptOutputReference,
  SnapshotRowList as DataEvsStaleSnapshotsExemptList,
} from '../shared/snapshot-row';
export {
  type SnapshotRow as DataEvsStaleSnapshotsUndecided,
  snapshotRowToTerraform as dataEvsStaleSnapshotsUndecidedToTerraform,
  snapshotRowToHclTerraform as dataEvsStaleSnapshotsUndecidedToHclTerraform,
  SnapshotRowOutputReference as DataEvsStaleSnapshotsUndecidedOutputReference,
  SnapshotRowList as DataEvsStaleSnapshotsUndecidedList,
} from '../shared/snapshot-row';
export {
  type SnapshotRow as DataEvsStaleSnapshotsViolations,
  snapshotRowToTerraform as dataEvsStaleSnapshotsViolationsToTerraform,
  snapshotRowToHclTerraform as dataEvsStaleSnapshotsViolationsToHclTerraform,
  SnapshotRowOutputReference as DataEvsStaleSnapshotsViolationsOutputReference,
  SnapshotRowList as DataEvsStaleSnapshotsViolationsList,
} from '../shared/snapshot-row';
export {
  type Exemption as DataEvsStaleSnapshotsExemptions,
  exemptionToTerraform as dataEvsStaleSnapshotsExemptionsToTerraform,
  exemptionToHclTerraform as dataEvsStaleSnapshotsExemptionsToHclTerraform,
  ExemptionOutputReference as DataEvsStaleSnapshotsExemptionsOutputReference,
  ExemptionList as DataEvsStaleSnapshotsExemptionsList,
} from '../shared/exemption';
export {
  type GoneRow as DataEvsStaleSnapshotsGone,
  goneRowToTerraform as dataEvsStaleSnapshotsGoneToTerraform,
  goneRowToHclTerraform as dataEvsStaleSnapshotsGoneToHclTerraform,
  GoneRowOutputReference as DataEvsStaleSnapshotsGoneOutputReference,
  GoneRowList as DataEvsStaleSnapshotsGoneList,
} from '../shared/gone-row';
export {
  type PartAlert as DataEvsStaleSnapshotsOwnerAlerts,
  partAlertToTerraform as dataEvsStaleSnapshotsOwnerAlertsToTerraform,
  partAlertToHclTerraform as dataEvsStaleSnapshotsOwnerAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsStaleSnapshotsOwnerAlertsOutputReference,
  PartAlertList as DataEvsStaleSnapshotsOwnerAlertsList,
} from '../shared/part-alert';
export {
  type PartAlert as DataEvsStaleSnapshotsPlaceAlerts,
  partAlertToTerraform as dataEvsStaleSnapshotsPlaceAlertsToTerraform,
  partAlertToHclTerraform as dataEvsStaleSnapshotsPlaceAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsStaleSnapshotsPlaceAlertsOutputReference,
  PartAlertList as DataEvsStaleSnapshotsPlaceAlertsList,
} from '../shared/part-alert';
export {
  type RememberedRow as DataEvsStaleSnapshotsRemembered,
  rememberedRowToTerraform as dataEvsStaleSnapshotsRememberedToTerraform,
  rememberedRowToHclTerraform as dataEvsStaleSnapshotsRememberedToHclTerraform,
  RememberedRowOutputReference as DataEvsStaleSnapshotsRememberedOutputReference,
  RememberedRowList as DataEvsStaleSnapshotsRememberedList,
} from '../shared/remembered-row';

// Configuration

export interface DataEvsStaleSnapshotsConfig extends PolicyAttributesConfig {
  /**
  * Whether to include snapshots that users cannot delete (owned by a backup, in transition, `error_deleting`) or that EVS deletes automatically. Default: `false`.
  *
  * `include_managed` in docs/data-sources/evs_stale_snapshots.md
  */
  readonly includeManaged?: boolean | cdktf.IResolvable;
  /**
  * Only snapshots of exactly this name. At most 255 bytes.
  *
  * `name` in docs/data-sources/evs_stale_snapshots.md
  */
  readonly name?: string;
  /**
  * Age from which a snapshot is stale. As an integer and a unit, such as 30d, 12h, 90m or 45s, at most 100 years.
  *
  * `older_than` in docs/data-sources/evs_stale_snapshots.md
  */
  readonly olderThan: string;
  /**
  * Only snapshots in this status, for example `available`.
  *
  * `status` in docs/data-sources/evs_stale_snapshots.md
  */
  readonly status?: string;
  /**
  * Only snapshots of the disk with this ID.
  *
  * `volume_id` in docs/data-sources/evs_stale_snapshots.md
  */
  readonly volumeId?: string;
}

/**
* Represents a `evs_stale_snapshots`
*/
export class DataEvsStaleSnapshots extends PolicyAttributes {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_stale_snapshots";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataEvsStaleSnapshots resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataEvsStaleSnapshots to import
  * @param importFromId The id of the existing DataEvsStaleSnapshots that should be imported.
  * @param provider? Optional instance of the provider where the DataEvsStaleSnapshots to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_stale_snapshots", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_stale_snapshots` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataEvsStaleSnapshotsConfig
  */
  public constructor(scope: Construct, id: string, config: DataEvsStaleSnapshotsConfig) {
    super(scope, id, {
      terraformResourceType: 'evs_stale_snapshots',
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
    this._includeManaged = config.includeManaged;
    this._labels = config.labels;
    this._message = config.message;
    this._name = config.name;
    this._olderThan = config.olderThan;
    this._output = config.output;
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

  // include_managed - computed: false, optional: true, required: false
  private _includeManaged?: boolean | cdktf.IResolvable; 
  public get includeManaged() {
    return this.getBooleanAttribute('include_managed');
  }
  public set includeManaged(value: boolean | cdktf.IResolvable) {
    this._includeManaged = value;
  }
  public resetIncludeManaged() {
    this._includeManaged = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get includeManagedInput() {
    return this._includeManaged;
  }

  // older_than - computed: false, optional: false, required: true
  private _olderThan?: string; 
  public get olderThan() {
    return this.getStringAttribute('older_than');
  }
  public set olderThan(value: string) {
    this._olderThan = value;
  }
  // Temporarily expose input value. Use with caution.
  public get olderThanInput() {
    return this._olderThan;
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
      include_managed: cdktf.booleanToTerraform(this._includeManaged),
      labels: cdktf.listMapper(cdktf.stringToTerraform, false)(this._labels),
      message: cdktf.stringToTerraform(this._message),
      name: cdktf.stringToTerraform(this._name),
      older_than: cdktf.stringToTerraform(this._olderThan),
      output: cdktf.stringToTerraform(this._output),
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
        storageClassType: "DataEvsStaleSnapshotsExemptionsList",
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
      include_managed: {
        value: cdktf.booleanToHclTerraform(this._includeManaged),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
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
      older_than: {
        value: cdktf.stringToHclTerraform(this._olderThan),
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
