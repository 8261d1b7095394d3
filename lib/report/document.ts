import type { Language } from "../audit/catalogue/language";
import type { Noun } from "../audit/catalogue/numbers";
import type { SnapshotKind } from "../audit/catalogue/snapshot-kinds";
import type { PlaceState } from "../audit/facts/place";
import type { Cause } from "../audit/known";
import type { RowRest } from "../audit/results/assessed-row";
import type { KeyedRow } from "../audit/results/finding-key";
import type { CellRecord, GoneResult, PolicyRecord, RememberedResult } from "../audit/results/policy-record";
import type { GroupMember, SubjectKind } from "../audit/spec/subject";

/** The version of the document. A change that readers must know gets another number. */
export const DOCUMENT_SCHEMA = "urn:cdktf-evs-snapshots:audit:2";

/** A project, or a region of an account, that is not in the fleet. */
export interface LeftOutProject
  extends Pick<CellRecord, "account" | "region" | "project_id" | "project_name"> {
  readonly reason: string;
}

/** The results of policies: the source of every format, and the JSON format itself. */
export interface AuditDocument {
  readonly $schema: typeof DOCUMENT_SCHEMA;
  readonly tool: { readonly name: string; readonly version: string };
  /** When it was made, RFC 3339 in UTC. */
  readonly made_at: string;
  /** Read from EVS, or from a plan or state of Terraform. */
  readonly source: "audit" | "plan";
  /** The language of its texts. */
  readonly language: Language;
  /** Why the audit ended early; null for a complete one. */
  readonly interrupted: string | null;
  /** The owner of the rows in a part of a document; null for rows without an owner. JSON is never divided. */
  readonly owner?: string | null;
  /** The part of the fleet that was read. Cells of other parts are incomplete. */
  readonly shard?: ReportedShard;
  /** One cell per project; empty if a plan has read no policy. */
  readonly cells: readonly ReportedCell[];
  /** Projects of a fleet that are not read, with the reason. @default - one project was read, or a plan's */
  readonly left_out?: readonly LeftOutProject[];
  /** Each policy once, with the rows of all its cells. */
  readonly policies: readonly ReportedPolicy[];
  /** Policies without a result. */
  readonly not_looked_at: readonly UnseenPolicy[];
  /** Policies that only the earlier answer has. */
  readonly removed_policies: readonly RemovedPolicy[];
}

/** The data about a part of a fleet that `merge` needs. */
export interface ReportedShard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** A hash of the request without the arguments of policies. It is the same in all shards of an audit. */
  readonly request: string;
  /** The cells that this shard must read. */
  readonly cells: readonly ShardCell[];
}

/** A cell of a shard, and its disks. */
export interface ShardCell extends Pick<CellRecord, "account" | "region" | "project_id"> {
  /** Null if it was not read. */
  readonly disks: ShardDisks | null;
}

/** Disks that are listed or in the recycle bin. */
export interface ShardDisks {
  /** Time of the request for the list, RFC 3339 in UTC. */
  readonly listed_at: string;
  /** When the search for each snapshot's disk was complete, RFC 3339 in UTC. */
  readonly read_at: string;
  readonly is_whole: boolean;
  /** A hash of 16 hexadecimal digits for each, one after the other. */
  readonly digests: string;
}

/** The data of a policy that `merge` needs in addition to its rows. */
export interface ShardPolicy {
  readonly noun: Noun;
  /** The price of every row, if it is the same for all. */
  readonly rate: number | null;
  /** The result in each cell of the shard, in the same order. */
  readonly cells: readonly ShardResult[];
  /** Earlier answers about groups that are one in several cells. @default - the policy has no such groups */
  readonly memory?: ShardMemory;
}

/** The result of a policy in a cell of a shard, without its rows. */
export interface ShardResult {
  readonly notes: readonly string[];
  readonly owner_notices: readonly string[];
  readonly exemption_notices: readonly string[];
  readonly gaps: readonly ShardDoubt[];
  readonly list_reasons: readonly string[];
  readonly incomplete_reasons: readonly string[];
  readonly fingerprint: string;
  /** The key of the latest new violations in earlier answers; empty if there were no new ones. */
  readonly known_new_key: string;
  readonly rows: readonly RowRest[];
  /** All groups of the cell, if they are one with those of other cells. */
  readonly groups?: readonly ShardGroup[];
}

/** Why a fact is unknown. */
export interface ShardDoubt {
  readonly missing: string;
  readonly reason: string;
  readonly cause: Cause;
}

/** A group in a cell. */
export interface ShardGroup {
  readonly id: string;
  /** The total of the known sizes, in GiB. */
  readonly least: number;
  /** Why the total may be larger; null if it is not. */
  readonly doubt: ShardDoubt | null;
  readonly owner: string | null;
  readonly owner_source: string | null;
  readonly cost: number | null;
  readonly exemption: { readonly words: string; readonly last_day: string } | null;
  /** Why it is unknown whether it is exempt; null if it is known. */
  readonly exemption_doubt: ShardDoubt | null;
  readonly members: readonly GroupMember[];
}

/** Earlier answers about a policy. */
export interface ShardMemory {
  readonly is_known: boolean;
  readonly has_baseline: boolean;
  readonly terms: string;
  readonly new_key: string;
  readonly rows: readonly Omit<RememberedResult, "project_id">[];
}

/** A project, and its reads. */
export interface ScannedCell extends Pick<CellRecord, "account" | "region" | "project_id" | "project_name"> {
  /** The account and user of the data: `unknown` if they could not be read, null if a plan does not have them. */
  readonly identity: Identity | "unknown" | null;
  /** Kinds of snapshots that were read; null if a plan does not have them. */
  readonly kinds_scanned: readonly SnapshotKind[] | null;
  /** Null if unknown. */
  readonly snapshots_scanned: number | null;
  readonly volumes_scanned: number | null;
}

/** A cell for all policies together. */
export interface ReportedCell extends ScannedCell {
  readonly state: PlaceState;
  /** The missing facts. */
  readonly reasons: readonly string[];
}

/** An account, and its acting user; null for unknown parts. */
export interface Identity {
  readonly account_id: string | null;
  readonly account_name: string | null;
  /** A URN from STS, or the name of a token's user. */
  readonly principal: string | null;
}

/** A policy and its result. */
export interface ReportedPolicy extends Omit<PolicyRecord, "violations" | "undecided" | "exempt"> {
  readonly violations: readonly KeyedRow[];
  readonly undecided: readonly KeyedRow[];
  readonly exempt: readonly KeyedRow[];
  /** In snake case, for example `stale_snapshots`. */
  readonly rule: string;
  /** The user's name of the policy. */
  readonly policy: string;
  readonly subject: SubjectKind;
  /** The policy's arguments and filters as given. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The user's line. */
  readonly message: string | null;
  /** Its position; null if it is not in a file of the repository. */
  readonly declared_at: Declaration | null;
  /** Only in the answer of a shard. */
  readonly shard?: ShardPolicy;
}

/** A position in a policies file. */
export interface Declaration {
  /** From the repository's root, with slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A policy without a result in a project. */
export interface UnseenPolicy {
  readonly rule: string;
  readonly policy: string;
  /** Null if a plan does not have it. */
  readonly project_id: string | null;
  readonly reason: string;
  /** Whether the lists of an earlier answer were complete. */
  readonly has_baseline: boolean;
  /** Rows of earlier answers that later ones need. */
  readonly remembered: readonly RememberedResult[];
}

/** A policy that no longer exists, and its last violations. */
export interface RemovedPolicy {
  readonly rule: string;
  readonly policy: string;
  readonly gone: readonly GoneResult[];
}
