// docs/data-sources/evs_standard_snapshots.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { SnapshotChainList } from '../shared/snapshot-chain';
export {
  type SnapshotChain as DataEvsStandardSnapshotsSnapshotsSnapshotChains,
  snapshotChainToTerraform as dataEvsStandardSnapshotsSnapshotsSnapshotChainsToTerraform,
  snapshotChainToHclTerraform as dataEvsStandardSnapshotsSnapshotsSnapshotChainsToHclTerraform,
  SnapshotChainOutputReference as DataEvsStandardSnapshotsSnapshotsSnapshotChainsOutputReference,
  SnapshotChainList as DataEvsStandardSnapshotsSnapshotsSnapshotChainsList,
} from '../shared/snapshot-chain';

// Configuration

export interface DataEvsStandardSnapshotsConfig extends cdktf.TerraformMetaArguments {
  /**
  * Only snapshots of disks in this availability zone.
  *
  * `availability_zone` in docs/data-sources/evs_standard_snapshots.md
  */
  readonly availabilityZone?: string;
  /**
  * Only snapshots of this enterprise project: its ID, `0` for the default one, or `all_granted_eps` for all projects that the credentials can read. Default: the whole project, or an error if the credentials cannot list it.
  *
  * `enterprise_project_id` in docs/data-sources/evs_standard_snapshots.md
  */
  readonly enterpriseProjectId?: string;
  /**
  * Whether to read again instead of reusing reads of this provider from the last minute. Default: `false`.
  *
  * `fresh` in docs/data-sources/evs_standard_snapshots.md
  */
  readonly fresh?: boolean | cdktf.IResolvable;
  /**
  * Only snapshots of exactly this name; at most 255 bytes.
  *
  * `name` in docs/data-sources/evs_standard_snapshots.md
  */
  readonly name?: string;
  /**
  * Project to read. Default: the provider's.
  *
  * `project_id` in docs/data-sources/evs_standard_snapshots.md
  */
  readonly projectId?: string;
  /**
  * Only snapshots in the chain with this ID.
  *
  * `snapshot_chain_id` in docs/data-sources/evs_standard_snapshots.md
  */
  readonly snapshotChainId?: string;
  /**
  * Only snapshots of the group with this ID.
  *
  * `snapshot_group_id` in docs/data-sources/evs_standard_snapshots.md
  */
  readonly snapshotGroupId?: string;
  /**
  * Only snapshots of this type: `auto`, `user` or `copy`.
  *
  * `snapshot_type` in docs/data-sources/evs_standard_snapshots.md
  */
  readonly snapshotType?: string;
  /**
  * Only snapshots in this status, for example `available`.
  *
  * `status` in docs/data-sources/evs_standard_snapshots.md
  */
  readonly status?: string;
  /**
  * Only snapshots that have these tags.
  *
  * `tags` in docs/data-sources/evs_standard_snapshots.md
  */
  readonly tags?: { [key: string]: string };
  /**
  * Only snapshots of the disk with this ID.
  *
  * `volume_id` in docs/data-sources/evs_standard_snapshots.md
  */
  readonly volumeId?: string;
}
export interface DataEvsStandardSnapshotsSnapshots {
}

