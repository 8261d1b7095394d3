// docs/data-sources/evs_orphaned_snapshots.md
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { PolicyAttributes, type PolicyAttributesConfig } from '../shared/policy-attributes';
import { exemptionToTerraform, exemptionToHclTerraform } from '../shared/exemption';
import { LostDiskRowList } from '../shared/lost-disk-row';
export {
  type PolicyCell as DataEvsOrphanedSnapshotsCells,
  policyCellToTerraform as dataEvsOrphanedSnapshotsCellsToTerraform,
  policyCellToHclTerraform as dataEvsOrphanedSnapshotsCellsToHclTerraform,
  PolicyCellOutputReference as DataEvsOrphanedSnapshotsCellsOutputReference,
  PolicyCellList as DataEvsOrphanedSnapshotsCellsList,
} from '../shared/policy-cell';
export {
  type Exemption as DataEvsOrphanedSnapshotsExemptions,
  exemptionToTerraform as dataEvsOrphanedSnapshotsExemptionsToTerraform,
  exemptionToHclTerraform as dataEvsOrphanedSnapshotsExemptionsToHclTerraform,
  ExemptionOutputReference as DataEvsOrphanedSnapshotsExemptionsOutputReference,
  ExemptionList as DataEvsOrphanedSnapshotsExemptionsList,
} from '../shared/exemption';
export {
  type GoneRow as DataEvsOrphanedSnapshotsGone,
  goneRowToTerraform as dataEvsOrphanedSnapshotsGoneToTerraform,
  goneRowToHclTerraform as dataEvsOrphanedSnapshotsGoneToHclTerraform,
  GoneRowOutputReference as DataEvsOrphanedSnapshotsGoneOutputReference,
  GoneRowList as DataEvsOrphanedSnapshotsGoneList,
} from '../shared/gone-row';
export {
  type PartAlert as DataEvsOrphanedSnapshotsOwnerAlerts,
  partAlertToTerraform as dataEvsOrphanedSnapshotsOwnerAlertsToTerraform,
  partAlertToHclTerraform as dataEvsOrphanedSnapshotsOwnerAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsOrphanedSnapshotsOwnerAlertsOutputReference,
  PartAlertList as DataEvsOrphanedSnapshotsOwnerAlertsList,
} from '../shared/part-alert';
export {
  type PartAlert as DataEvsOrphanedSnapshotsPlaceAlerts,
  partAlertToTerraform as dataEvsOrphanedSnapshotsPlaceAlertsToTerraform,
  partAlertToHclTerraform as dataEvsOrphanedSnapshotsPlaceAlertsToHclTerraform,
  PartAlertOutputReference as DataEvsOrphanedSnapshotsPlaceAlertsOutputReference,
  PartAlertList as DataEvsOrphanedSnapshotsPlaceAlertsList,
} from '../shared/part-alert';
export {
  type RememberedRow as DataEvsOrphanedSnapshotsRemembered,
  rememberedRowToTerraform as dataEvsOrphanedSnapshotsRememberedToTerraform,
  rememberedRowToHclTerraform as dataEvsOrphanedSnapshotsRememberedToHclTerraform,
  RememberedRowOutputReference as DataEvsOrphanedSnapshotsRememberedOutputReference,
  RememberedRowList as DataEvsOrphanedSnapshotsRememberedList,
} from '../shared/remembered-row';
export {
  type LostDiskRow as DataEvsOrphanedSnapshotsExempt,
  lostDiskRowToTerraform as dataEvsOrphanedSnapshotsExemptToTerraform,
  lostDiskRowToHclTerraform as dataEvsOrphanedSnapshotsExemptToHclTerraform,
  LostDiskRowOutputReference as DataEvsOrphanedSnapshotsExemptOutputReference,
  LostDiskRowList as DataEvsOrphanedSnapshotsExemptList,
} from '../shared/lost-disk-row';
export {
  type LostDiskRow as DataEvsOrphanedSnapshotsUndecided,
  lostDiskRowToTerraform as dataEvsOrphanedSnapshotsUndecidedToTerraform,
  lostDiskRowToHclTerraform as dataEvsOrphanedSnapshotsUndecidedToHclTerraform,
  LostDiskRowOutputReference as DataEvsOrphanedSnapshotsUndecidedOutputReference,
  LostDiskRowList as DataEvsOrphanedSnapshotsUndecidedList,
} from '../shared/lost-disk-row';
export {
  type LostDiskRow as DataEvsOrphanedSnapshotsViolations,
  lostDiskRowToTerraform as dataEvsOrphanedSnapshotsViolationsToTerraform,
  lostDiskRowToHclTerraform as dataEvsOrphanedSnapshotsViolationsToHclTerraform,
  LostDiskRowOutputReference as DataEvsOrphanedSnapshotsViolationsOutputReference,
  LostDiskRowList as DataEvsOrphanedSnapshotsViolationsList,
} from '../shared/lost-disk-row';

