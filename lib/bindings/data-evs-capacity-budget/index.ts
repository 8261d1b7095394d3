// docs/data-sources/evs_capacity_budget.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataEvsCapacityBudgetConfig extends cdktf.TerraformMetaArguments {
  /**
  * The budget of each group, in provisioned GiB. A number of at least 0.
  *
  * `at_most_gib` in docs/data-sources/evs_capacity_budget.md
  */
  readonly atMostGib: number;
  /**
  * What snapshots of a group have in common: `disk`, `name:<separator>` for the names up to a separator (`name:-`), or `metadata:<key>`. Default: all together, as `total`.
  *
  * `by` in docs/data-sources/evs_capacity_budget.md
  */
  readonly by?: string;
  /**
  * What to call the unit of `price_per_gib_month`, for example `CNY`; at most 16 bytes.
  *
  * `currency` in docs/data-sources/evs_capacity_budget.md
  */
  readonly currency?: string;
  /**
  * Rows to leave out, each by one of `id`, `name_pattern`, `name_prefix` and `metadata`. What is left out is in `exempt`; an exemption that has expired, ends within 14 days or matches nothing is in `exemption_notices`.
  *
  * `exemptions` in docs/data-sources/evs_capacity_budget.md
  */
  readonly exemptions?: DataEvsCapacityBudgetExemptions[] | cdktf.IResolvable;
  /**
  * Whether to read anew, instead of sharing what this provider has read within the last minute. Default: `false`.
  *
  * `fresh` in docs/data-sources/evs_capacity_budget.md
  */
  readonly fresh?: boolean | cdktf.IResolvable;
  /**
  * Facts from elsewhere, as JSON by columns, instead of reading them: `{"snapshots": {"id": [...], ...}, "volumes": {...}, "recycle_bin": {...}}`. No credentials are needed then.
  *
  * `given` in docs/data-sources/evs_capacity_budget.md
  */
  readonly given?: string;
  /**
  * A line for whoever reads the plan, a report or an alert, for example whom to ask; it stands under the summary. At most 1000 bytes.
  *
  * `message` in docs/data-sources/evs_capacity_budget.md
  */
  readonly message?: string;
  /**
  * Only snapshots of exactly this name. At most 255 bytes.
  *
  * `name` in docs/data-sources/evs_capacity_budget.md
  */
  readonly name?: string;
  /**
  * Name of the stack output that holds all violations, for reports to point to.
  *
  * `output` in docs/data-sources/evs_capacity_budget.md
  */
  readonly output?: string;
  /**
  * Name of the policy in alerts. Default: the data source's type.
  *
  * `policy` in docs/data-sources/evs_capacity_budget.md
  */
  readonly policy?: string;
  /**
  * What a provisioned GiB costs in a month, as you know it; no price is built in. It gives `monthly_cost`, and its text in `summary`.
  *
  * `price_per_gib_month` in docs/data-sources/evs_capacity_budget.md
  */
  readonly pricePerGibMonth?: number;
  /**
  * Project to read. Default: the provider's.
  *
  * `project_id` in docs/data-sources/evs_capacity_budget.md
  */
  readonly projectId?: string;
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
export interface DataEvsCapacityBudgetExempt {
}

