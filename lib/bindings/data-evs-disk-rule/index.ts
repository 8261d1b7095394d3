// docs/data-sources/evs_disk_rule.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { PolicyAttributes, type PolicyAttributesConfig } from '../shared/policy-attributes';
import { exemptionToTerraform, exemptionToHclTerraform } from '../shared/exemption';
import { DiskRowList } from '../shared/disk-row';
export {
  type PolicyCell as DataEvsDiskRuleCells,
  policyCellToTerraform as dataEvsDiskRuleCellsToTerraform,
  policyCellToHclTerraform as dataEvsDiskRuleCellsToHclTerraform,
  PolicyCellOutputReference as DataEvsDiskRuleCellsOutputReference,
  PolicyCellList as DataEvsDiskRuleCellsList,
} from '../shared/policy-cell';
export {
  type Exemption as DataEvsDiskRuleExemptions,
  exemptionToTerraform as dataEvsDiskRuleExemptionsToTerraform,
  exemptionToHclTerraform as dataEvsDiskRuleExemptionsToHclTerraform,
  ExemptionOutputReference as DataEvsDiskRuleExemptionsOutputReference,
  ExemptionList as DataEvsDiskRuleExemptionsList,
} from '../shared/exemption';
export {
  type GoneRow as DataEvsDiskRuleGone,
  goneRowToTerraform as dataEvsDiskRuleGoneToTerraform,
  goneRowToHclTerraform as dataEvsDiskRuleGoneToHclTerraform,
  GoneRowOutputReference as DataEvsDiskRuleGoneOutputReference,
  GoneRowList as DataEvsDiskRuleGoneList,
} from '../shared/gone-row';
export {
  type PartAlert as DataEvsDiskRuleOwnerAlerts,
  partAlertToTerraform as dataEvsDiskRuleOwnerAlertsToTerraform,
  partAlertToHclTerraform as dataEvsDiskRuleOwnerAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsDiskRuleOwnerAlertsOutputReference,
  PartAlertList as DataEvsDiskRuleOwnerAlertsList,
} from '../shared/part-alert';
export {
  type PartAlert as DataEvsDiskRulePlaceAlerts,
  partAlertToTerraform as dataEvsDiskRulePlaceAlertsToTerraform,
  partAlertToHclTerraform as dataEvsDiskRulePlaceAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsDiskRulePlaceAlertsOutputReference,
  PartAlertList as DataEvsDiskRulePlaceAlertsList,
} from '../shared/part-alert';
export {
  type RememberedRow as DataEvsDiskRuleRemembered,
  rememberedRowToTerraform as dataEvsDiskRuleRememberedToTerraform,
  rememberedRowToHclTerraform as dataEvsDiskRuleRememberedToHclTerraform,
  RememberedRowOutputReference as DataEvsDiskRuleRememberedOutputReference,
  RememberedRowList as DataEvsDiskRuleRememberedList,
} from '../shared/remembered-row';
export {
  type DiskRow as DataEvsDiskRuleExempt,
  diskRowToTerraform as dataEvsDiskRuleExemptToTerraform,
  diskRowToHclTerraform as dataEvsDiskRuleExemptToHclTerraform,
  DiskRowOutputReference as DataEvsDiskRuleExemptOutputReference,
  DiskRowList as DataEvsDiskRuleExemptList,
} from '../shared/disk-row';
export {
  type DiskRow as DataEvsDiskRuleUndecided,
  diskRowToTerraform as dataEvsDiskRuleUndecidedToTerraform,
  diskRowToHclTerraform as dataEvsDiskRuleUndecidedToHclTerraform,
  DiskRowOutputReference as DataEvsDiskRuleUndecidedOutputReference,
  DiskRowList as DataEvsDiskRuleUndecidedList,
} from '../shared/disk-row';
export {
  type DiskRow as DataEvsDiskRuleViolations,
  diskRowToTerraform as dataEvsDiskRuleViolationsToTerraform,
  diskRowToHclTerraform as dataEvsDiskRuleViolationsToHclTerraform,
  DiskRowOutputReference as DataEvsDiskRuleViolationsOutputReference,
  DiskRowList as DataEvsDiskRuleViolationsList,
} from '../shared/disk-row';

