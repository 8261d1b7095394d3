// docs/data-sources/evs_snapshot_audit.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataEvsSnapshotAuditConfig extends cdktf.TerraformMetaArguments {
  /**
  * `required`: a disk counts as gone only if a listed disk can be read by its ID in the same pass. `waived`: it counts without that, even if no disk is listed. Default: `required`.
  *
  * `control` in docs/data-sources/evs_snapshot_audit.md
  */
  readonly control?: string;
  /**
  * Projects to read instead of one: the `fleet` attribute of `evs_projects`. Conflicts with `project_id` and `given`.
  *
  * `fleet` in docs/data-sources/evs_snapshot_audit.md
  */
  readonly fleet?: string;
  /**
  * Whether to read again instead of reusing reads of this provider from the last minute. Default: `false`.
  *
  * `fresh` in docs/data-sources/evs_snapshot_audit.md
  */
  readonly fresh?: boolean | cdktf.IResolvable;
  /**
  * Facts from another source, as JSON lists by column, instead of reading them: `{"snapshots": {"id": [...], ...}, "volumes": {...}, "recycle_bin": {...}}`. Requires no credentials.
  *
  * `given` in docs/data-sources/evs_snapshot_audit.md
  */
  readonly given?: string;
  /**
  * Only snapshots of exactly this name. At most 255 bytes.
  *
  * `name` in docs/data-sources/evs_snapshot_audit.md
  */
  readonly name?: string;
  /**
  * Project to read. Default: the provider's.
  *
  * `project_id` in docs/data-sources/evs_snapshot_audit.md
  */
  readonly projectId?: string;
  /**
  * Deprecated: set `regions` of the provider instead. Whether to read the recycle bin. `false` is for regions without one. Otherwise, a disk in the recycle bin looks like a lost one. Default: `true`.
  *
  * `recycle_bin` in docs/data-sources/evs_snapshot_audit.md
  */
  readonly recycleBin?: boolean | cdktf.IResolvable;
  /**
  * Only snapshots in this status, for example `available`.
  *
  * `status` in docs/data-sources/evs_snapshot_audit.md
  */
  readonly status?: string;
  /**
  * The scan is suspect if more than this share (0 to 1) of the filtered snapshots, and at least 10 of them, have no disk. Default: `0.5`.
  *
  * `suspect_share` in docs/data-sources/evs_snapshot_audit.md
  */
  readonly suspectShare?: number;
  /**
  * Only snapshots of the disk with this ID.
  *
  * `volume_id` in docs/data-sources/evs_snapshot_audit.md
  */
  readonly volumeId?: string;
}
export interface DataEvsSnapshotAuditCells {
}

export function dataEvsSnapshotAuditCellsToTerraform(struct?: DataEvsSnapshotAuditCells): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataEvsSnapshotAuditCellsToHclTerraform(struct?: DataEvsSnapshotAuditCells): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataEvsSnapshotAuditCellsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): DataEvsSnapshotAuditCells | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataEvsSnapshotAuditCells | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // account - computed: true, optional: false, required: false
  public get account() {
    return this.getStringAttribute('account');
  }

  // finding_count - computed: true, optional: false, required: false
  public get findingCount() {
    return this.getNumberAttribute('finding_count');
  }

  // project_id - computed: true, optional: false, required: false
  public get projectId() {
    return this.getStringAttribute('project_id');
  }

  // project_name - computed: true, optional: false, required: false
  public get projectName() {
    return this.getStringAttribute('project_name');
  }

  // reasons - computed: true, optional: false, required: false
  public get reasons() {
    return this.getListAttribute('reasons');
  }

  // region - computed: true, optional: false, required: false
  public get region() {
    return this.getStringAttribute('region');
  }

  // state - computed: true, optional: false, required: false
  public get state() {
    return this.getStringAttribute('state');
  }

  // suspect_reason - computed: true, optional: false, required: false
  public get suspectReason() {
    return this.getStringAttribute('suspect_reason');
  }
}

