// docs/resources/evs_alert_memory.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface AlertMemoryConfig extends cdktf.TerraformMetaArguments {
  /**
  * `alert_cells` of a policy, or `cells` of one of its `owner_alerts` or `place_alerts`.
  *
  * `cells` in docs/resources/evs_alert_memory.md
  */
  readonly cells: string;
}

/**
* Represents a `evs_alert_memory`
*/
export class AlertMemory extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_alert_memory";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a AlertMemory resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the AlertMemory to import
  * @param importFromId The id of the existing AlertMemory that should be imported.
  * @param provider? Optional instance of the provider where the AlertMemory to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_alert_memory", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_alert_memory` Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options AlertMemoryConfig
  */
  public constructor(scope: Construct, id: string, config: AlertMemoryConfig) {
    super(scope, id, {
      terraformResourceType: 'evs_alert_memory',
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
    this._cells = config.cells;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // cells - computed: false, optional: false, required: true
  private _cells?: string; 
  public get cells() {
    return this.getStringAttribute('cells');
  }
  public set cells(value: string) {
    this._cells = value;
  }
  // Temporarily expose input value. Use with caution.
  public get cellsInput() {
    return this._cells;
  }

  // kept - computed: true, optional: false, required: false
  public get kept() {
    return this.getStringAttribute('kept');
  }

  // key - computed: true, optional: false, required: false
  public get key() {
    return this.getStringAttribute('key');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      cells: cdktf.stringToTerraform(this._cells),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      cells: {
        value: cdktf.stringToHclTerraform(this._cells),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
