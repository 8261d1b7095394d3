// docs/data-sources/evs_unprotected_disks.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { PolicyAttributes, type PolicyAttributesConfig } from '../shared/policy-attributes';
import { exemptionToTerraform, exemptionToHclTerraform } from '../shared/exemption';
import { DiskRowList } from '../shared/disk-row';
export {
  type PolicyCell as DataEvsUnprotectedDisksCells,
  policyCellToTerraform as dataEvsUnprotectedDisksCellsToTerraform,
  policyCellToHclTerraform as dataEvsUnprotectedDisksCellsToHclTerraform,
  PolicyCellOutputReference as DataEvsUnprotectedDisksCellsOutputReference,
  PolicyCellList as DataEvsUnprotectedDisksCellsList,
} from '../shared/policy-cell';
export {
  type Exemption as DataEvsUnprotectedDisksExemptions,
  exemptionToTerraform as dataEvsUnprotectedDisksExemptionsToTerraform,
  exemptionToHclTerraform as dataEvsUnprotectedDisksExemptionsToHclTerraform,
  ExemptionOutputReference as DataEvsUnprotectedDisksExemptionsOutputReference,
  ExemptionList as DataEvsUnprotectedDisksExemptionsList,
} from '../shared/exemption';
export {
  type GoneRow as DataEvsUnprotectedDisksGone,
  goneRowToTerraform as dataEvsUnprotectedDisksGoneToTerraform,
  goneRowToHclTerraform as dataEvsUnprotectedDisksGoneToHclTerraform,
  GoneRowOutputReference as DataEvsUnprotectedDisksGoneOutputReference,
  GoneRowList as DataEvsUnprotectedDisksGoneList,
} from '../shared/gone-row';
export {
  type PartAlert as DataEvsUnprotectedDisksOwnerAlerts,
  partAlertToTerraform as dataEvsUnprotectedDisksOwnerAlertsToTerraform,
  partAlertToHclTerraform as dataEvsUnprotectedDisksOwnerAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsUnprotectedDisksOwnerAlertsOutputReference,
  PartAlertList as DataEvsUnprotectedDisksOwnerAlertsList,
} from '../shared/part-alert';
export {
  type PartAlert as DataEvsUnprotectedDisksPlaceAlerts,
  partAlertToTerraform as dataEvsUnprotectedDisksPlaceAlertsToTerraform,
  partAlertToHclTerraform as dataEvsUnprotectedDisksPlaceAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsUnprotectedDisksPlaceAlertsOutputReference,
  PartAlertList as DataEvsUnprotectedDisksPlaceAlertsList,
} from '../shared/part-alert';
export {
  type RememberedRow as DataEvsUnprotectedDisksRemembered,
  rememberedRowToTerraform as dataEvsUnprotectedDisksRememberedToTerraform,
  rememberedRowToHclTerraform as dataEvsUnprotectedDisksRememberedToHclTerraform,
  RememberedRowOutputReference as DataEvsUnprotectedDisksRememberedOutputReference,
  RememberedRowList as DataEvsUnprotectedDisksRememberedList,
} from '../shared/remembered-row';
export {
  type DiskRow as DataEvsUnprotectedDisksExempt,
  diskRowToTerraform as dataEvsUnprotectedDisksExemptToTerraform,
  diskRowToHclTerraform as dataEvsUnprotectedDisksExemptToHclTerraform,
  DiskRowOutputReference as DataEvsUnprotectedDisksExemptOutputReference,
  DiskRowList as DataEvsUnprotectedDisksExemptList,
} from '../shared/disk-row';
export {
  type DiskRow as DataEvsUnprotectedDisksUndecided,
  diskRowToTerraform as dataEvsUnprotectedDisksUndecidedToTerraform,
  diskRowToHclTerraform as dataEvsUnprotectedDisksUndecidedToHclTerraform,
  DiskRowOutputReference as DataEvsUnprotectedDisksUndecidedOutputReference,
  DiskRowList as DataEvsUnprotectedDisksUndecidedList,
} from '../shared/disk-row';
export {
  type DiskRow as DataEvsUnprotectedDisksViolations,
  diskRowToTerraform as dataEvsUnprotectedDisksViolationsToTerraform,
  diskRowToHclTerraform as dataEvsUnprotectedDisksViolationsToHclTerraform,
  DiskRowOutputReference as DataEvsUnprotectedDisksViolationsOutputReference,
  DiskRowList as DataEvsUnprotectedDisksViolationsList,
} from '../shared/disk-row';

// Configuration

export interface DataEvsUnprotectedDisksConfig extends PolicyAttributesConfig {
  /**
  * Only disks in this availability zone.
  *
  * `availability_zone` in docs/data-sources/evs_unprotected_disks.md
  */
  readonly availabilityZone?: string;
  /**
  * Only disks of exactly this name. At most 255 bytes.
  *
  * `name` in docs/data-sources/evs_unprotected_disks.md
  */
  readonly name?: string;
  /**
  * Whether only attached disks count. Default: `false`.
  *
  * `only_attached` in docs/data-sources/evs_unprotected_disks.md
  */
  readonly onlyAttached?: boolean | cdktf.IResolvable;
  /**
  * Only disks in this status, for example `available`.
  *
  * `status` in docs/data-sources/evs_unprotected_disks.md
  */
  readonly status?: string;
  /**
  * How old the newest copy of a disk can be. As an integer and a unit, such as 30d, 12h, 90m or 45s, at most 100 years.
  *
  * `within` in docs/data-sources/evs_unprotected_disks.md
  */
  readonly within: string;
}

/**
* Represents a `evs_unprotected_disks`
*/
export class DataEvsUnprotectedDisks extends PolicyAttributes {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_unprotected_disks";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataEvsUnprotectedDisks resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataEvsUnprotectedDisks to import
  * @param importFromId The id of the existing DataEvsUnprotectedDisks that should be imported.
  * @param provider? Optional instance of the provider where the DataEvsUnprotectedDisks to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_unprotected_disks", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_unprotected_disks` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataEvsUnprotectedDisksConfig
  */
  public constructor(scope: Construct, id: string, config: DataEvsUnprotectedDisksConfig) {
    super(scope, id, {
      terraformResourceType: 'evs_unprotected_disks',
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
    this._onlyAttached = config.onlyAttached;
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

  // only_attached - computed: false, optional: true, required: false
  private _onlyAttached?: boolean | cdktf.IResolvable; 
  public get onlyAttached() {
    return this.getBooleanAttribute('only_attached');
  }
  public set onlyAttached(value: boolean | cdktf.IResolvable) {
    this._onlyAttached = value;
  }
  public resetOnlyAttached() {
    this._onlyAttached = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get onlyAttachedInput() {
    return this._onlyAttached;
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
      only_attached: cdktf.booleanToTerraform(this._onlyAttached),
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
        storageClassType: "DataEvsUnprotectedDisksExemptionsList",
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
      only_attached: {
        value: cdktf.booleanToHclTerraform(this._onlyAttached),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
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
