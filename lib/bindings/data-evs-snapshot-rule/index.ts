// docs/data-sources/evs_snapshot_rule.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { PolicyAttributes, type PolicyAttributesConfig } from '../shared/policy-attributes';
import { exemptionToTerraform, exemptionToHclTerraform } from '../shared/exemption';
import { LostDiskRowList } from '../shared/lost-disk-row';
export {
  type PolicyCell as DataEvsSnapshotRuleCells,
  policyCellToTerraform as dataEvsSnapshotRuleCellsToTerraform,
  policyCellToHclTerraform as dataEvsSnapshotRuleCellsToHclTerraform,
  PolicyCellOutputReference as DataEvsSnapshotRuleCellsOutputReference,
  PolicyCellList as DataEvsSnapshotRuleCellsList,
} from '../shared/policy-cell';
export {
  type Exemption as DataEvsSnapshotRuleExemptions,
  exemptionToTerraform as dataEvsSnapshotRuleExemptionsToTerraform,
  exemptionToHclTerraform as dataEvsSnapshotRuleExemptionsToHclTerraform,
  ExemptionOutputReference as DataEvsSnapshotRuleExemptionsOutputReference,
  ExemptionList as DataEvsSnapshotRuleExemptionsList,
} from '../shared/exemption';
export {
  type GoneRow as DataEvsSnapshotRuleGone,
  goneRowToTerraform as dataEvsSnapshotRuleGoneToTerraform,
  goneRowToHclTerraform as dataEvsSnapshotRuleGoneToHclTerraform,
  GoneRowOutputReference as DataEvsSnapshotRuleGoneOutputReference,
  GoneRowList as DataEvsSnapshotRuleGoneList,
} from '../shared/gone-row';
export {
  type PartAlert as DataEvsSnapshotRuleOwnerAlerts,
  partAlertToTerraform as dataEvsSnapshotRuleOwnerAlertsToTerraform,
  partAlertToHclTerraform as dataEvsSnapshotRuleOwnerAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsSnapshotRuleOwnerAlertsOutputReference,
  PartAlertList as DataEvsSnapshotRuleOwnerAlertsList,
} from '../shared/part-alert';
export {
  type PartAlert as DataEvsSnapshotRulePlaceAlerts,
  partAlertToTerraform as dataEvsSnapshotRulePlaceAlertsToTerraform,
  partAlertToHclTerraform as dataEvsSnapshotRulePlaceAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsSnapshotRulePlaceAlertsOutputReference,
  PartAlertList as DataEvsSnapshotRulePlaceAlertsList,
} from '../shared/part-alert';
export {
  type RememberedRow as DataEvsSnapshotRuleRemembered,
  rememberedRowToTerraform as dataEvsSnapshotRuleRememberedToTerraform,
  rememberedRowToHclTerraform as dataEvsSnapshotRuleRememberedToHclTerraform,
  RememberedRowOutputReference as DataEvsSnapshotRuleRememberedOutputReference,
  RememberedRowList as DataEvsSnapshotRuleRememberedList,
} from '../shared/remembered-row';
export {
  type LostDiskRow as DataEvsSnapshotRuleExempt,
  lostDiskRowToTerraform as dataEvsSnapshotRuleExemptToTerraform,
  lostDiskRowToHclTerraform as dataEvsSnapshotRuleExemptToHclTerraform,
  LostDiskRowOutputReference as DataEvsSnapshotRuleExemptOutputReference,
  LostDiskRowList as DataEvsSnapshotRuleExemptList,
} from '../shared/lost-disk-row';
export {
  type LostDiskRow as DataEvsSnapshotRuleUndecided,
  lostDiskRowToTerraform as dataEvsSnapshotRuleUndecidedToTerraform,
  lostDiskRowToHclTerraform as dataEvsSnapshotRuleUndecidedToHclTerraform,
  LostDiskRowOutputReference as DataEvsSnapshotRuleUndecidedOutputReference,
  LostDiskRowList as DataEvsSnapshotRuleUndecidedList,
} from '../shared/lost-disk-row';
export {
  type LostDiskRow as DataEvsSnapshotRuleViolations,
  lostDiskRowToTerraform as dataEvsSnapshotRuleViolationsToTerraform,
  lostDiskRowToHclTerraform as dataEvsSnapshotRuleViolationsToHclTerraform,
  LostDiskRowOutputReference as DataEvsSnapshotRuleViolationsOutputReference,
  LostDiskRowList as DataEvsSnapshotRuleViolationsList,
} from '../shared/lost-disk-row';

// Configuration

export interface DataEvsSnapshotRuleConfig extends PolicyAttributesConfig {
  /**
  * Only snapshots of exactly this name. At most 255 bytes.
  *
  * `name` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly name?: string;
  /**
  * What a violation is called, for example `large snapshot`. The plural adds an s. At most 100 bytes.
  *
  * `noun` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly noun: string;
  /**
  * Only snapshots in this status, for example `available`.
  *
  * `status` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly status?: string;
  /**
  * When a snapshot violates the rule, in CEL (Common Expression Language), at most 4096 bytes. Variables: `snapshot`, `disk` (null if it is proven not to exist), and `now`.
  *
  * `violates_when` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly violatesWhen: string;
  /**
  * Only snapshots of the disk with this ID.
  *
  * `volume_id` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly volumeId?: string;
}

/**
* Represents a `evs_snapshot_rule`
*/
export class DataEvsSnapshotRule extends PolicyAttributes {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_snapshot_rule";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataEvsSnapshotRule resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataEvsSnapshotRule to import
  * @param importFromId The id of the existing DataEvsSnapshotRule that should be imported.
  * @param provider? Optional instance of the provider where the DataEvsSnapshotRule to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_snapshot_rule", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_snapshot_rule` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataEvsSnapshotRuleConfig
  */
  public constructor(scope: Construct, id: string, config: DataEvsSnapshotRuleConfig) {
    super(scope, id, {
      terraformResourceType: 'evs_snapshot_rule',
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
    this._noun = config.noun;
    this._output = config.output;
    this._policy = config.policy;
    this._pricePerGibMonth = config.pricePerGibMonth;
    this._projectId = config.projectId;
    this._shownRows = config.shownRows;
    this._since = config.since;
    this._status = config.status;
    this._violatesWhen = config.violatesWhen;
    this._volumeId = config.volumeId;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // exempt - computed: true, optional: false, required: false
  private _exempt = new LostDiskRowList(this, "exempt", false);
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
  private _undecided = new LostDiskRowList(this, "undecided", false);
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
  private _violations = new LostDiskRowList(this, "violations", false);
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
      noun: cdktf.stringToTerraform(this._noun),
      output: cdktf.stringToTerraform(this._output),
      policy: cdktf.stringToTerraform(this._policy),
      price_per_gib_month: cdktf.numberToTerraform(this._pricePerGibMonth),
      project_id: cdktf.stringToTerraform(this._projectId),
      shown_rows: cdktf.numberToTerraform(this._shownRows),
      since: cdktf.stringToTerraform(this._since),
      status: cdktf.stringToTerraform(this._status),
      violates_when: cdktf.stringToTerraform(this._violatesWhen),
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
        storageClassType: "DataEvsSnapshotRuleExemptionsList",
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