export function dataEvsCapacityBudgetExemptToTerraform(struct?: DataEvsCapacityBudgetExempt): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataEvsCapacityBudgetExemptToHclTerraform(struct?: DataEvsCapacityBudgetExempt): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataEvsCapacityBudgetExemptOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): DataEvsCapacityBudgetExempt | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataEvsCapacityBudgetExempt | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // due_at - computed: true, optional: false, required: false
  public get dueAt() {
    return this.getStringAttribute('due_at');
  }

  // evidence - computed: true, optional: false, required: false
  public get evidence() {
    return this.getListAttribute('evidence');
  }

  // exempt_through - computed: true, optional: false, required: false
  public get exemptThrough() {
    return this.getStringAttribute('exempt_through');
  }

  // exemption - computed: true, optional: false, required: false
  public get exemption() {
    return this.getStringAttribute('exemption');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // members - computed: true, optional: false, required: false
  public get members() {
    return this.getListAttribute('members');
  }

  // missing - computed: true, optional: false, required: false
  public get missing() {
    return this.getStringAttribute('missing');
  }

  // project_id - computed: true, optional: false, required: false
  public get projectId() {
    return this.getStringAttribute('project_id');
  }

  // reason - computed: true, optional: false, required: false
  public get reason() {
    return this.getStringAttribute('reason');
  }

  // region - computed: true, optional: false, required: false
  public get region() {
    return this.getStringAttribute('region');
  }

  // size - computed: true, optional: false, required: false
  public get size() {
    return this.getNumberAttribute('size');
  }

  // verdict - computed: true, optional: false, required: false
  public get verdict() {
    return this.getStringAttribute('verdict');
  }
}

export class DataEvsCapacityBudgetExemptList extends cdktf.ComplexList {

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): DataEvsCapacityBudgetExemptOutputReference {
    return new DataEvsCapacityBudgetExemptOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface DataEvsCapacityBudgetExemptions {
  /**
  * Last day on which it holds, in UTC, as `YYYY-MM-DD`; at most two years ahead.
  *
  * `expires` in docs/data-sources/evs_capacity_budget.md
  */
  readonly expires: string;
  /**
  * ID of the one row to leave out.
  *
  * `id` in docs/data-sources/evs_capacity_budget.md
  *
  * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
  * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
  */
  readonly id?: string;
  /**
  * Metadata of the rows; every key must have this value.
  *
  * `metadata` in docs/data-sources/evs_capacity_budget.md
  */
  readonly metadata?: { [key: string]: string };
  /**
  * RE2 syntax; it may match any part of the name, and must not match the empty text.
  *
  * `name_pattern` in docs/data-sources/evs_capacity_budget.md
  */
  readonly namePattern?: string;
  /**
  * How the names begin.
  *
  * `name_prefix` in docs/data-sources/evs_capacity_budget.md
  */
  readonly namePrefix?: string;
  /**
  * Whether it may match nothing, since it is for rows to come. Default: `false`.
  *
  * `preventive` in docs/data-sources/evs_capacity_budget.md
  */
  readonly preventive?: boolean | cdktf.IResolvable;
  /**
  * Why they are left out.
  *
  * `reason` in docs/data-sources/evs_capacity_budget.md
  */
  readonly reason: string;
}

export function dataEvsCapacityBudgetExemptionsToTerraform(struct?: DataEvsCapacityBudgetExemptions | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    expires: cdktf.stringToTerraform(struct!.expires),
    id: cdktf.stringToTerraform(struct!.id),
    metadata: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.metadata),
    name_pattern: cdktf.stringToTerraform(struct!.namePattern),
    name_prefix: cdktf.stringToTerraform(struct!.namePrefix),
    preventive: cdktf.booleanToTerraform(struct!.preventive),
    reason: cdktf.stringToTerraform(struct!.reason),
  }
}


