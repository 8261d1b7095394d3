import {
  DataHuaweicloudEvsRecycleBinVolumesDetail,
  type DataHuaweicloudEvsRecycleBinVolumesDetailConfig,
} from "@cdktf/provider-huaweicloud/lib/data-huaweicloud-evs-recycle-bin-volumes-detail";
import { type IResolvable, Token } from "cdktf";
import { Construct } from "constructs";
import { DEFAULT_SUSPECT_SHARE, LEAST_SUSPECT, NO_DISKS } from "../../audit/verdicts/suspicion";
import { Verdict } from "../../audit/verdicts/verdict";
import type { ISnapshotAudit } from "../evs/snapshot-audit";
import { PropCheck } from "../terraform/check-props";
import { expression } from "../terraform/expression";
import { LocalList } from "../terraform/local-list";
import { localReference, namedLocal } from "../terraform/named-local";
import { outputName } from "../terraform/output-name";
import { TerraformCheck } from "../terraform/terraform-check";
import { type Facts, findingOf } from "./finding";
import { HuaweicloudSnapshots } from "./huaweicloud-snapshots";
import { HuaweicloudVolumes } from "./huaweicloud-volumes";
import { isGiven } from "./is-given";
import { listFault } from "./list-fault";
import { FindingRow } from "./rows";

export interface HuaweicloudSnapshotAuditProps {
  /**
   * The snapshots to audit, all of them: how many have lost their disk, and which are the last copy, shows only in the
   * whole. Disks are read through the same provider, in the same region.
   */
  readonly snapshots: HuaweicloudSnapshots;
  /**
   * Share of all snapshots, 0 to 1, above which those without a disk (at least 10 of them) are taken for a fault of the
   * scan: none is suspected then.
   *
   * @default 0.5
   */
  readonly suspectShare?: number;
  /**
   * Whether to read the recycle bin. Without it, a disk in it looks like a lost one: leave it out only in a region that
   * has none, where reading it fails.
   *
   * @default true
   */
  readonly recycleBin?: boolean;
}

const ADVICE =
  "Check that the credentials may list every disk of the project; EvsSnapshotAudit reads completely and gives proof.";

/**
 * Which snapshots have a disk that is in no list of the official provider's: snapshots, disks and recycle bin are read
 * in this order and joined in Terraform. Lists prove nothing, so the strongest verdict is `suspected`.
 *
 * @see EvsSnapshotAudit, which reads each disk again and gives proof
 */
export class HuaweicloudSnapshotAudit extends Construct implements ISnapshotAudit {
  /** Oldest first. */
  readonly findings: LocalList<FindingRow>;
  /** Always true: a list that cannot be read fails the plan. */
  readonly complete: IResolvable = expression`true`;
  readonly incompleteReasons: string[] = [];
  readonly suspect: IResolvable;
  readonly suspectReason: string;
  readonly strongestVerdict = Verdict.SUSPECTED;
  /** The disks, read after the snapshots. */
  readonly volumes: HuaweicloudVolumes;

