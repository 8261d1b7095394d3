import { DataHuaweicloudEvsRecycleBinVolumesDetail } from "@cdktf/provider-huaweicloud/lib/data-huaweicloud-evs-recycle-bin-volumes-detail";
import { DataHuaweicloudEvsv5Snapshots } from "@cdktf/provider-huaweicloud/lib/data-huaweicloud-evsv5-snapshots";
import type { Construct } from "constructs";
import { onlyKindOf, type SnapshotKind } from "../../audit/catalogue/snapshot-kinds";
import { Verdict } from "../../audit/spec/verdict";
import { DataEvsSnapshotAudit } from "../../bindings/data-evs-snapshot-audit";
import { checkKinds } from "../evs/check-kinds";
import type { FactSettings, IFactSource } from "../evs/fact-source";
import { type GivenLists, givenFacts } from "../evs/given-facts";
import { requireJudge } from "../evs/require-judge";
import { checkScan, type ScanProps } from "../evs/scan-props";
import { checkAtSynthesis, PropCheck } from "../terraform/check-props";
import { requireSameStack } from "../terraform/require-same-stack";
import { terraformName } from "../terraform/terraform-name";
import { HuaweicloudSnapshots } from "./huaweicloud-snapshots";
import { HuaweicloudVolumes } from "./huaweicloud-volumes";

/** Snapshots of the official provider to audit, and how careful to be. */
export interface HuaweicloudSnapshotAuditProps extends Omit<ScanProps, "control" | "recycleBin"> {
  /**
   * Whether to read the recycle bin. Set `false` only in a region without one, where the official provider fails.
   * Otherwise, a disk in the recycle bin looks like a lost one.
   *
   * @default true
   */
  readonly recycleBin?: boolean;
  /**
   * The snapshots to audit, without a filter: the share of lost disks and the last copy of a disk need the whole
   * list. Disks are read through the same provider, in the same region.
   */
  readonly snapshots: HuaweicloudSnapshots;
  /**
   * Kinds of snapshots to read. `["legacy"]` is for regions without standard snapshots and for credentials that
   * cannot read them, because a failed list fails the plan. Standard snapshots are then not read, and every text says
   * *legacy*.
   *
   * @default - both
   */
  readonly kinds?: readonly SnapshotKind[];
}

/**
 * Snapshots whose disk is in no list of the official provider. That provider reads snapshots, standard snapshots,
 * disks and recycle bin, in this order. The `evs` provider judges them and needs no settings for that. Disks are read
 * in both orders, because deletions during a read by offset can hide existing disks. Lists alone prove nothing, so the
 * strongest verdict is `suspected`.
 *
 * @see EvsSnapshotAudit, which reads each disk again and gives proof
 */
export class HuaweicloudSnapshotAudit extends DataEvsSnapshotAudit implements IFactSource {
  /** The disks, read after the snapshots. */
  readonly volumes: HuaweicloudVolumes;
  private readonly lists: GivenLists;

  /**
   * @throws PropError for an invalid share, and for an inventory that is filtered or belongs to another provider or
   * stack
   */
  constructor(scope: Construct, id: string, props: HuaweicloudSnapshotAuditProps) {
    const { snapshots, suspectShare, recycleBin = true } = props;
    const check = new PropCheck(scope, id);
    checkScan(check, props);
    checkKinds(check, props.kinds);
    if (!(snapshots instanceof HuaweicloudSnapshots)) {
      throw check.error(
        "snapshots",
        "must be a HuaweicloudSnapshots; with the evs provider, use EvsSnapshotAudit",
      );
    }
    requireAll(check, snapshots);
    requireSameStack(check, "snapshots", snapshots, scope);
    super(scope, id, { suspectShare });
    this.overrideLogicalId(terraformName(this));
    const { provider, regionInput: region } = snapshots;
    const standard =
      onlyKindOf(props.kinds) === undefined ? this.readStandardSnapshots(snapshots) : undefined;
    // Snapshots are read first, so a disk that is created during the read is not missed. The recycle bin is read last,
    // because disks move to it.
    const disks = {
      provider,
      region,
      dependsOn: standard === undefined ? [snapshots] : [snapshots, standard],
    };
    this.volumes = new HuaweicloudVolumes(this, "volumes", disks);
    const reversed = new HuaweicloudVolumes(this, "volumes-reversed", disks);
    reversed.sortDir = "asc";
    const bin = recycleBin ? this.readRecycleBin(snapshots, reversed) : undefined;
    this.lists = {
      region: snapshots.region,
      snapshots: snapshots.snapshots,
      ...(standard === undefined ? {} : { standard_snapshots: standard.snapshots }),
      volumes: this.volumes.volumes,
      volumes_reversed: reversed.volumes,
      ...(bin === undefined ? {} : { recycle_bin: bin.volumes }),
    };
    this.given = givenFacts(this.lists);
    requireJudge(this);
    checkAtSynthesis(this, () => {
      checkScan(new PropCheck(this), { suspectShare: this.suspectShareInput });
      requireAll(new PropCheck(this), snapshots);
    });
  }

  factSettings(): FactSettings {
    const { lists: given, suspectShareInput: suspectShare } = this;
    return { subject: "snapshot", given, scan: { suspectShare }, strongestVerdict: Verdict.SUSPECTED };
  }

  private readStandardSnapshots({ provider, regionInput: region }: HuaweicloudSnapshots) {
    const standard = new DataHuaweicloudEvsv5Snapshots(this, "standard-snapshots", { provider, region });
    standard.overrideLogicalId(terraformName(standard));
    return standard;
  }

  private readRecycleBin(
    { provider, regionInput: region }: HuaweicloudSnapshots,
    reversed: HuaweicloudVolumes,
  ) {
    const dependsOn = [this.volumes, reversed];
    const bin = new DataHuaweicloudEvsRecycleBinVolumesDetail(this, "recycle-bin", {
      provider,
      region,
      dependsOn,
    });
    bin.overrideLogicalId(terraformName(bin));
    return bin;
  }
}

/** @throws PropError for an inventory with only a part of the snapshots */
function requireAll(check: PropCheck, snapshots: HuaweicloudSnapshots): void {
  if (!snapshots.isFiltered) return;
  throw check.error(
    "snapshots",
    `must contain all snapshots, but ${snapshots.node.path} is filtered; set the filter on the policy instead`,
  );
}