// Configuration

export interface DataEvsOrphanedSnapshotsConfig extends PolicyAttributesConfig {
  /**
  * Whether a 404 for a disk counts only if a listed disk can be read by its ID. Waive it for a project that has no disks. One of `required`, `waived`. Default: `required`.
  *
  * `control` in docs/data-sources/evs_orphaned_snapshots.md
  */
  readonly control?: string;
  /**
  * Minimum time since the disk was last known to exist. It counts from the creation of the disk's newest snapshot, or from the deletion of the disk if the provider's `deletion_traces` find it. Without a trace, the disk may have been deleted later. Default: any time. As an integer and a unit, such as 30d, 12h, 90m or 45s, at most 100 years.
  *
  * `grace_period` in docs/data-sources/evs_orphaned_snapshots.md
  */
  readonly gracePeriod?: string;
  /**
  * The least certain verdict that counts; more certain ones count too. Lists of the official provider never prove more than `suspected`. One of `orphaned`, `suspected`, `indeterminate`. Default: `orphaned`.
  *
  * `minimum_verdict` in docs/data-sources/evs_orphaned_snapshots.md
  */
  readonly minimumVerdict?: string;
  /**
  * Only snapshots of exactly this name. At most 255 bytes.
  *
  * `name` in docs/data-sources/evs_orphaned_snapshots.md
  */
  readonly name?: string;
  /**
  * Whether to read the recycle bin. Set `false` only in a region without one, where the read fails. Default: `true`.
  *
  * `recycle_bin` in docs/data-sources/evs_orphaned_snapshots.md
  */
  readonly recycleBin?: boolean | cdktf.IResolvable;
  /**
  * Only snapshots in this status, for example `available`.
  *
  * `status` in docs/data-sources/evs_orphaned_snapshots.md
  */
  readonly status?: string;
  /**
  * The scan is suspect if more than this share of the snapshots, and at least 10 of them, have no disk. From 0 to 1. Default: `0.5`.
  *
  * `suspect_share` in docs/data-sources/evs_orphaned_snapshots.md
  */
  readonly suspectShare?: number;
  /**
  * Only snapshots of the disk with this ID.
  *
  * `volume_id` in docs/data-sources/evs_orphaned_snapshots.md
  */
  readonly volumeId?: string;
}

