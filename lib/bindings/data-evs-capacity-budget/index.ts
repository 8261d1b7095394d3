// docs/data-sources/evs_capacity_budget.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { PolicyAttributes, type PolicyAttributesConfig } from '../shared/policy-attributes';
import { exemptionToTerraform, exemptionToHclTerraform } from '../shared/exemption';
import { GroupRowList } from '../shared/group-row';
export {
  type PolicyCell as DataEvsCapacityBudgetCells,
  policyCellToTerraform as dataEvsCapacityBudgetCellsToTerraform,
  policyCellToHclTerraform as dataEvsCapacityBudgetCellsToHclTerraform,
  PolicyCellOutputReference as DataEvsCapacityBudgetCellsOutputReference,
  PolicyCellList as DataEvsCapacityBudgetCellsList,
} from '../shared/policy-cell';
export {
  type Exemption as DataEvsCapacityBudgetExemptions,
  exemptionToTerraform as dataEvsCapacityBudgetExemptionsToTerraform,
  exemptionToHclTerraform as dataEvsCapacityBudgetExemptionsToHclTerraform,
  ExemptionOutputReference as DataEvsCapacityBudgetExemptionsOutputReference,
  ExemptionList as DataEvsCapacityBudgetExemptionsList,
} from '../shared/exemption';
export {
  type GoneRow as DataEvsCapacityBudgetGone,
  goneRowToTerraform as dataEvsCapacityBudgetGoneToTerraform,
  goneRowToHclTerraform as dataEvsCapacityBudgetGoneToHclTerraform,
  GoneRowOutputReference as DataEvsCapacityBudgetGoneOutputReference,
  GoneRowList as DataEvsCapacityBudgetGoneList,
} from '../shared/gone-row';
export {
  type PartAlert as DataEvsCapacityBudgetOwnerAlerts,
  partAlertToTerraform as dataEvsCapacityBudgetOwnerAlertsToTerraform,
  partAlertToHclTerraform as dataEvsCapacityBudgetOwnerAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsCapacityBudgetOwnerAlertsOutputReference,
  PartAlertList as DataEvsCapacityBudgetOwnerAlertsList,
} from '../shared/part-alert';
export {
  type PartAlert as DataEvsCapacityBudgetPlaceAlerts,
  partAlertToTerraform as dataEvsCapacityBudgetPlaceAlertsToTerraform,
  partAlertToHclTerraform as dataEvsCapacityBudgetPlaceAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsCapacityBudgetPlaceAlertsOutputReference,
  PartAlertList as DataEvsCapacityBudgetPlaceAlertsList,
} from '../shared/part-alert';
export {
  type RememberedRow as DataEvsCapacityBudgetRemembered,
  rememberedRowToTerraform as dataEvsCapacityBudgetRememberedToTerraform,
  rememberedRowToHclTerraform as dataEvsCapacityBudgetRememberedToHclTerraform,
  RememberedRowOutputReference as DataEvsCapacityBudgetRememberedOutputReference,
  RememberedRowList as DataEvsCapacityBudgetRememberedList,
} from '../shared/remembered-row';
export {
  type GroupRow as DataEvsCapacityBudgetExempt,
  groupRowToTerraform as dataEvsCapacityBudgetExemptToTerraform,
  groupRowToHclTerraform as dataEvsCapacityBudgetExemptToHclTerraform,
  GroupRowOutputReference as DataEvsCapacityBudgetExemptOutputReference,
  GroupRowList as DataEvsCapacityBudgetExemptList,
} from '../shared/group-row';
export {
  type GroupRow as DataEvsCapacityBudgetUndecided,
  groupRowToTerraform as dataEvsCapacityBudgetUndecidedToTerraform,
  groupRowToHclTerraform as dataEvsCapacityBudgetUndecidedToHclTerraform,
  GroupRowOutputReference as DataEvsCapacityBudgetUndecidedOutputReference,
  GroupRowList as DataEvsCapacityBudgetUndecidedList,
} from '../shared/group-row';
export {
  type GroupRow as DataEvsCapacityBudgetViolations,
  groupRowToTerraform as dataEvsCapacityBudgetViolationsToTerraform,
  groupRowToHclTerraform as dataEvsCapacityBudgetViolationsToHclTerraform,
  GroupRowOutputReference as DataEvsCapacityBudgetViolationsOutputReference,
  GroupRowList as DataEvsCapacityBudgetViolationsList,
} from '../shared/group-row';

// Configuration

