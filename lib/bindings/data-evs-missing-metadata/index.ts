// docs/data-sources/evs_missing_metadata.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { PolicyAttributes, type PolicyAttributesConfig } from '../shared/policy-attributes';
import { SnapshotRowList } from '../shared/snapshot-row';
import { exemptionToTerraform, exemptionToHclTerraform } from '../shared/exemption';
export {
  type PolicyCell as DataEvsMissingMetadataCells,
  policyCellToTerraform as dataEvsMissingMetadataCellsToTerraform,
  policyCellToHclTerraform as dataEvsMissingMetadataCellsToHclTerraform,
  PolicyCellOutputReference as DataEvsMissingMetadataCellsOutputReference,
  PolicyCellList as DataEvsMissingMetadataCellsList,
} from '../shared/policy-cell';
export {
  type SnapshotRow as DataEvsMissingMetadataExempt,
  snapshotRowToTerraform as dataEvsMissingMetadataExemptToTerraform,
  snapshotRowToHclTerraform as dataEvsMissingMetadataExemptToHclTerraform,
  SnapshotRowOutputReference as DataEvsMissingMetadataExemptOutputReference,
  SnapshotRowList as DataEvsMissingMetadataExemptList,
} from '../shared/snapshot-row';
export {
  type SnapshotRow as DataEvsMissingMetadataUndecided,
  snapshotRowToTerraform as dataEvsMissingMetadataUndecidedToTerraform,
  snapshotRowToHclTerraform as dataEvsMissingMetadataUndecidedToHclTerraform,
  SnapshotRowOutputReference as DataEvsMissingMetadataUndecidedOutputReference,
  SnapshotRowList as DataEvsMissingMetadataUndecidedList,
} from '../shared/snapshot-row';
export {
  type SnapshotRow as DataEvsMissingMetadataViolations,
  snapshotRowToTerraform as dataEvsMissingMetadataViolationsToTerraform,
  snapshotRowToHclTerraform as dataEvsMissingMetadataViolationsToHclTerraform,
  SnapshotRowOutputReference as DataEvsMissingMetadataViolationsOutputReference,
  SnapshotRowList as DataEvsMissingMetadataViolationsList,
} from '../shared/snapshot-row';
export {
  type Exemption as DataEvsMissingMetadataExemptions,
  exemptionToTerraform as dataEvsMissingMetadataExemptionsToTerraform,
  exemptionToHclTerraform as dataEvsMissingMetadataExemptionsToHclTerraform,
  ExemptionOutputReference as DataEvsMissingMetadataExemptionsOutputReference,
  ExemptionList as DataEvsMissingMetadataExemptionsList,
} from '../shared/exemption';
export {
  type GoneRow as DataEvsMissingMetadataGone,
  goneRowToTerraform as dataEvsMissingMetadataGoneToTerraform,
  goneRowToHclTerraform as dataEvsMissingMetadataGoneToHclTerraform,
  GoneRowOutputReference as DataEvsMissingMetadataGoneOutputReference,
  GoneRowList as DataEvsMissingMetadataGoneList,
} from '../shared/gone-row';
export {
  type PartAlert as DataEvsMissingMetadataOwnerAlerts,
  partAlertToTerraform as dataEvsMissingMetadataOwnerAlertsToTerraform,
  partAlertToHclTerraform as dataEvsMissingMetadataOwnerAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsMissingMetadataOwnerAlertsOutputReference,
  PartAlertList as DataEvsMissingMetadataOwnerAlertsList,
} from '../shared/part-alert';
export {
  type PartAlert as DataEvsMissingMetadataPlaceAlerts,
  partAlertToTerraform as dataEvsMissingMetadataPlaceAlertsToTerraform,
  partAlertToHclTerraform as dataEvsMissingMetadataPlaceAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsMissingMetadataPlaceAlertsOutputReference,
  PartAlertList as DataEvsMissingMetadataPlaceAlertsList,
} from '../shared/part-alert';
export {
  type RememberedRow as DataEvsMissingMetadataRemembered,
  rememberedRowToTerraform as dataEvsMissingMetadataRememberedToTerraform,
  rememberedRowToHclTerraform as dataEvsMissingMetadataRememberedToHclTerraform,
  RememberedRowOutputReference as DataEvsMissingMetadataRememberedOutputReference,
  RememberedRowList as DataEvsMissingMetadataRememberedList,
} from '../shared/remembered-row';

// Configuration

export interface DataEvsMissingMetadataConfig extends PolicyAttributesConfig {
  /**
  * Metadata keys that every snapshot must have with a value.
  *
  * `keys` in docs/data-sources/evs_missing_metadata.md
  */
  readonly keys: string[];
  /**
  * Only snapshots of exactly this name. At most 255 bytes.
  *
  * `name` in docs/data-sources/evs_missing_metadata.md
  */
  readonly name?: string;
  /**
  * Only snapshots in this status, for example `available`.
  *
  * `status` in docs/data-sources/evs_missing_metadata.md
  */
  readonly status?: string;
  /**
  * Only snapshots of the disk with this ID.
  *
  * `volume_id` in docs/data-sources/evs_missing_metadata.md
  */
  readonly volumeId?: string;
}

/**
* Represents a `evs_missing_metadata`
*/
export class DataEvsMissingMetadata extends PolicyAttributes {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_missing_metadata";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataEvsMissingMetadata resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataEvsMissingMetadata to import
  * @param importFromId The id of the existing DataEvsMissingMetadata that should be imported.
  * @param provider? Optional instance of the provider where the DataEvsMissingMetadata to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_missing_metadata", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_missing_metadata` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataEvsMissingMetadataConfig
  */
  public constructor(scope: Construct, id: string, config: DataEvsMissingMetadataConfig) {
    super(scope, id, {
      terraformResourceType: 'evs_missing_metadata',
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
    this._keys = config.keys;
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
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // exempt - computed: true, optional: false, required: false
  private _exempt = new SnapshotRowList(this, "exempt", false);
  public get exempt() {
    return this._exempt;
  }

  // keys - computed: false, optional: false, required: true
  private _keys?: string[]; 
  public get keys() {
    return this.getListAttribute('keys');
  }
  public set keys(value: string[]) {
    this._keys = value;
  }
  // Temporarily expose input value. Use with caution.
  public get keysInput() {
    return this._keys;
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
      keys: cdktf.listMapper(cdktf.stringToTerraform, false)(this._keys),
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
        storageClassType: "DataEvsMissingMetadataExemptionsList",
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
      keys: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._keys),
        isBlock: false,
        type: "list",
        storageClassType: "stringList",
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
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