  /** @throws PropError for a share that is none, and for an inventory that is filtered or of another provider */
  constructor(scope: Construct, id: string, props: HuaweicloudSnapshotAuditProps) {
    const { snapshots, suspectShare = DEFAULT_SUSPECT_SHARE, recycleBin = true } = props;
    const check = new PropCheck(scope, id);
    check.numberBetween("suspectShare", suspectShare, 0, 1);
    if (!(snapshots instanceof HuaweicloudSnapshots)) {
      throw check.error(
        "snapshots",
        "must be a HuaweicloudSnapshots; over the evs provider, use EvsSnapshotAudit",
      );
    }
    if (snapshots.isFiltered) {
      throw check.error(
        "snapshots",
        `must be all snapshots, and ${snapshots.node.path} is filtered; filter by the policy's exemptions instead`,
      );
    }
    super(scope, id);
    const { provider, region } = snapshots;
    // Snapshots first: a disk made in between cannot be missing then. The recycle bin last: disks go into it.
    this.volumes = new HuaweicloudVolumes(this, "volumes", {
      provider,
      region,
      dependsOn: [snapshots.source],
    });
    this.volumes.overrideLogicalId(outputName(this, "volumes"));
    const disks = this.volumes.volumes;
    const recycled = recycleBin
      ? this.readRecycleBin({ provider, region, dependsOn: [this.volumes] })
      : undefined;
    const judged = this.judge(snapshots.snapshots, disks, recycled);

    const total = expression`length(${snapshots.snapshots})`;
    const reasons = localReference(
      this,
      "suspect_reasons",
      expression`concat(
        ${total} > 0 && length(${disks}) == 0 ? [${NO_DISKS}] : [],
        ${snapshots.scan.reasons},
        ${listFault("disk", disks)},
        ${recycled === undefined ? [] : listFault("recycle bin", recycled)},
        [for n in [length([for f in ${judged} : true if f.verdict == ${Verdict.SUSPECTED}])] :
          format("So many snapshots without a disk (%d of %d) point to a fault of the scan.", n, ${total})
          if n >= ${LEAST_SUSPECT} && n > ${suspectShare} * ${total}]
      )`,
    );
    this.suspect = expression`(length(${reasons}) > 0)`;
    const reason = localReference(
      this,
      "suspect_reason",
      expression`${this.suspect} ? join(" ", concat(${reasons}, [${ADVICE}])) : ""`,
    );
    this.suspectReason = Token.asString(reason);
    const findings = expression`[for f in reverse(${judged}) :
      ${this.suspect} && f.verdict == ${Verdict.SUSPECTED}
        ? merge(f, { verdict = ${Verdict.INDETERMINATE}, reason = ${reason} }) : f]`;
    this.findings = new LocalList(namedLocal(this, "findings", findings), FindingRow);
    this.warnIfSuspect();
  }

  private readRecycleBin(config: DataHuaweicloudEvsRecycleBinVolumesDetailConfig): IResolvable {
    const bin = new DataHuaweicloudEvsRecycleBinVolumesDetail(this, "recycle-bin", config);
    bin.overrideLogicalId(outputName(this, "recycle-bin"));
    return bin.volumes;
  }

  /** The snapshots whose disk is not listed, each with what the lists say of it. */
  private judge(snapshots: IResolvable, disks: IResolvable, recycled: IResolvable | undefined): IResolvable {
    const index = (name: string, value: IResolvable) => localReference(this, name, value);
    const hasId = isGiven(expression`d.id`);
    // Only an index with can() or try() is quick in Terraform: contains() and lookup() would go through all for each.
    const listed = index("listed", expression`{ for d in ${disks} : d.id => true... if ${hasId} }`);
    const facts: Facts = {
      recycled: index(
        "recycled",
        expression`{ for d in ${recycled ?? []} : d.id => d.plan_delete_at... if ${hasId} }`,
      ),
      isBinRead: recycled !== undefined,
      clones: index(
        "clones",
        expression`{ for d in ${disks} : d.snapshot_id => d.id... if ${isGiven(expression`d.snapshot_id`)} }`,
      ),
      copies: index(
        "copies",
        expression`{ for s in ${snapshots} : s.volume_id => s.id...
          if s.volume_id != null && try(s.status == "available", false) }`,
      ),
    };
    return index(
      "judged",
      expression`[for s in ${snapshots} : ${findingOf(facts)} if !can(${listed}[s.volume_id])]`,
    );
  }

  private warnIfSuspect(): void {
    new TerraformCheck(this, "scan", [
      {
        condition: expression`!${this.suspect}`,
        errorMessage: expression`join("\\n", ["Snapshot audit is suspect", ${this.suspectReason}, "No snapshot is suspected."])`,
      },
    ]).overrideLogicalId(outputName(this, "scan"));
  }
}
