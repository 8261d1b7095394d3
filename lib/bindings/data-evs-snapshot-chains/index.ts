// docs/data-sources/evs_snapshot_chains.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { SnapshotChainList } from '../shared/snapshot-chain';
export {
  type SnapshotChain as DataEvsSnapshotChainsSnapshotChains,
  snapshotChainToTerraform as dataEvsSnapshotChainsSnapshotChainsToTerraform,
  snapshotChainToHclTerraform as dataEvsSnapshotChainsSnapshotChainsToHclTerraform,
  SnapshotChainOutputReference as DataEvsSnapshotChainsSnapshotChainsOutputReference,
  SnapshotChainList as DataEvsSnapshotChainsSnapshotChainsList,
} from '../shared/snapshot-chain';

// Configuration

export interface DataEvsSnapshotChainsConfig extends cdktf.TerraformMetaArguments {
  /**
  * Only chains of this category: `standard`, `backup` or `server_backup`.
  *
  * `category` in docs/data-sources/evs_snapshot_chains.md
  */
  readonly category?: string;
  /**
  * Whether to read again instead of reusing reads of this provider from the last minute. Default: `false`.
  *
  * `fresh` in docs/data-sources/evs_snapshot_chains.md
  */
  readonly fresh?: boolean | cdktf.IResolvable;
  /**
  * Project to read. Default: the provider's.
  *
  * `project_id` in docs/data-sources/evs_snapshot_chains.md
  */
  readonly projectId?: string;
  /**
  * Only chains of the disk with this ID.
  *
  * `volume_id` in docs/data-sources/evs_snapshot_chains.md
  */
  readonly volumeId?: string;
}

/**
* Represents a `evs_snapshot_chains`
*/
export class DataEvsSnapshotChains extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_snapshot_chains";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataEvsSnapshotChains resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataEvsSnapshotChains to import
  * @param importFromId The id of the existing DataEvsSnapshotChains that should be imported.
  * @param provider? Optional instance of the provider where the DataEvsSnapshotChains to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_snapshot_chains", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_snapshot_chains` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataEvsSnapshotChainsConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataEvsSnapshotChainsConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'evs_snapshot_chains',
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
    this._category = config.category;
    this._fresh = config.fresh;
    this._projectId = config.projectId;
    this._volumeId = config.volumeId;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // category - computed: false, optional: true, required: false
  private _category?: string; 
  public get category() {
    return this.getStringAttribute('category');
  }
  public set category(value: string) {
    this._category = value;
  }
  public resetCategory() {
    this._category = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get categoryInput() {
    return this._category;
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

  // snapshot_chains - computed: true, optional: false, required: false
  private _snapshotChains = new SnapshotChainList(this, "snapshot_chains", false);
  public get snapshotChains() {
    return this._snapshotChains;
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
      category: cdktf.stringToTerraform(this._category),
      fresh: cdktf.booleanToTerraform(this._fresh),
      project_id: cdktf.stringToTerraform(this._projectId),
      volume_id: cdktf.stringToTerraform(this._volumeId),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      category: {
        value: cdktf.stringToHclTerraform(this._category),
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
      project_id: {
        value: cdktf.stringToHclTerraform(this._projectId),
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