/**
* Represents a `evs_orphaned_snapshots`
*/
export class DataEvsOrphanedSnapshots extends PolicyAttributes {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "evs_orphaned_snapshots";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataEvsOrphanedSnapshots resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataEvsOrphanedSnapshots to import
  * @param importFromId The id of the existing DataEvsOrphanedSnapshots that should be imported.
  * @param provider? Optional instance of the provider where the DataEvsOrphanedSnapshots to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "evs_orphaned_snapshots", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new `evs_orphaned_snapshots` Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataEvsOrphanedSnapshotsConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataEvsOrphanedSnapshotsConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'evs_orphaned_snapshots',
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
    this._control = config.control;
    this._currency = config.currency;
    this._exemptions.internalValue = config.exemptions;
    this._fleet = config.fleet;
    this._fresh = config.fresh;
    this._given = config.given;
    this._gracePeriod = config.gracePeriod;
    this._labels = config.labels;
    this._message = config.message;
    this._minimumVerdict = config.minimumVerdict;
    this._name = config.name;
    this._output = config.output;
    this._policy = config.policy;
    this._pricePerGibMonth = config.pricePerGibMonth;
    this._projectId = config.projectId;
    this._recycleBin = config.recycleBin;
    this._shownRows = config.shownRows;
    this._since = config.since;
    this._status = config.status;
    this._suspectShare = config.suspectShare;
    this._volumeId = config.volumeId;
  }

  // ==========
  // ATTRIBUTES
  // ==========

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

  // exempt - computed: true, optional: false, required: false
  private _exempt = new LostDiskRowList(this, "exempt", false);
  public get exempt() {
    return this._exempt;
  }

  // grace_period - computed: false, optional: true, required: false
  private _gracePeriod?: string; 
  public get gracePeriod() {
    return this.getStringAttribute('grace_period');
  }
  public set gracePeriod(value: string) {
    this._gracePeriod = value;
  }
  public resetGracePeriod() {
    this._gracePeriod = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get gracePeriodInput() {
    return this._gracePeriod;
  }

  // minimum_verdict - computed: false, optional: true, required: false
  private _minimumVerdict?: string; 
  public get minimumVerdict() {
    return this.getStringAttribute('minimum_verdict');
  }
  public set minimumVerdict(value: string) {
    this._minimumVerdict = value;
  }
  public resetMinimumVerdict() {
    this._minimumVerdict = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get minimumVerdictInput() {
    return this._minimumVerdict;
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

  // undecided - computed: true, optional: false, required: false
  private _undecided = new LostDiskRowList(this, "undecided", false);
  public get undecided() {
    return this._undecided;
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
      control: cdktf.stringToTerraform(this._control),
      currency: cdktf.stringToTerraform(this._currency),
      exemptions: cdktf.listMapper(exemptionToTerraform, false)(this._exemptions.internalValue),
      fleet: cdktf.stringToTerraform(this._fleet),
      fresh: cdktf.booleanToTerraform(this._fresh),
      given: cdktf.stringToTerraform(this._given),
      grace_period: cdktf.stringToTerraform(this._gracePeriod),
      labels: cdktf.listMapper(cdktf.stringToTerraform, false)(this._labels),
      message: cdktf.stringToTerraform(this._message),
      minimum_verdict: cdktf.stringToTerraform(this._minimumVerdict),
      name: cdktf.stringToTerraform(this._name),
      output: cdktf.stringToTerraform(this._output),
      policy: cdktf.stringToTerraform(this._policy),
      price_per_gib_month: cdktf.numberToTerraform(this._pricePerGibMonth),
      project_id: cdktf.stringToTerraform(this._projectId),
      recycle_bin: cdktf.booleanToTerraform(this._recycleBin),
      shown_rows: cdktf.numberToTerraform(this._shownRows),
      since: cdktf.stringToTerraform(this._since),
      status: cdktf.stringToTerraform(this._status),
      suspect_share: cdktf.numberToTerraform(this._suspectShare),
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
      control: {
        value: cdktf.stringToHclTerraform(this._control),
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
        storageClassType: "DataEvsOrphanedSnapshotsExemptionsList",
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
      grace_period: {
        value: cdktf.stringToHclTerraform(this._gracePeriod),
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
      minimum_verdict: {
        value: cdktf.stringToHclTerraform(this._minimumVerdict),
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
      recycle_bin: {
        value: cdktf.booleanToHclTerraform(this._recycleBin),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
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
