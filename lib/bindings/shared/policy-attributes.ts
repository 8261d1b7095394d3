// generated from terraform resource schema

import * as cdktf from 'cdktf';
import { PolicyCellList } from './policy-cell';
import { type Exemption, ExemptionList } from './exemption';
import { GoneRowList } from './gone-row';
import { PartAlertList } from './part-alert';
import { RememberedRowList } from './remembered-row';

/**
* Arguments that several data sources have
*/
export interface PolicyAttributesConfig extends cdktf.TerraformMetaArguments {
  /**
  * Accounts of the fleet that have their own alerts: `place_alerts` has one for each of them, in this order, and one for the rest. As in `account` of `cells`.
  *
  * `alert_accounts` in docs/data-sources
  */
  readonly alertAccounts?: string[];
  /**
  * Owners that have their own alerts: `owner_alerts` has one for each of them, in this order, and one for the rest.
  *
  * `alert_owners` in docs/data-sources
  */
  readonly alertOwners?: string[];
  /**
  * Projects of the fleet that have their own alerts, in place of `alert_accounts`: by ID, by name such as `cn-north-4_shop` or `shop`, or by account, region and name, such as `acme/cn-north-4/shop`. A name can fit several projects, which share an alert.
  *
  * `alert_projects` in docs/data-sources
  */
  readonly alertProjects?: string[];
  /**
  * Currency of `price_per_gib_month`, for example `CNY`; at most 16 bytes.
  *
  * `currency` in docs/data-sources
  */
  readonly currency?: string;
  /**
  * Rows to exempt, each by one of `id`, `name_pattern`, `name_prefix` and `metadata`. Exempt rows are in `exempt`. An exemption that has expired, ends within 14 days or matches nothing is in `exemption_notices`.
  *
  * `exemptions` in docs/data-sources
  */
  readonly exemptions?: Exemption[] | cdktf.IResolvable;
  /**
  * Projects to read instead of one: the `fleet` attribute of `evs_projects`. Conflicts with `project_id` and `given`.
  *
  * `fleet` in docs/data-sources
  */
  readonly fleet?: string;
  /**
  * Whether to read again instead of reusing reads of this provider from the last minute. Default: `false`.
  *
  * `fresh` in docs/data-sources
  */
  readonly fresh?: boolean | cdktf.IResolvable;
  /**
  * Facts from another source, as JSON lists by column, instead of reading them: `{"snapshots": {"id": [...], ...}, "volumes": {...}, "recycle_bin": {...}}`. Requires no credentials.
  *
  * `given` in docs/data-sources
  */
  readonly given?: string;
  /**
  * Names of all policies of this type in the stack, including this one. With them, findings keep their times if exactly one policy was renamed. Default: a policy with another name is a new policy.
  *
  * `labels` in docs/data-sources
  */
  readonly labels?: string[];
  /**
  * A line for readers of the plan, a report or an alert, for example a contact. It appears under the summary. At most 1000 bytes.
  *
  * `message` in docs/data-sources
  */
  readonly message?: string;
  /**
  * Name of the stack output with all violations, which reports mention.
  *
  * `output` in docs/data-sources
  */
  readonly output?: string;
  /**
  * Name of the policy in alerts. Default: the data source's type.
  *
  * `policy` in docs/data-sources
  */
  readonly policy?: string;
  /**
  * Price of a provisioned GiB per month. No price is built in. It sets `monthly_cost` and its text in `summary`.
  *
  * `price_per_gib_month` in docs/data-sources
  */
  readonly pricePerGibMonth?: number;
  /**
  * Project to read. Default: the provider's. The result always has it, except for given facts without a project.
  *
  * `project_id` in docs/data-sources
  */
  readonly projectId?: string;
  /**
  * Rows that a plan or a report lists in all, violations before undecided ones: 0 to 1000. The rest is counted. Default: 20.
  *
  * `shown_rows` in docs/data-sources
  */
  readonly shownRows?: number;
  /**
  * Earlier JSON answer of `evs-snapshots`, or a folder of them: a path relative to the working directory of Terraform. Rows then have `first_seen` and `is_new`. Default: the provider's.
  *
  * `since` in docs/data-sources
  */
  readonly since?: string;
}

