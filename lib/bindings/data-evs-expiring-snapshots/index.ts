// docs/data-sources/evs_expiring_snapshots.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { PolicyAttributes, type PolicyAttributesConfig } from '../shared/policy-attributes';
import { SnapshotRowList } from '../shared/snapshot-row';
import { exemptionToTerraform, exemptionToHclTerraform } from '../shared/exemption';
export {
  type PolicyCell as DataEvsExpiringSnapshotsCells,
  policyCellToTerraform as dataEvsExpiringSnapshotsCellsToTerraform,
  policyCellToHclTerraform as dataEvsExpiringSnapshotsCellsToHclTerraform,
  PolicyCellOutputReference as DataEvsExpiringSnapshotsCellsOutputReference,
  PolicyCellList as DataEvsExpiringSnapshotsCellsList,
} from '../shared/policy-cell';
export {
  type SnapshotRow as DataEvsExpiringSnapshotsExempt,
  snapshotRowToTerraform as dataEvsExpiringSnapshotsExemptToTerraform,
  snapshotRowToHclTerraform as dataEvsExpiringSnapshotsExemptToHclTerraform,
  SnapshotRowOutputReference as DataEvsExpiringSnapshotsExemptOutputReference,
  SnapshotRowList as DataEvsExpiringSnapshotsExemptList,
} from '../shared/snapshot-row';
export {
  type SnapshotRow as DataEvsExpiringSnapshotsUndecided,
  snapshotRowToTerraform as dataEvsExpiringSnapshotsUndecidedToTerraform,
  snapshotRowToHclTerraform as dataEvsExpiringSnapshotsUndecidedToHclTerraform,
  SnapshotRowOutputReference as DataEvsExpiringSnapshotsUndecidedOutputReference,
  SnapshotRowList as DataEvsExpiringSnapshotsUndecidedList,
} from '../shared/snapshot-row';
export {
  type SnapshotRow as DataEvsExpiringSnapshotsViolations,
  snapshotRowToTerraform as dataEvsExpiringSnapshotsViolationsToTerraform,
  snapshotRowToHclTerraform as dataEvsExpiringSnapshotsViolationsToHclTerraform,
  SnapshotRowOutputReference as DataEvsExpiringSnapshotsViolationsOutputReference,
  SnapshotRowList as DataEvsExpiringSnapshotsViolationsList,
} from '../shared/snapshot-row';
export {
  type Exemption as DataEvsExpiringSnapshotsExemptions,
  exemptionToTerraform as dataEvsExpiringSnapshotsExemptionsToTerraform,
  exemptionToHclTerraform as dataEvsExpiringSnapshotsExemptionsToHclTerraform,
  ExemptionOutputReference as DataEvsExpiringSnapshotsExemptionsOutputReference,
  ExemptionList as DataEvsExpiringSnapshotsExemptionsList,
} from '../shared/exemption';
export {
  type GoneRow as DataEvsExpiringSnapshotsGone,
  goneRowToTerraform as dataEvsExpiringSnapshotsGoneToTerraform,
  goneRowToHclTerraform as dataEvsExpiringSnapshotsGoneToHclTerraform,
  GoneRowOutputReference as DataEvsExpiringSnapshotsGoneOutputReference,
  GoneRowList as DataEvsExpiringSnapshotsGoneList,
} from '../shared/gone-row';
export {
  type PartAlert as DataEvsExpiringSnapshotsOwnerAlerts,
  partAlertToTerraform as dataEvsExpiringSnapshotsOwnerAlertsToTerraform,
  partAlertToHclTerraform as dataEvsExpiringSnapshotsOwnerAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsExpiringSnapshotsOwnerAlertsOutputReference,
  PartAlertList as DataEvsExpiringSnapshotsOwnerAlertsList,
} from '../shared/part-alert';
export {
  type PartAlert as DataEvsExpiringSnapshotsPlaceAlerts,
  partAlertToTerraform as dataEvsExpiringSnapshotsPlaceAlertsToTerraform,
  partAlertToHclTerraform as dataEvsExpiringSnapshotsPlaceAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsExpiringSnapshotsPlaceAlertsOutputReference,
  PartAlertList as DataEvsExpiringSnapshotsPlaceAlertsList,
} from '../shared/part-alert';
export {
  type RememberedRow as DataEvsExpiringSnapshotsRemembered,
  rememberedRowToTerraform as dataEvsExpiringSnapshotsRememberedToTerraform,
  rememberedRowToHclTerraform as dataEvsExpiringSnapshotsRememberedToHclTerraform,
  RememberedRowOutputReference as DataEvsExpiringSnapshotsRememberedOutputReference,
  RememberedRowList as DataEvsExpiringSnapshotsRememberedList,
} from '../shared/remembered-row';