export function dataEvsCapacityBudgetExemptionsToHclTerraform(struct?: DataEvsCapacityBudgetExemptions | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    expires: {
      value: cdktf.stringToHclTerraform(struct!.expires),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    id: {
      value: cdktf.stringToHclTerraform(struct!.id),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    metadata: {
      value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct!.metadata),
      isBlock: false,
      type: "map",
      storageClassType: "stringMap",
    },
    name_pattern: {
      value: cdktf.stringToHclTerraform(struct!.namePattern),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    name_prefix: {
      value: cdktf.stringToHclTerraform(struct!.namePrefix),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    preventive: {
      value: cdktf.booleanToHclTerraform(struct!.preventive),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    reason: {
      value: cdktf.stringToHclTerraform(struct!.reason),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class DataEvsCapacityBudgetExemptionsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): DataEvsCapacityBudgetExemptions | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._expires !== undefined) {
      hasAnyValues = true;
      internalValueResult.expires = this._expires;
    }
    if (this._id !== undefined) {
      hasAnyValues = true;
      internalValueResult.id = this._id;
    }
    if (this._metadata !== undefined) {
      hasAnyValues = true;
      internalValueResult.metadata = this._metadata;
    }
    if (this._namePattern !== undefined) {
      hasAnyValues = true;
      internalValueResult.namePattern = this._namePattern;
    }
    if (this._namePrefix !== undefined) {
      hasAnyValues = true;
      internalValueResult.namePrefix = this._namePrefix;
    }
    if (this._preventive !== undefined) {
      hasAnyValues = true;
      internalValueResult.preventive = this._preventive;
    }
    if (this._reason !== undefined) {
      hasAnyValues = true;
      internalValueResult.reason = this._reason;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataEvsCapacityBudgetExemptions | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._expires = undefined;
      this._id = undefined;
      this._metadata = undefined;
      this._namePattern = undefined;
      this._namePrefix = undefined;
      this._preventive = undefined;
      this._reason = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._expires = value.expires;
      this._id = value.id;
      this._metadata = value.metadata;
      this._namePattern = value.namePattern;
      this._namePrefix = value.namePrefix;
      this._preventive = value.preventive;
      this._reason = value.reason;
    }
  }

  // expires - computed: false, optional: false, required: true
  private _expires?: string; 
  public get expires() {
    return this.getStringAttribute('expires');
  }
  public set expires(value: string) {
    this._expires = value;
  }
  // Temporarily expose input value. Use with caution.
  public get expiresInput() {
    return this._expires;
  }

  // id - computed: false, optional: true, required: false
  private _id?: string; 
  public get id() {
    return this.getStringAttribute('id');
  }
  public set id(value: string) {
    this._id = value;
  }
  public resetId() {
    this._id = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get idInput() {
    return this._id;
  }

  // metadata - computed: false, optional: true, required: false
  private _metadata?: { [key: string]: string }; 
  public get metadata() {
    return this.getStringMapAttribute('metadata');
  }
  public set metadata(value: { [key: string]: string }) {
    this._metadata = value;
  }
  public resetMetadata() {
    this._metadata = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get metadataInput() {
    return this._metadata;
  }

  // name_pattern - computed: false, optional: true, required: false
  private _namePattern?: string; 
  public get namePattern() {
    return this.getStringAttribute('name_pattern');
  }
  public set namePattern(value: string) {
    this._namePattern = value;
  }
  public resetNamePattern() {
    this._namePattern = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get namePatternInput() {
    return this._namePattern;
  }

  // name_prefix - computed: false, optional: true, required: false
  private _namePrefix?: string; 
  public get namePrefix() {
    return this.getStringAttribute('name_prefix');
  }
  public set namePrefix(value: string) {
    this._namePrefix = value;
  }
  public resetNamePrefix() {
    this._namePrefix = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get namePrefixInput() {
    return this._namePrefix;
  }

  // preventive - computed: false, optional: true, required: false
  private _preventive?: boolean | cdktf.IResolvable; 
  public get preventive() {
    return this.getBooleanAttribute('preventive');
  }
  public set preventive(value: boolean | cdktf.IResolvable) {
    this._preventive = value;
  }
  public resetPreventive() {
    this._preventive = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get preventiveInput() {
    return this._preventive;
  }

  // reason - computed: false, optional: false, required: true
  private _reason?: string; 
  public get reason() {
    return this.getStringAttribute('reason');
  }
  public set reason(value: string) {
    this._reason = value;
  }
  // Temporarily expose input value. Use with caution.
  public get reasonInput() {
    return this._reason;
  }
}

export class DataEvsCapacityBudgetExemptionsList extends cdktf.ComplexList {
  public internalValue? : DataEvsCapacityBudgetExemptions[] | cdktf.IResolvable

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): DataEvsCapacityBudgetExemptionsOutputReference {
    return new DataEvsCapacityBudgetExemptionsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface DataEvsCapacityBudgetUndecided {
}

export function dataEvsCapacityBudgetUndecidedToTerraform(struct?: DataEvsCapacityBudgetUndecided): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataEvsCapacityBudgetUndecidedToHclTerraform(struct?: DataEvsCapacityBudgetUndecided): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataEvsCapacityBudgetUndecidedOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): DataEvsCapacityBudgetUndecided | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataEvsCapacityBudgetUndecided | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // due_at - computed: true, optional: false, required: false
  public get dueAt() {
    return this.getStringAttribute('due_at');
  }

  // evidence - computed: true, optional: false, required: false
  public get evidence() {
    return this.getListAttribute('evidence');
  }

  // exempt_through - computed: true, optional: false, required: false
  public get exemptThrough() {
    return this.getStringAttribute('exempt_through');
  }

  // exemption - computed: true, optional: false, required: false
  public get exemption() {
    return this.getStringAttribute('exemption');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // members - computed: true, optional: false, required: false
  public get members() {
    return this.getListAttribute('members');
  }

  // missing - computed: true, optional: false, required: false
  public get missing() {
    return this.getStringAttribute('missing');
  }

  // project_id - computed: true, optional: false, required: false
  public get projectId() {
    return this.getStringAttribute('project_id');
  }

  // reason - computed: true, optional: false, required: false
  public get reason() {
    return this.getStringAttribute('reason');
  }

  // region - computed: true, optional: false, required: false
  public get region() {
    return this.getStringAttribute('region');
  }

  // size - computed: true, optional: false, required: false
  public get size() {
    return this.getNumberAttribute('size');
  }

  // verdict - computed: true, optional: false, required: false
  public get verdict() {
    return this.getStringAttribute('verdict');
  }
}

export class DataEvsCapacityBudgetUndecidedList extends cdktf.ComplexList {

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): DataEvsCapacityBudgetUndecidedOutputReference {
    return new DataEvsCapacityBudgetUndecidedOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface DataEvsCapacityBudgetViolations {
}

export function dataEvsCapacityBudgetViolationsToTerraform(struct?: DataEvsCapacityBudgetViolations): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataEvsCapacityBudgetViolationsToHclTerraform(struct?: DataEvsCapacityBudgetViolations): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataEvsCapacityBudgetViolationsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): DataEvsCapacityBudgetViolations | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataEvsCapacityBudgetViolations | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // due_at - computed: true, optional: false, required: false
  public get dueAt() {
    return this.getStringAttribute('due_at');
  }

  // evidence - computed: true, optional: false, required: false
  public get evidence() {
    return this.getListAttribute('evidence');
  }

  // exempt_through - computed: true, optional: false, required: false
  public get exemptThrough() {
    return this.getStringAttribute('exempt_through');
  }

  // exemption - computed: true, optional: false, required: false
  public get exemption() {
    return this.getStringAttribute('exemption');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // members - computed: true, optional: false, required: false
  public get members() {
    return this.getListAttribute('members');
  }

  // missing - computed: true, optional: false, required: false
  public get missing() {
    return this.getStringAttribute('missing');
  }

  // project_id - computed: true, optional: false, required: false
  public get projectId() {
    return this.getStringAttribute('project_id');
  }

  // reason - computed: true, optional: false, required: false
  public get reason() {
    return this.getStringAttribute('reason');
  }

  // region - computed: true, optional: false, required: false
  public get region() {
    return this.getStringAttribute('region');
  }

  // size - computed: true, optional: false, required: false
  public get size() {
    return this.getNumberAttribute('size');
  }

  // verdict - computed: true, optional: false, required: false
  public get verdict() {
    return this.getStringAttribute('verdict');
  }
}

export class DataEvsCapacityBudgetViolationsList extends cdktf.ComplexList {

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): DataEvsCapacityBudgetViolationsOutputReference {
    return new DataEvsCapacityBudgetViolationsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a `evs_capacity_budget`
*/
export class DataEvsCapacityBudget extends cdktf.TerraformDataSource {

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
    this._atMostGib = config.atMostGib;
    this._by = config.by;
    this._currency = config.currency;
    this._exemptions.internalValue = config.exemptions;
    this._fresh = config.fresh;
    this._given = config.given;
    this._message = config.message;
    this._name = config.name;
    this._output = config.output;
    this._policy = config.policy;
    this._pricePerGibMonth = config.pricePerGibMonth;
    this._projectId = config.projectId;
    this._status = config.status;
    this._volumeId = config.volumeId;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // alert_brief - computed: true, optional: false, required: false
  public get alertBrief() {
    return this.getStringAttribute('alert_brief');
  }

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

  // complete - computed: true, optional: false, required: false
  public get complete() {
    return this.getBooleanAttribute('complete');
  }

  // currency - computed: false, optional: true, required: false
  private _currency?: string; 
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

  // exempt - computed: true, optional: false, required: false
  private _exempt = new DataEvsCapacityBudgetExemptList(this, "exempt", false);
  public get exempt() {
    return this._exempt;
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
  private _exemptions = new DataEvsCapacityBudgetExemptionsList(this, "exemptions", false);
  public get exemptions() {
    return this._exemptions;
  }
  public putExemptions(value: DataEvsCapacityBudgetExemptions[] | cdktf.IResolvable) {
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

  // fresh - computed: false, optional: true, required: false
  private _fresh?: boolean | cdktf.IResolvable; 
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
  private _given?: string; 
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

  // message - computed: false, optional: true, required: false
  private _message?: string; 
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
  private _missingLists = new cdktf.StringMap(this, "missing_lists");
  public get missingLists() {
    return this._missingLists;
  }

  // monthly_cost - computed: true, optional: false, required: false
  public get monthlyCost() {
    return this.getNumberAttribute('monthly_cost');
  }

  // name - computed: false, optional: true, required: false
  private _name?: string; 
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

  // output - computed: false, optional: true, required: false
  private _output?: string; 
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

  // policy - computed: false, optional: true, required: false
  private _policy?: string; 
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
  private _pricePerGibMonth?: number; 
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

  // project_id - computed: false, optional: true, required: false
  private _projectId?: string; 
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

  // report - computed: true, optional: false, required: false
  public get report() {
    return this.getStringAttribute('report');
  }

  // status - computed: false, optional: true, required: false
  private _status?: string; 
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

  // undecided - computed: true, optional: false, required: false
  private _undecided = new DataEvsCapacityBudgetUndecidedList(this, "undecided", false);
  public get undecided() {
    return this._undecided;
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

  // violations - computed: true, optional: false, required: false
  private _violations = new DataEvsCapacityBudgetViolationsList(this, "violations", false);
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

  // warning - computed: true, optional: false, required: false
  public get warning() {
    return this.getStringAttribute('warning');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      at_most_gib: cdktf.numberToTerraform(this._atMostGib),
      by: cdktf.stringToTerraform(this._by),
      currency: cdktf.stringToTerraform(this._currency),
      exemptions: cdktf.listMapper(dataEvsCapacityBudgetExemptionsToTerraform, false)(this._exemptions.internalValue),
      fresh: cdktf.booleanToTerraform(this._fresh),
      given: cdktf.stringToTerraform(this._given),
      message: cdktf.stringToTerraform(this._message),
      name: cdktf.stringToTerraform(this._name),
      output: cdktf.stringToTerraform(this._output),
      policy: cdktf.stringToTerraform(this._policy),
      price_per_gib_month: cdktf.numberToTerraform(this._pricePerGibMonth),
      project_id: cdktf.stringToTerraform(this._projectId),
      status: cdktf.stringToTerraform(this._status),
      volume_id: cdktf.stringToTerraform(this._volumeId),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
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
        value: cdktf.listMapperHcl(dataEvsCapacityBudgetExemptionsToHclTerraform, false)(this._exemptions.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "DataEvsCapacityBudgetExemptionsList",
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
