// docs/data-sources/evs_snapshot_rule.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { PolicyAttributes } from '../shared/policy-attributes';
import { PolicyCellList } from '../shared/policy-cell';
import { type Exemption, exemptionToTerraform, exemptionToHclTerraform, ExemptionList } from '../shared/exemption';
import { GoneRowList } from '../shared/gone-row';
import { OwnerAlertList } from '../shared/owner-alert';
import { RememberedRowList } from '../shared/remembered-row';
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
  type OwnerAlert as DataEvsSnapshotRuleOwnerAlerts,
  ownerAlertToTerraform as dataEvsSnapshotRuleOwnerAlertsToTerraform,
  ownerAlertToHclTerraform as dataEvsSnapshotRuleOwnerAlertsToHclTerraform,
  OwnerAlertOutputReference as DataEvsSnapshotRuleOwnerAlertsOutputReference,
  OwnerAlertList as DataEvsSnapshotRuleOwnerAlertsList,
} from '../shared/owner-alert';
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

export interface DataEvsSnapshotRuleConfig extends cdktf.TerraformMetaArguments {
  /**
  * Owners that have their own alerts: `owner_alerts` has one for each of them, in this order, and one for the rest.
  *
  * `alert_owners` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly alertOwners?: string[];
  /**
  * What to call the unit of `price_per_gib_month`, for example `CNY`; at most 16 bytes.
  *
  * `currency` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly currency?: string;
  /**
  * Rows to exempt, each by one of `id`, `name_pattern`, `name_prefix` and `metadata`. Exempt rows are in `exempt`. An exemption that has expired, ends within 14 days or matches nothing is in `exemption_notices`.
  *
  * `exemptions` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly exemptions?: Exemption[] | cdktf.IResolvable;
  /**
  * Projects to read instead of one: the `fleet` attribute of `evs_projects`. Conflicts with `project_id` and `given`.
  *
  * `fleet` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly fleet?: string;
  /**
  * Whether to read again instead of reusing reads of this provider from the last minute. Default: `false`.
  *
  * `fresh` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly fresh?: boolean | cdktf.IResolvable;
  /**
  * Facts from another source, as JSON lists by column, instead of reading them: `{"snapshots": {"id": [...], ...}, "volumes": {...}, "recycle_bin": {...}}`. Requires no credentials.
  *
  * `given` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly given?: string;
  /**
  * Names of all policies of this type in the stack, including this one. With them, findings keep their times if exactly one policy was renamed. Default: a policy with another name is a new policy.
  *
  * `labels` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly labels?: string[];
  /**
  * A line for readers of the plan, a report or an alert, for example a contact. It appears under the summary. At most 1000 bytes.
  *
  * `message` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly message?: string;
  /**
  * Only snapshots of exactly this name. At most 255 bytes.
  *
  * `name` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly name?: string;
  /**
  * What a violation is called, for example `large snapshot`; more than one take an s. At most 100 bytes.
  *
  * `noun` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly noun: string;
  /**
  * Name of the stack output with all violations, which reports mention.
  *
  * `output` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly output?: string;
  /**
  * Name of the policy in alerts. Default: the data source's type.
  *
  * `policy` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly policy?: string;
  /**
  * Price of a provisioned GiB per month. No price is built in. It sets `monthly_cost` and its text in `summary`.
  *
  * `price_per_gib_month` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly pricePerGibMonth?: number;
  /**
  * Project to read. Default: the provider's. The answer says it in any case, but for facts that are given without it.
  *
  * `project_id` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly projectId?: string;
  /**
  * Rows that a plan or a report lists in all, violations before undecided ones: 0 to 1000. The rest is counted. Default: 20.
  *
  * `shown_rows` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly shownRows?: number;
  /**
  * Earlier JSON answer of `evs-snapshots`, or a folder of them: a path relative to the working directory of Terraform. Rows then have `first_seen` and `is_new`. Default: the provider's.
  *
  * `since` in docs/data-sources/evs_snapshot_rule.md
  */
  readonly since?: string;
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
    this._alertOwners = config.alertOwners;
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

  // cells - computed: true, optional: false, required: false
  private _cells = new PolicyCellList(this, "cells", false);
  public get cells() {
    return this._cells;
  }

  // exempt - computed: true, optional: false, required: false
  private _exempt = new LostDiskRowList(this, "exempt", false);
  public get exempt() {
    return this._exempt;
  }

  // exemptions - computed: false, optional: true, required: false
  private _exemptions = new ExemptionList(this, "exemptions", false);
  public get exemptions() {
    return this._exemptions;
  }
  public putExemptions(value: Exemption[] | cdktf.IResolvable) {
    this._exemptions.internalValue = value;
  }
  public resetExemptions() {
    this._exemptions.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get exemptionsInput() {
    return this._exemptions.internalValue;
  }

  // gone - computed: true, optional: false, required: false
  private _gone = new GoneRowList(this, "gone", false);
  public get gone() {
    return this._gone;
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

  // owner_alerts - computed: true, optional: false, required: false
  private _ownerAlerts = new OwnerAlertList(this, "owner_alerts", false);
  public get ownerAlerts() {
    return this._ownerAlerts;
  }

  // remembered - computed: true, optional: false, required: false
  private _remembered = new RememberedRowList(this, "remembered", false);
  public get remembered() {
    return this._remembered;
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
      alert_owners: cdktf.listMapper(cdktf.stringToTerraform, false)(this._alertOwners),
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
      alert_owners: {
        value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(this._alertOwners),
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