// Configuration

export interface DataEvsDiskRuleConfig extends PolicyAttributesConfig {
  /**
  * Only disks in this availability zone.
  *
  * `availability_zone` in docs/data-sources/evs_disk_rule.md
  */
  readonly availabilityZone?: string;
  /**
  * Only disks of exactly this name. At most 255 bytes.
  *
  * `name` in docs/data-sources/evs_disk_rule.md
  */
  readonly name?: string;
  /**
  * What a violation is called, for example `unencrypted disk`. The plural adds an s. At most 100 bytes.
  *
  * `noun` in docs/data-sources/evs_disk_rule.md
  */
  readonly noun: string;
  /**
  * Only disks in this status, for example `available`.
  *
  * `status` in docs/data-sources/evs_disk_rule.md
  */
  readonly status?: string;
  /**
  * When a disk violates the rule, in CEL (Common Expression Language), at most 4096 bytes. Variables: `disk`, and `now`.
  *
  * `violates_when` in docs/data-sources/evs_disk_rule.md
  */
  readonly violatesWhen: string;
}

/**
* Represents a `evs_disk_rule`
*/
export class DataEvsDiskRule extends PolicyAttributes {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_disk_rule";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataEvsDiskRule resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataEvsDiskRule to import
  * @param importFromId The id of the existing DataEvsDiskRule that should be imported.
  * @param provider? Optional instance of the provider where the DataEvsDiskRule to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_disk_rule", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_disk_rule` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataEvsDiskRuleConfig
  */
  public constructor(scope: Construct, id: string, config: DataEvsDiskRuleConfig) {
    super(scope, id, {
      terraformResourceType: 'evs_disk_rule',
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
    this._noun = config.noun;
    this._output = config.output;
    this._policy = config.policy;
    this._pricePerGibMonth = config.pricePerGibMonth;
    this._projectId = config.projectId;
    this._shownRows = config.shownRows;
    this._since = config.since;
    this._status = config.status;
    this._violatesWhen = config.violatesWhen;
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

  // noun - computed: false, optional: false, required: true
  private _noun?: string; 
  public get noun() {
    return this.getStringAttribute('noun');
  }
  public set noun(value: string) {
    this._noun = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nounInput() {
    return this._noun;
  }

  // undecided - computed: true, optional: false, required: false
  private _undecided = new DiskRowList(this, "undecided", false);
  public get undecided() {
    return this._undecided;
  }

  // violates_when - computed: false, optional: false, required: true
  private _violatesWhen?: string; 
  public get violatesWhen() {
    return this.getStringAttribute('violates_when');
  }
  public set violatesWhen(value: string) {
    this._violatesWhen = value;
  }
  // Temporarily expose input value. Use with caution.
  public get violatesWhenInput() {
    return this._violatesWhen;
  }

  // violations - computed: true, optional: false, required: false
  private _violations = new DiskRowList(this, "violations", false);
  public get violations() {
    return this._violations;
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
      noun: cdktf.stringToTerraform(this._noun),
      output: cdktf.stringToTerraform(this._output),
      policy: cdktf.stringToTerraform(this._policy),
      price_per_gib_month: cdktf.numberToTerraform(this._pricePerGibMonth),
      project_id: cdktf.stringToTerraform(this._projectId),
      shown_rows: cdktf.numberToTerraform(this._shownRows),
      since: cdktf.stringToTerraform(this._since),
      status: cdktf.stringToTerraform(this._status),
      violates_when: cdktf.stringToTerraform(this._violatesWhen),
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
        storageClassType: "DataEvsDiskRuleExemptionsList",
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
      noun: {
        value: cdktf.stringToHclTerraform(this._noun),
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
      violates_when: {
        value: cdktf.stringToHclTerraform(this._violatesWhen),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