export function dataEvsStandardSnapshotsSnapshotsToTerraform(struct?: DataEvsStandardSnapshotsSnapshots): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataEvsStandardSnapshotsSnapshotsToHclTerraform(struct?: DataEvsStandardSnapshotsSnapshots): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataEvsStandardSnapshotsSnapshotsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): DataEvsStandardSnapshotsSnapshots | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataEvsStandardSnapshotsSnapshots | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // availability_zone - computed: true, optional: false, required: false
  public get availabilityZone() {
    return this.getStringAttribute('availability_zone');
  }

  // category - computed: true, optional: false, required: false
  public get category() {
    return this.getStringAttribute('category');
  }

  // cmk_id - computed: true, optional: false, required: false
  public get cmkId() {
    return this.getStringAttribute('cmk_id');
  }

  // created_at - computed: true, optional: false, required: false
  public get createdAt() {
    return this.getStringAttribute('created_at');
  }

  // description - computed: true, optional: false, required: false
  public get description() {
    return this.getStringAttribute('description');
  }

  // encrypt_algorithm - computed: true, optional: false, required: false
  public get encryptAlgorithm() {
    return this.getStringAttribute('encrypt_algorithm');
  }

  // encrypted - computed: true, optional: false, required: false
  public get encrypted() {
    return this.getBooleanAttribute('encrypted');
  }

  // enterprise_project_id - computed: true, optional: false, required: false
  public get enterpriseProjectId() {
    return this.getStringAttribute('enterprise_project_id');
  }

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
  }

  // incremental - computed: true, optional: false, required: false
  public get incremental() {
    return this.getBooleanAttribute('incremental');
  }

  // instant_access - computed: true, optional: false, required: false
  public get instantAccess() {
    return this.getBooleanAttribute('instant_access');
  }

  // instant_access_retention_at - computed: true, optional: false, required: false
  public get instantAccessRetentionAt() {
    return this.getStringAttribute('instant_access_retention_at');
  }

  // name - computed: true, optional: false, required: false
  public get name() {
    return this.getStringAttribute('name');
  }

  // progress - computed: true, optional: false, required: false
  public get progress() {
    return this.getStringAttribute('progress');
  }

  // retention_at - computed: true, optional: false, required: false
  public get retentionAt() {
    return this.getStringAttribute('retention_at');
  }

  // size - computed: true, optional: false, required: false
  public get size() {
    return this.getNumberAttribute('size');
  }

  // snapshot_chains - computed: true, optional: false, required: false
  private _snapshotChains = new SnapshotChainList(this, "snapshot_chains", false);
  public get snapshotChains() {
    return this._snapshotChains;
  }

  // snapshot_group_id - computed: true, optional: false, required: false
  public get snapshotGroupId() {
    return this.getStringAttribute('snapshot_group_id');
  }

  // snapshot_type - computed: true, optional: false, required: false
  public get snapshotType() {
    return this.getStringAttribute('snapshot_type');
  }

  // status - computed: true, optional: false, required: false
  public get status() {
    return this.getStringAttribute('status');
  }

  // tags - computed: true, optional: false, required: false
  private _tags = new cdktf.StringMap(this, "tags");
  public get tags() {
    return this._tags;
  }

  // updated_at - computed: true, optional: false, required: false
  public get updatedAt() {
    return this.getStringAttribute('updated_at');
  }

  // volume_id - computed: true, optional: false, required: false
  public get volumeId() {
    return this.getStringAttribute('volume_id');
  }
}