export class DataEvsSnapshotAuditCellsList extends cdktf.ComplexList {

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
  public get(index: number): DataEvsSnapshotAuditCellsOutputReference {
    return new DataEvsSnapshotAuditCellsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface DataEvsSnapshotAuditFindings {
}

export function dataEvsSnapshotAuditFindingsToTerraform(struct?: DataEvsSnapshotAuditFindings): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataEvsSnapshotAuditFindingsToHclTerraform(struct?: DataEvsSnapshotAuditFindings): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataEvsSnapshotAuditFindingsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): DataEvsSnapshotAuditFindings | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataEvsSnapshotAuditFindings | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // account - computed: true, optional: false, required: false
  public get account() {
    return this.getStringAttribute('account');
  }

  // backups_of_disk - computed: true, optional: false, required: false
  public get backupsOfDisk() {
    return this.getNumberAttribute('backups_of_disk');
  }

  // cloned_volume_ids - computed: true, optional: false, required: false
  public get clonedVolumeIds() {
    return this.getListAttribute('cloned_volume_ids');
  }

  // copies_of_disk - computed: true, optional: false, required: false
  public get copiesOfDisk() {
    return this.getNumberAttribute('copies_of_disk');
  }

  // created_at - computed: true, optional: false, required: false
  public get createdAt() {
    return this.getStringAttribute('created_at');
  }

  // deletable - computed: true, optional: false, required: false
  public get deletable() {
    return this.getBooleanAttribute('deletable');
  }

  // deleted_at - computed: true, optional: false, required: false
  public get deletedAt() {
    return this.getStringAttribute('deleted_at');
  }

  // deleted_by - computed: true, optional: false, required: false
  public get deletedBy() {
    return this.getStringAttribute('deleted_by');
  }