// Configuration

export interface DataEvsExpiringSnapshotsConfig extends PolicyAttributesConfig {
  /**
  * Only snapshots of exactly this name. At most 255 bytes.
  *
  * `name` in docs/data-sources/evs_expiring_snapshots.md
  */
  readonly name?: string;
  /**
  * Only snapshots in this status, for example `available`.
  *
  * `status` in docs/data-sources/evs_expiring_snapshots.md
  */
  readonly status?: string;
  /**
  * Only snapshots of the disk with this ID.
  *
  * `volume_id` in docs/data-sources/evs_expiring_snapshots.md
  */
  readonly volumeId?: string;
  /**
  * The time before the deletion in which a row violates. As an integer and a unit, such as 30d, 12h, 90m or 45s, at most 100 years.
  *
  * `within` in docs/data-sources/evs_expiring_snapshots.md
  */
  readonly within: string;
}

/**
* Represents a `evs_expiring_snapshots`
*/
export class DataEvsExpiringSnapshots extends PolicyAttributes {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_expiring_snapshots";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataEvsExpiringSnapshots resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataEvsExpiringSnapshots to import
  * @param importFromId The id of the existing DataEvsExpiringSnapshots that should be imported.
  * @param provider? Optional instance of the provider where the DataEvsExpiringSnapshots to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_expiring_snapshots", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_expiring_snapshots` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataEvsExpiringSnapshotsConfig
  */
  public constructor(scope: Construct, id: string, config: DataEvsExpiringSnapshotsConfig) {
    super(scope, id, {
      terraformResourceType: 'evs_expiring_snapshots',
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
    this._labels = config.labels;
    this._message = config.message;
    this._name = config.name;
    this._output = config.output;
    this._policy = config.policy;
    this._pricePerGibMonth = config.pricePerGibMonth;
    this._projectId = config.projectId;
    this._shownRows = config.shownRows;
    this._since = config.since;
    this._status = config.status;
    this._volumeId = config.volumeId;
    this._within = config.within;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // exempt - computed: true, optional: false, required: false
  private _exempt = new SnapshotRowList(this, "exempt", false);
  public get exempt() {
    return this._exempt;
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

  // within - computed: false, optional: false, required: true
  private _within?: string; 
  public get within() {
    return this.getStringAttribute('within');
  }
  public set within(value: string) {
    this._within = value;
  }
  // Temporarily expose input value. Use with caution.
  public get withinInput() {
    return this._within;
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
      labels: cdktf.listMapper(cdktf.stringToTerraform, false)(this._labels),
      message: cdktf.stringToTerraform(this._message),
      name: cdktf.stringToTerraform(this._name),
      output: cdktf.stringToTerraform(this._output),
      policy: cdktf.stringToTerraform(this._policy),
      price_per_gib_month: cdktf.numberToTerraform(this._pricePerGibMonth),
      project_id: cdktf.stringToTerraform(this._projectId),
      shown_rows: cdktf.numberToTerraform(this._shownRows),
      since: cdktf.stringToTerraform(this._since),
      status: cdktf.stringToTerraform(this._status),
      volume_id: cdktf.stringToTerraform(this._volumeId),
      within: cdktf.stringToTerraform(this._within),
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
        storageClassType: "DataEvsExpiringSnapshotsExemptionsList",
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
      within: {
        value: cdktf.stringToHclTerraform(this._within),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
