// generated from terraform resource schema

import * as cdktf from 'cdktf';

/**
* Computed attributes that several data sources have
*/
export abstract class PolicyAttributes extends cdktf.TerraformDataSource {
  // alert_key - computed: true, optional: false, required: false
  public get alertKey() {
    return this.getStringAttribute('alert_key');
  }

  // alert_kind - computed: true, optional: false, required: false
  public get alertKind() {
    return this.getStringAttribute('alert_kind');
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

  // complete - computed: true, optional: false, required: false
  public get complete() {
    return this.getBooleanAttribute('complete');
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

  // fingerprint - computed: true, optional: false, required: false
  public get fingerprint() {
    return this.getStringAttribute('fingerprint');
  }

  // gate_notice - computed: true, optional: false, required: false
  public get gateNotice() {
    return this.getStringAttribute('gate_notice');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // incomplete_reasons - computed: true, optional: false, required: false
  public get incompleteReasons() {
    return this.getListAttribute('incomplete_reasons');
  }

  // language - computed: true, optional: false, required: false
  public get language() {
    return this.getStringAttribute('language');
  }

  // monthly_cost - computed: true, optional: false, required: false
  public get monthlyCost() {
    return this.getNumberAttribute('monthly_cost');
  }

  // report - computed: true, optional: false, required: false
  public get report() {
    return this.getStringAttribute('report');
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
