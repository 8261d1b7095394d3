import type { IResolvable } from "cdktf";
import type { IConstruct } from "constructs";
import type { Verdict } from "../../audit/verdicts/verdict";
import type { ITypedList } from "./snapshot-inventory";

/** One snapshot without a listed disk; every attribute is a reference that Terraform resolves. */
export interface IFindingAttributes {
  readonly id: string;
  readonly name: string;
  readonly volumeId: string;
  /** Provisioned GiB. */
  readonly size: number;
  readonly status: string;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
  /** A `Verdict`. */
  readonly verdict: string;
  readonly reason: string;
  readonly evidence: string[];
}

/** Anything that knows which snapshots have lost their disk; policies accept it. */
export interface ISnapshotAudit extends IConstruct {
  /** What it can say at most of a snapshot that has lost its disk. */
  readonly strongestVerdict: Verdict;
  /** Oldest first. */
  readonly findings: ITypedList<IFindingAttributes>;
  /** Whether every fact could be had. */
  readonly complete: IResolvable;
  readonly incompleteReasons: string[];
  /** Whether the scan is not to be trusted with orphans. */
  readonly suspect: IResolvable;
  readonly suspectReason: string;
}
