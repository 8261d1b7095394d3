// docs/data-sources/evs_leaving_recycle_bin.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { PolicyAttributes, type PolicyAttributesConfig } from '../shared/policy-attributes';
import { exemptionToTerraform, exemptionToHclTerraform } from '../shared/exemption';
import { DiskRowList } from '../shared/disk-row';
export {
  type PolicyCell as DataEvsLeavingRecycleBinCells,
  policyCellToTerraform as dataEvsLeavingRecycleBinCellsToTerraform,
  policyCellToHclTerraform as dataEvsLeavingRecycleBinCellsToHclTerraform,
  PolicyCellOutputReference as DataEvsLeavingRecycleBinCellsOutputReference,
  PolicyCellList as DataEvsLeavingRecycleBinCellsList,
} from '../shared/policy-cell';
export {
  type Exemption as DataEvsLeavingRecycleBinExemptions,
  exemptionToTerraform as dataEvsLeavingRecycleBinExemptionsToTerraform,
  exemptionToHclTerraform as dataEvsLeavingRecycleBinExemptionsToHclTerraform,
  ExemptionOutputReference as DataEvsLeavingRecycleBinExemptionsOutputReference,
  ExemptionList as DataEvsLeavingRecycleBinExemptionsList,
} from '../shared/exemption';
export {
  type GoneRow as DataEvsLeavingRecycleBinGone,
  goneRowToTerraform as dataEvsLeavingRecycleBinGoneToTerraform,
  goneRowToHclTerraform as dataEvsLeavingRecycleBinGoneToHclTerraform,
  GoneRowOutputReference as DataEvsLeavingRecycleBinGoneOutputReference,
  GoneRowList as DataEvsLeavingRecycleBinGoneList,
} from '../shared/gone-row';
export {
  type PartAlert as DataEvsLeavingRecycleBinOwnerAlerts,
  partAlertToTerraform as dataEvsLeavingRecycleBinOwnerAlertsToTerraform,
  partAlertToHclTerraform as dataEvsLeavingRecycleBinOwnerAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsLeavingRecycleBinOwnerAlertsOutputReference,
  PartAlertList as DataEvsLeavingRecycleBinOwnerAlertsList,
} from '../shared/part-alert';
export {
  type PartAlert as DataEvsLeavingRecycleBinPlaceAlerts,
  partAlertToTerraform as dataEvsLeavingRecycleBinPlaceAlertsToTerraform,
  partAlertToHclTerraform as dataEvsLeavingRecycleBinPlaceAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsLeavingRecycleBinPlaceAlertsOutputReference,
  PartAlertList as DataEvsLeavingRecycleBinPlaceAlertsList,
} from '../shared/part-alert';
export {
  type RememberedRow as DataEvsLeavingRecycleBinRemembered,
  rememberedRowToTerraform as dataEvsLeavingRecycleBinRememberedToTerraform,
  rememberedRowToHclTerraform as dataEvsLeavingRecycleBinRememberedToHclTerraform,
  RememberedRowOutputReference as DataEvsLeavingRecycleBinRememberedOutputReference,
  RememberedRowList as DataEvsLeavingRecycleBinRememberedList,
} from '../shared/remembered-row';
export {
  type DiskRow as DataEvsLeavingRecycleBinExempt,
  diskRowToTerraform as dataEvsLeavingRecycleBinExemptToTerraform,
  diskRowToHclTerraform as dataEvsLeavingRecycleBinExemptToHclTerraform,
  DiskRowOutputReference as DataEvsLeavingRecycleBinExemptOutputReference,
  DiskRowList as DataEvsLeavingRecycleBinExemptList,
} from '../shared/disk-row';
export {
  type DiskRow as DataEvsLeavingRecycleBinUndecided,
  diskRowToTerraform as dataEvsLeavingRecycleBinUndecidedToTerraform,
  diskRowToHclTerraform as dataEvsLeavingRecycleBinUndecidedToHclTerraform,
  DiskRowOutputReference as DataEvsLeavingRecycleBinUndecidedOutputReference,
  DiskRowList as DataEvsLeavingRecycleBinUndecidedList,
} from '../shared/disk-row';
export {
  type DiskRow as DataEvsLeavingRecycleBinViolations,
  diskRowToTerraform as dataEvsLeavingRecycleBinViolationsToTerraform,
  diskRowToHclTerraform as dataEvsLeavingRecycleBinViolationsToHclTerraform,
  DiskRowOutputReference as DataEvsLeavingRecycleBinViolationsOutputReference,
  DiskRowList as DataEvsLeavingRecycleBinViolationsList,
} from '../shared/disk-row';

// Configuration

export interface DataEvsLeavingRecycleBinConfig extends PolicyAttributesConfig {
  /**
  * Only disks in this availability zone.
  *
  * `availability_zone` in docs/data-sources/evs_leaving_recycle_bin.md
  */
  readonly availabilityZone?: string;
  /**
  * Only disks of exactly this name. At most 255 bytes.
  *
  * `name` in docs/data-sources/evs_leaving_recycle_bin.md
  */
  readonly name?: string;
  /**
  * Only disks in this status, for example `available`.
  *
  * `status` in docs/data-sources/evs_leaving_recycle_bin.md
  */
  readonly status?: string;
  /**
  * The time before the deletion in which a row violates. As an integer and a unit, such as 30d, 12h, 90m or 45s, at most 100 years.
  *
  * `within` in docs/data-sources/evs_leaving_recycle_bin.md
  */
  readonly within: string;
}

/**
* Represents a `evs_leaving_recycle_bin`
*/
export class DataEvsLeavingRecycleBin extends PolicyAttributes {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_leaving_recycle_bin";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataEvsLeavingRecycleBin resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataEvsLeavingRecycleBin to import
  * @param importFromId The id of the existing DataEvsLeavingRecycleBin that should be imported.
  * @param provider? Optional instance of the provider where the DataEvsLeavingRecycleBin to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_leaving_recycle_bin", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_leaving_recycle_bin` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataEvsLeavingRecycleBinConfig
  */
  public constructor(scope: Construct, id: string, config: DataEvsLeavingRecycleBinConfig) {
    super(scope, id, {
      terraformResourceType: 'evs_leaving_recycle_bin',
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
    this._availabilityZone = config.availabilityZone;
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
    this._within = config.within;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // availability_zone - computed: false, optional: true, required: false
  private _availabilityZone?: string; 
  public get availabilityZone() {
    return this.getStringAttribute('availability_zone');
  }
  public set availabilityZone(value: string) {
    this._availabilityZone = value;
  }
  public resetAvailabilityZone() {
    this._availabilityZone = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get availabilityZoneInput() {
    return this._availabilityZone;
  }

  // exempt - computed: true, optional: false, required: false
  private _exempt = new DiskRowList(this, "exempt", false);
  public get exempt() {
    return this._exempt;
  }

  // undecided - computed: true, optional: false, required: false
  private _undecided = new DiskRowList(this, "undecided", false);
  public get undecided() {
    return this._undecided;
  }

  // violations - computed: true, optional: false, required: false
  private _violations = new DiskRowList(this, "violations", false);
  public get violations() {
    return this._violations;
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
      availability_zone: cdktf.stringToTerraform(this._availabilityZone),
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
      availability_zone: {
        value: cdktf.stringToHclTerraform(this._availabilityZone),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
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
        storageClassType: "DataEvsLeavingRecycleBinExemptionsList",
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