export interface DataEvsCapacityBudgetConfig extends PolicyAttributesConfig {
  /**
  * Which snapshots of a fleet share a budget. Across an account or the fleet, a project that could not be read makes the sum a lower bound. One of `project`, `account`, `fleet`. Default: `project`.
  *
  * `across` in docs/data-sources/evs_capacity_budget.md
  */
  readonly across?: string;
  /**
  * The budget of each group, in provisioned GiB. A number of at least 0.
  *
  * `at_most_gib` in docs/data-sources/evs_capacity_budget.md
  */
  readonly atMostGib: number;
  /**
  * What snapshots of a group have in common: `disk`, `name:<separator>` for the names up to a separator (`name:-`), or `metadata:<key>`. Default: one group, `total`.
  *
  * `by` in docs/data-sources/evs_capacity_budget.md
  */
  readonly by?: string;
  /**
  * Only snapshots of exactly this name. At most 255 bytes.
  *
  * `name` in docs/data-sources/evs_capacity_budget.md
  */
  readonly name?: string;
  /**
  * Only snapshots in this status, for example `available`.
  *
  * `status` in docs/data-sources/evs_capacity_budget.md
  */
  readonly status?: string;
  /**
  * Only snapshots of the disk with this ID.
  *
  * `volume_id` in docs/data-sources/evs_capacity_budget.md
  */
  readonly volumeId?: string;
}

/**
* Represents a `evs_capacity_budget`
*/
export class DataEvsCapacityBudget extends PolicyAttributes {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_capacity_budget";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataEvsCapacityBudget resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataEvsCapacityBudget to import
  * @param importFromId The id of the existing DataEvsCapacityBudget that should be imported.
  * @param provider? Optional instance of the provider where the DataEvsCapacityBudget to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_capacity_budget", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_capacity_budget` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataEvsCapacityBudgetConfig
  */
  public constructor(scope: Construct, id: string, config: DataEvsCapacityBudgetConfig) {
    super(scope, id, {
      terraformResourceType: 'evs_capacity_budget',
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
    this._across = config.across;
    this._alertAccounts = config.alertAccounts;
    this._alertOwners = config.alertOwners;
    this._alertProjects = config.alertProjects;
    this._atMostGib = config.atMostGib;
    this._by = config.by;
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

  // across - computed: false, optional: true, required: false
  private _across?: string; 
  public get across() {
    return this.getStringAttribute('across');
  }
  public set across(value: string) {
    this._across = value;
  }
  public resetAcross() {
    this._across = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get acrossInput() {
    return this._across;
  }

  // at_most_gib - computed: false, optional: false, required: true
  private _atMostGib?: number; 
  public get atMostGib() {
    return this.getNumberAttribute('at_most_gib');
  }
  public set atMostGib(value: number) {
    this._atMostGib = value;
  }
  // Temporarily expose input value. Use with caution.
  public get atMostGibInput() {
    return this._atMostGib;
  }

  // by - computed: false, optional: true, required: false
  private _by?: string; 
  public get by() {
    return this.getStringAttribute('by');
  }
  public set by(value: string) {
    this._by = value;
  }
  public resetBy() {
    this._by = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get byInput() {
    return this._by;
  }

  // exempt - computed: true, optional: false, required: false
  private _exempt = new GroupRowList(this, "exempt", false);
  public get exempt() {
    return this._exempt;
  }

  // undecided - computed: true, optional: false, required: false
  private _undecided = new GroupRowList(this, "undecided", false);
  public get undecided() {
    return this._undecided;
  }

  // violations - computed: true, optional: false, required: false
  private _violations = new GroupRowList(this, "violations", false);
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
      across: cdktf.stringToTerraform(this._across),
      alert_accounts: cdktf.listMapper(cdktf.stringToTerraform, false)(this._alertAccounts),
      alert_owners: cdktf.listMapper(cdktf.stringToTerraform, false)(this._alertOwners),
      alert_projects: cdktf.listMapper(cdktf.stringToTerraform, false)(this._alertProjects),
      at_most_gib: cdktf.numberToTerraform(this._atMostGib),
      by: cdktf.stringToTerraform(this._by),
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
      across: {
        value: cdktf.stringToHclTerraform(this._across),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
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
      at_most_gib: {
        value: cdktf.numberToHclTerraform(this._atMostGib),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      by: {
        value: cdktf.stringToHclTerraform(this._by),
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
        storageClassType: "DataEvsCapacityBudgetExemptionsList",
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