  // evidence - computed: true, optional: false, required: false
  public get evidence() {
    return this.getListAttribute('evidence');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // kind - computed: true, optional: false, required: false
  public get kind() {
    return this.getStringAttribute('kind');
  }

  // metadata - computed: true, optional: false, required: false
  private _metadata = new cdktf.StringMap(this, "metadata");
  public get metadata() {
    return this._metadata;
  }

  // missing - computed: true, optional: false, required: false
  public get missing() {
    return this.getStringAttribute('missing');
  }

  // name - computed: true, optional: false, required: false
  public get name() {
    return this.getStringAttribute('name');
  }

  // newest_copy - computed: true, optional: false, required: false
  public get newestCopy() {
    return this.getBooleanAttribute('newest_copy');
  }

  // newest_copy_at - computed: true, optional: false, required: false
  public get newestCopyAt() {
    return this.getStringAttribute('newest_copy_at');
  }

  // project_id - computed: true, optional: false, required: false
  public get projectId() {
    return this.getStringAttribute('project_id');
  }

  // project_name - computed: true, optional: false, required: false
  public get projectName() {
    return this.getStringAttribute('project_name');
  }

  // reason - computed: true, optional: false, required: false
  public get reason() {
    return this.getStringAttribute('reason');
  }

  // recoverable_until - computed: true, optional: false, required: false
  public get recoverableUntil() {
    return this.getStringAttribute('recoverable_until');
  }

  // region - computed: true, optional: false, required: false
  public get region() {
    return this.getStringAttribute('region');
  }

  // retention_at - computed: true, optional: false, required: false
  public get retentionAt() {
    return this.getStringAttribute('retention_at');
  }

  // size - computed: true, optional: false, required: false
  public get size() {
    return this.getNumberAttribute('size');
  }

  // status - computed: true, optional: false, required: false
  public get status() {
    return this.getStringAttribute('status');
  }

  // updated_at - computed: true, optional: false, required: false
  public get updatedAt() {
    return this.getStringAttribute('updated_at');
  }

  // verdict - computed: true, optional: false, required: false
  public get verdict() {
    return this.getStringAttribute('verdict');
  }

  // volume_id - computed: true, optional: false, required: false
  public get volumeId() {
    return this.getStringAttribute('volume_id');
  }
}

export class DataEvsSnapshotAuditFindingsList extends cdktf.ComplexList {

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
  public get(index: number): DataEvsSnapshotAuditFindingsOutputReference {
    return new DataEvsSnapshotAuditFindingsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a `evs_snapshot_audit`
*/
export class DataEvsSnapshotAudit extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_snapshot_audit";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataEvsSnapshotAudit resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataEvsSnapshotAudit to import
  * @param importFromId The id of the existing DataEvsSnapshotAudit that should be imported.
  * @param provider? Optional instance of the provider where the DataEvsSnapshotAudit to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_snapshot_audit", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_snapshot_audit` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataEvsSnapshotAuditConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataEvsSnapshotAuditConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'evs_snapshot_audit',
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
    this._control = config.control;
    this._fleet = config.fleet;
    this._fresh = config.fresh;
    this._given = config.given;
    this._name = config.name;
    this._projectId = config.projectId;
    this._recycleBin = config.recycleBin;
    this._status = config.status;
    this._suspectShare = config.suspectShare;
    this._volumeId = config.volumeId;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // cells - computed: true, optional: false, required: false
  private _cells = new DataEvsSnapshotAuditCellsList(this, "cells", false);
  public get cells() {
    return this._cells;
  }

  // complete - computed: true, optional: false, required: false
  public get complete() {
    return this.getBooleanAttribute('complete');
  }

  // control - computed: false, optional: true, required: false
  private _control?: string; 
  public get control() {
    return this.getStringAttribute('control');
  }
  public set control(value: string) {
    this._control = value;
  }
  public resetControl() {
    this._control = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get controlInput() {
    return this._control;
  }

  // findings - computed: true, optional: false, required: false
  private _findings = new DataEvsSnapshotAuditFindingsList(this, "findings", false);
  public get findings() {
    return this._findings;
  }

  // fleet - computed: false, optional: true, required: false
  private _fleet?: string; 
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

  // kinds_scanned - computed: true, optional: false, required: false
  public get kindsScanned() {
    return this.getListAttribute('kinds_scanned');
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

  // recycle_bin - computed: false, optional: true, required: false
  private _recycleBin?: boolean | cdktf.IResolvable; 
  public get recycleBin() {
    return this.getBooleanAttribute('recycle_bin');
  }
  public set recycleBin(value: boolean | cdktf.IResolvable) {
    this._recycleBin = value;
  }
  public resetRecycleBin() {
    this._recycleBin = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get recycleBinInput() {
    return this._recycleBin;
  }

  // snapshots_scanned - computed: true, optional: false, required: false
  public get snapshotsScanned() {
    return this.getNumberAttribute('snapshots_scanned');
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

  // suspect - computed: true, optional: false, required: false
  public get suspect() {
    return this.getBooleanAttribute('suspect');
  }

  // suspect_reason - computed: true, optional: false, required: false
  public get suspectReason() {
    return this.getStringAttribute('suspect_reason');
  }

  // suspect_share - computed: false, optional: true, required: false
  private _suspectShare?: number; 
  public get suspectShare() {
    return this.getNumberAttribute('suspect_share');
  }
  public set suspectShare(value: number) {
    this._suspectShare = value;
  }
  public resetSuspectShare() {
    this._suspectShare = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get suspectShareInput() {
    return this._suspectShare;
  }

  // verdict_counts - computed: true, optional: false, required: false
  private _verdictCounts = new cdktf.NumberMap(this, "verdict_counts");
  public get verdictCounts() {
    return this._verdictCounts;
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

  // volumes_scanned - computed: true, optional: false, required: false
  public get volumesScanned() {
    return this.getNumberAttribute('volumes_scanned');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      control: cdktf.stringToTerraform(this._control),
      fleet: cdktf.stringToTerraform(this._fleet),
      fresh: cdktf.booleanToTerraform(this._fresh),
      given: cdktf.stringToTerraform(this._given),
      name: cdktf.stringToTerraform(this._name),
      project_id: cdktf.stringToTerraform(this._projectId),
      recycle_bin: cdktf.booleanToTerraform(this._recycleBin),
      status: cdktf.stringToTerraform(this._status),
      suspect_share: cdktf.numberToTerraform(this._suspectShare),
      volume_id: cdktf.stringToTerraform(this._volumeId),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      control: {
        value: cdktf.stringToHclTerraform(this._control),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
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
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      project_id: {
        value: cdktf.stringToHclTerraform(this._projectId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      recycle_bin: {
        value: cdktf.booleanToHclTerraform(this._recycleBin),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      status: {
        value: cdktf.stringToHclTerraform(this._status),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      suspect_share: {
        value: cdktf.numberToHclTerraform(this._suspectShare),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
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
