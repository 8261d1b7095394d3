// docs/data-sources/evs_ambiguous_names.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { PolicyAttributes, type PolicyAttributesConfig } from '../shared/policy-attributes';
import { SnapshotRowList } from '../shared/snapshot-row';
import { exemptionToTerraform, exemptionToHclTerraform } from '../shared/exemption';
export {
  type PolicyCell as DataEvsAmbiguousNamesCells,
  policyCellToTerraform as dataEvsAmbiguousNamesCellsToTerraform,
  policyCellToHclTerraform as dataEvsAmbiguousNamesCellsToHclTerraform,
  PolicyCellOutputReference as DataEvsAmbiguousNamesCellsOutputReference,
  PolicyCellList as DataEvsAmbiguousNamesCellsList,
} from '../shared/policy-cell';
export {
  type SnapshotRow as DataEvsAmbiguousNamesExempt,
  snapshotRowToTerraform as dataEvsAmbiguousNamesExemptToTerraform,
  snapshotRowToHclTerraform as dataEvsAmbiguousNamesExemptToHclTerraform,
  SnapshotRowOutputReference as DataEvsAmbiguousNamesExemptOutputReference,
  SnapshotRowList as DataEvsAmbiguousNamesExemptList,
} from '../shared/snapshot-row';
export {
  type SnapshotRow as DataEvsAmbiguousNamesUndecided,
  snapshotRowToTerraform as dataEvsAmbiguousNamesUndecidedToTerraform,
  snapshotRowToHclTerraform as dataEvsAmbiguousNamesUndecidedToHclTerraform,
  SnapshotRowOutputReference as DataEvsAmbiguousNamesUndecidedOutputReference,
  SnapshotRowList as DataEvsAmbiguousNamesUndecidedList,
} from '../shared/snapshot-row';
export {
  type SnapshotRow as DataEvsAmbiguousNamesViolations,
  snapshotRowToTerraform as dataEvsAmbiguousNamesViolationsToTerraform,
  snapshotRowToHclTerraform as dataEvsAmbiguousNamesViolationsToHclTerraform,
  SnapshotRowOutputReference as DataEvsAmbiguousNamesViolationsOutputReference,
  SnapshotRowList as DataEvsAmbiguousNamesViolationsList,
} from '../shared/snapshot-row';
export {
  type Exemption as DataEvsAmbiguousNamesExemptions,
  exemptionToTerraform as dataEvsAmbiguousNamesExemptionsToTerraform,
  exemptionToHclTerraform as dataEvsAmbiguousNamesExemptionsToHclTerraform,
  ExemptionOutputReference as DataEvsAmbiguousNamesExemptionsOutputReference,
  ExemptionList as DataEvsAmbiguousNamesExemptionsList,
} from '../shared/exemption';
export {
  type GoneRow as DataEvsAmbiguousNamesGone,
  goneRowToTerraform as dataEvsAmbiguousNamesGoneToTerraform,
  goneRowToHclTerraform as dataEvsAmbiguousNamesGoneToHclTerraform,
  GoneRowOutputReference as DataEvsAmbiguousNamesGoneOutputReference,
  GoneRowList as DataEvsAmbiguousNamesGoneList,
} from '../shared/gone-row';
export {
  type PartAlert as DataEvsAmbiguousNamesOwnerAlerts,
  partAlertToTerraform as dataEvsAmbiguousNamesOwnerAlertsToTerraform,
  partAlertToHclTerraform as dataEvsAmbiguousNamesOwnerAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsAmbiguousNamesOwnerAlertsOutputReference,
  PartAlertList as DataEvsAmbiguousNamesOwnerAlertsList,
} from '../shared/part-alert';
export {
  type PartAlert as DataEvsAmbiguousNamesPlaceAlerts,
  partAlertToTerraform as dataEvsAmbiguousNamesPlaceAlertsToTerraform,
  partAlertToHclTerraform as dataEvsAmbiguousNamesPlaceAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsAmbiguousNamesPlaceAlertsOutputReference,
  PartAlertList as DataEvsAmbiguousNamesPlaceAlertsList,
} from '../shared/part-alert';
export {
  type RememberedRow as DataEvsAmbiguousNamesRemembered,
  rememberedRowToTerraform as dataEvsAmbiguousNamesRememberedToTerraform,
  rememberedRowToHclTerraform as dataEvsAmbiguousNamesRememberedToHclTerraform,
  RememberedRowOutputReference as DataEvsAmbiguousNamesRememberedOutputReference,
  RememberedRowList as DataEvsAmbiguousNamesRememberedList,
} from '../shared/remembered-row';

// Configuration

export interface DataEvsAmbiguousNamesConfig extends PolicyAttributesConfig {
  /**
  * Only snapshots of exactly this name. At most 255 bytes.
  *
  * `name` in docs/data-sources/evs_ambiguous_names.md
  */
  readonly name?: string;
  /**
  * Only snapshots in this status, for example `available`.
  *
  * `status` in docs/data-sources/evs_ambiguous_names.md
  */
  readonly status?: string;
  /**
  * Only snapshots of the disk with this ID.
  *
  * `volume_id` in docs/data-sources/evs_ambiguous_names.md
  */
  readonly volumeId?: string;
}

/**
* Represents a `evs_ambiguous_names`
*/
export class DataEvsAmbiguousNames extends PolicyAttributes {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_ambiguous_names";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataEvsAmbiguousNames resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataEvsAmbiguousNames to import
  * @param importFromId The id of the existing DataEvsAmbiguousNames that should be imported.
  * @param provider? Optional instance of the provider where the DataEvsAmbiguousNames to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_ambiguous_names", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_ambiguous_names` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataEvsAmbiguousNamesConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataEvsAmbiguousNamesConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'evs_ambiguous_names',
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
        storageClassType: "DataEvsAmbiguousNamesExemptionsList",
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
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