/**
* Arguments and attributes that several data sources have
*/
export abstract class PolicyAttributes extends cdktf.TerraformDataSource {
  // alert_accounts - computed: false, optional: true, required: false
  protected _alertAccounts?: string[]; 
  public get alertAccounts() {
    return this.getListAttribute('alert_accounts');
  }
  public set alertAccounts(value: string[]) {
    this._alertAccounts = value;
  }
  public resetAlertAccounts() {
    this._alertAccounts = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get alertAccountsInput() {
    return this._alertAccounts;
  }

  // alert_brief - computed: true, optional: false, required: false
  public get alertBrief() {
    return this.getStringAttribute('alert_brief');
  }

  // alert_cells - computed: true, optional: false, required: false
  public get alertCells() {
    return this.getStringAttribute('alert_cells');
  }

  // alert_key - computed: true, optional: false, required: false
  public get alertKey() {
    return this.getStringAttribute('alert_key');
  }

  // alert_kind - computed: true, optional: false, required: false
  public get alertKind() {
    return this.getStringAttribute('alert_kind');
  }

  // alert_new_brief - computed: true, optional: false, required: false
  public get alertNewBrief() {
    return this.getStringAttribute('alert_new_brief');
  }

  // alert_new_key - computed: true, optional: false, required: false
  public get alertNewKey() {
    return this.getStringAttribute('alert_new_key');
  }

  // alert_new_short_text - computed: true, optional: false, required: false
  public get alertNewShortText() {
    return this.getStringAttribute('alert_new_short_text');
  }

  // alert_new_text - computed: true, optional: false, required: false
  public get alertNewText() {
    return this.getStringAttribute('alert_new_text');
  }

  // alert_owners - computed: false, optional: true, required: false
  protected _alertOwners?: string[]; 
  public get alertOwners() {
    return this.getListAttribute('alert_owners');
  }
  public set alertOwners(value: string[]) {
    this._alertOwners = value;
  }
  public resetAlertOwners() {
    this._alertOwners = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get alertOwnersInput() {
    return this._alertOwners;
  }

  // alert_projects - computed: false, optional: true, required: false
  protected _alertProjects?: string[]; 
  public get alertProjects() {
    return this.getListAttribute('alert_projects');
  }
  public set alertProjects(value: string[]) {
    this._alertProjects = value;
  }
  public resetAlertProjects() {
    this._alertProjects = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get alertProjectsInput() {
    return this._alertProjects;
  }

  // alert_reason - computed: true, optional: false, required: false
  public get alertReason() {
    return this.getStringAttribute('alert_reason');
  }

  // alert_short_text - computed: true, optional: false, required: false
  public get alertShortText() {
    return this.getStringAttribute('alert_short_text');
  }

  // alert_text - computed: true, optional: false, required: false
  public get alertText() {
    return this.getStringAttribute('alert_text');
  }

  // alert_title - computed: true, optional: false, required: false
  public get alertTitle() {
    return this.getStringAttribute('alert_title');
  }

  // cells - computed: true, optional: false, required: false
  protected _cells = new PolicyCellList(this, "cells", false);
  public get cells() {
    return this._cells;
  }

  // compared_with - computed: true, optional: false, required: false
  public get comparedWith() {
    return this.getStringAttribute('compared_with');
  }

  // complete - computed: true, optional: false, required: false
  public get complete() {
    return this.getBooleanAttribute('complete');
  }

  // cost_currency - computed: true, optional: false, required: false
  public get costCurrency() {
    return this.getStringAttribute('cost_currency');
  }

  // currency - computed: false, optional: true, required: false
  protected _currency?: string; 
  public get currency() {
    return this.getStringAttribute('currency');
  }
  public set currency(value: string) {
    this._currency = value;
  }
  public resetCurrency() {
    this._currency = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get currencyInput() {
    return this._currency;
  }

  // exempt_count - computed: true, optional: false, required: false
  public get exemptCount() {
    return this.getNumberAttribute('exempt_count');
  }

  // exemption_notices - computed: true, optional: false, required: false
  public get exemptionNotices() {
    return this.getListAttribute('exemption_notices');
  }

  // exemption_report - computed: true, optional: false, required: false
  public get exemptionReport() {
    return this.getStringAttribute('exemption_report');
  }

  // exemptions - computed: false, optional: true, required: false
  protected _exemptions = new ExemptionList(this, "exemptions", false);
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

  // fingerprint - computed: true, optional: false, required: false
  public get fingerprint() {
    return this.getStringAttribute('fingerprint');
  }

  // fleet - computed: false, optional: true, required: false
  protected _fleet?: string; 
  public get fleet() {
    return this.getStringAttribute('fleet');
  }
  public set fleet(value: string) {
    this._fleet = value;
  }
  public resetFleet() {
    this._fleet = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get fleetInput() {
    return this._fleet;
  }

  // fresh - computed: false, optional: true, required: false
  protected _fresh?: boolean | cdktf.IResolvable; 
  public get fresh() {
    return this.getBooleanAttribute('fresh');
  }
  public set fresh(value: boolean | cdktf.IResolvable) {
    this._fresh = value;
  }
  public resetFresh() {
    this._fresh = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get freshInput() {
    return this._fresh;
  }

  // gate_notice - computed: true, optional: false, required: false
  public get gateNotice() {
    return this.getStringAttribute('gate_notice');
  }

  // given - computed: false, optional: true, required: false
  protected _given?: string; 
  public get given() {
    return this.getStringAttribute('given');
  }
  public set given(value: string) {
    this._given = value;
  }
  public resetGiven() {
    this._given = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get givenInput() {
    return this._given;
  }

  // gone - computed: true, optional: false, required: false
  protected _gone = new GoneRowList(this, "gone", false);
  public get gone() {
    return this._gone;
  }

  // has_baseline - computed: true, optional: false, required: false
  public get hasBaseline() {
    return this.getBooleanAttribute('has_baseline');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // incomplete_reasons - computed: true, optional: false, required: false
  public get incompleteReasons() {
    return this.getListAttribute('incomplete_reasons');
  }

  // labels - computed: false, optional: true, required: false
  protected _labels?: string[]; 
  public get labels() {
    return this.getListAttribute('labels');
  }
  public set labels(value: string[]) {
    this._labels = value;
  }
  public resetLabels() {
    this._labels = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get labelsInput() {
    return this._labels;
  }

  // language - computed: true, optional: false, required: false
  public get language() {
    return this.getStringAttribute('language');
  }

  // message - computed: false, optional: true, required: false
  protected _message?: string; 
  public get message() {
    return this.getStringAttribute('message');
  }
  public set message(value: string) {
    this._message = value;
  }
  public resetMessage() {
    this._message = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get messageInput() {
    return this._message;
  }

  // missing_lists - computed: true, optional: false, required: false
  protected _missingLists = new cdktf.StringMap(this, "missing_lists");
  public get missingLists() {
    return this._missingLists;
  }

  // monthly_cost - computed: true, optional: false, required: false
  public get monthlyCost() {
    return this.getNumberAttribute('monthly_cost');
  }

  // name - computed: false, optional: true, required: false
  protected _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  public resetName() {
    this._name = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // new_ids - computed: true, optional: false, required: false
  public get newIds() {
    return this.getListAttribute('new_ids');
  }

  // new_key - computed: true, optional: false, required: false
  public get newKey() {
    return this.getStringAttribute('new_key');
  }

  // new_undecided_count - computed: true, optional: false, required: false
  public get newUndecidedCount() {
    return this.getNumberAttribute('new_undecided_count');
  }

  // new_violation_count - computed: true, optional: false, required: false
  public get newViolationCount() {
    return this.getNumberAttribute('new_violation_count');
  }

  // output - computed: false, optional: true, required: false
  protected _output?: string; 
  public get output() {
    return this.getStringAttribute('output');
  }
  public set output(value: string) {
    this._output = value;
  }
  public resetOutput() {
    this._output = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get outputInput() {
    return this._output;
  }

  // owner_alerts - computed: true, optional: false, required: false
  protected _ownerAlerts = new PartAlertList(this, "owner_alerts", false);
  public get ownerAlerts() {
    return this._ownerAlerts;
  }

  // place_alerts - computed: true, optional: false, required: false
  protected _placeAlerts = new PartAlertList(this, "place_alerts", false);
  public get placeAlerts() {
    return this._placeAlerts;
  }

  // policy - computed: false, optional: true, required: false
  protected _policy?: string; 
  public get policy() {
    return this.getStringAttribute('policy');
  }
  public set policy(value: string) {
    this._policy = value;
  }
  public resetPolicy() {
    this._policy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get policyInput() {
    return this._policy;
  }

  // price_per_gib_month - computed: false, optional: true, required: false
  protected _pricePerGibMonth?: number; 
  public get pricePerGibMonth() {
    return this.getNumberAttribute('price_per_gib_month');
  }
  public set pricePerGibMonth(value: number) {
    this._pricePerGibMonth = value;
  }
  public resetPricePerGibMonth() {
    this._pricePerGibMonth = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get pricePerGibMonthInput() {
    return this._pricePerGibMonth;
  }

  // project_id - computed: true, optional: true, required: false
  protected _projectId?: string; 
  public get projectId() {
    return this.getStringAttribute('project_id');
  }
  public set projectId(value: string) {
    this._projectId = value;
  }
  public resetProjectId() {
    this._projectId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get projectIdInput() {
    return this._projectId;
  }

  // remembered - computed: true, optional: false, required: false
  protected _remembered = new RememberedRowList(this, "remembered", false);
  public get remembered() {
    return this._remembered;
  }

  // report - computed: true, optional: false, required: false
  public get report() {
    return this.getStringAttribute('report');
  }

  // shown_rows - computed: false, optional: true, required: false
  protected _shownRows?: number; 
  public get shownRows() {
    return this.getNumberAttribute('shown_rows');
  }
  public set shownRows(value: number) {
    this._shownRows = value;
  }
  public resetShownRows() {
    this._shownRows = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get shownRowsInput() {
    return this._shownRows;
  }

  // since - computed: false, optional: true, required: false
  protected _since?: string; 
  public get since() {
    return this.getStringAttribute('since');
  }
  public set since(value: string) {
    this._since = value;
  }
  public resetSince() {
    this._since = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get sinceInput() {
    return this._since;
  }

  // status - computed: false, optional: true, required: false
  protected _status?: string; 
  public get status() {
    return this.getStringAttribute('status');
  }
  public set status(value: string) {
    this._status = value;
  }
  public resetStatus() {
    this._status = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get statusInput() {
    return this._status;
  }

  // summary - computed: true, optional: false, required: false
  public get summary() {
    return this.getStringAttribute('summary');
  }

  // suspect - computed: true, optional: false, required: false
  public get suspect() {
    return this.getBooleanAttribute('suspect');
  }

  // suspect_reason - computed: true, optional: false, required: false
  public get suspectReason() {
    return this.getStringAttribute('suspect_reason');
  }

  // total_gib - computed: true, optional: false, required: false
  public get totalGib() {
    return this.getNumberAttribute('total_gib');
  }

  // undecided_count - computed: true, optional: false, required: false
  public get undecidedCount() {
    return this.getNumberAttribute('undecided_count');
  }

  // undecided_summary - computed: true, optional: false, required: false
  public get undecidedSummary() {
    return this.getStringAttribute('undecided_summary');
  }

  // violation_count - computed: true, optional: false, required: false
  public get violationCount() {
    return this.getNumberAttribute('violation_count');
  }

  // warning - computed: true, optional: false, required: false
  public get warning() {
    return this.getStringAttribute('warning');
  }
}