export class DataEvsStandardSnapshotsSnapshotsList extends cdktf.ComplexList {

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
  public get(index: number): DataEvsStandardSnapshotsSnapshotsOutputReference {
    return new DataEvsStandardSnapshotsSnapshotsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a `evs_standard_snapshots`
*/
export class DataEvsStandardSnapshots extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_standard_snapshots";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataEvsStandardSnapshots resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataEvsStandardSnapshots to import
  * @param importFromId The id of the existing DataEvsStandardSnapshots that should be imported.
  * @param provider? Optional instance of the provider where the DataEvsStandardSnapshots to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_standard_snapshots", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_standard_snapshots` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataEvsStandardSnapshotsConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataEvsStandardSnapshotsConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'evs_standard_snapshots',
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
    this._availabilityZone = config.availabilityZone;
    this._enterpriseProjectId = config.enterpriseProjectId;
    this._fresh = config.fresh;
    this._name = config.name;
    this._projectId = config.projectId;
    this._snapshotChainId = config.snapshotChainId;
    this._snapshotGroupId = config.snapshotGroupId;
    this._snapshotType = config.snapshotType;
    this._status = config.status;
    this._tags = config.tags;
    this._volumeId = config.volumeId;
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

  // count_by_status - computed: true, optional: false, required: false
  private _countByStatus = new cdktf.NumberMap(this, "count_by_status");
  public get countByStatus() {
    return this._countByStatus;
  }

  // enterprise_project_id - computed: false, optional: true, required: false
  private _enterpriseProjectId?: string; 
  public get enterpriseProjectId() {
    return this.getStringAttribute('enterprise_project_id');
  }
  public set enterpriseProjectId(value: string) {
    this._enterpriseProjectId = value;
  }
  public resetEnterpriseProjectId() {
    this._enterpriseProjectId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enterpriseProjectIdInput() {
    return this._enterpriseProjectId;
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

  // id - computed: true, optional: false, required: false
  public get id() {
    return this.getStringAttribute('id');
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

  // oldest_created_at - computed: true, optional: false, required: false
  public get oldestCreatedAt() {
    return this.getStringAttribute('oldest_created_at');
  }

  // problems - computed: true, optional: false, required: false
  public get problems() {
    return this.getListAttribute('problems');
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

  // snapshot_chain_id - computed: false, optional: true, required: false
  private _snapshotChainId?: string; 
  public get snapshotChainId() {
    return this.getStringAttribute('snapshot_chain_id');
  }
  public set snapshotChainId(value: string) {
    this._snapshotChainId = value;
  }
  public resetSnapshotChainId() {
    this._snapshotChainId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get snapshotChainIdInput() {
    return this._snapshotChainId;
  }

  // snapshot_count - computed: true, optional: false, required: false
  public get snapshotCount() {
    return this.getNumberAttribute('snapshot_count');
  }

  // snapshot_group_id - computed: false, optional: true, required: false
  private _snapshotGroupId?: string; 
  public get snapshotGroupId() {
    return this.getStringAttribute('snapshot_group_id');
  }
  public set snapshotGroupId(value: string) {
    this._snapshotGroupId = value;
  }
  public resetSnapshotGroupId() {
    this._snapshotGroupId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get snapshotGroupIdInput() {
    return this._snapshotGroupId;
  }

  // snapshot_type - computed: false, optional: true, required: false
  private _snapshotType?: string; 
  public get snapshotType() {
    return this.getStringAttribute('snapshot_type');
  }
  public set snapshotType(value: string) {
    this._snapshotType = value;
  }
  public resetSnapshotType() {
    this._snapshotType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get snapshotTypeInput() {
    return this._snapshotType;
  }

  // snapshots - computed: true, optional: false, required: false
  private _snapshots = new DataEvsStandardSnapshotsSnapshotsList(this, "snapshots", false);
  public get snapshots() {
    return this._snapshots;
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

  // tags - computed: false, optional: true, required: false
  private _tags?: { [key: string]: string }; 
  public get tags() {
    return this.getStringMapAttribute('tags');
  }
  public set tags(value: { [key: string]: string }) {
    this._tags = value;
  }
  public resetTags() {
    this._tags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tagsInput() {
    return this._tags;
  }

  // total_gib - computed: true, optional: false, required: false
  public get totalGib() {
    return this.getNumberAttribute('total_gib');
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
      availability_zone: cdktf.stringToTerraform(this._availabilityZone),
      enterprise_project_id: cdktf.stringToTerraform(this._enterpriseProjectId),
      fresh: cdktf.booleanToTerraform(this._fresh),
      name: cdktf.stringToTerraform(this._name),
      project_id: cdktf.stringToTerraform(this._projectId),
      snapshot_chain_id: cdktf.stringToTerraform(this._snapshotChainId),
      snapshot_group_id: cdktf.stringToTerraform(this._snapshotGroupId),
      snapshot_type: cdktf.stringToTerraform(this._snapshotType),
      status: cdktf.stringToTerraform(this._status),
      tags: cdktf.hashMapper(cdktf.stringToTerraform)(this._tags),
      volume_id: cdktf.stringToTerraform(this._volumeId),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      availability_zone: {
        value: cdktf.stringToHclTerraform(this._availabilityZone),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      enterprise_project_id: {
        value: cdktf.stringToHclTerraform(this._enterpriseProjectId),
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
      snapshot_chain_id: {
        value: cdktf.stringToHclTerraform(this._snapshotChainId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      snapshot_group_id: {
        value: cdktf.stringToHclTerraform(this._snapshotGroupId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      snapshot_type: {
        value: cdktf.stringToHclTerraform(this._snapshotType),
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
      tags: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._tags),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
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
