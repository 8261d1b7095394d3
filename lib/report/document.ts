import type { Language } from "../audit/catalogue/language";
import type { Noun } from "../audit/catalogue/numbers";
import type { SnapshotKind } from "../audit/catalogue/snapshot-kinds";
import type { PlaceState } from "../audit/facts/place";
import type { KeyedRow } from "../audit/results/finding-key";
import type { CellRecord, GoneResult, PolicyRecord, RememberedResult } from "../audit/results/policy-record";
import type { SubjectKind } from "../audit/spec/subject";

/** Names the form of the document; a later form that readers must know of has another number. */
export const DOCUMENT_SCHEMA = "urn:cdktf-evs-snapshots:audit:2";

/** What policies came to: what every format is made of, and the JSON format itself. */
export interface AuditDocument {
  readonly $schema: typeof DOCUMENT_SCHEMA;
  readonly tool: { readonly name: string; readonly version: string };
  /** When it was made, RFC 3339 in UTC. */
  readonly made_at: string;
  /** Read from EVS, or taken from a plan or state of Terraform. */
  readonly source: "audit" | "plan";
  /** The language of its texts. */
  readonly language: Language;
  /** Why the audit ended early; null for one that went through. */
  readonly interrupted: string | null;
  /** Whose rows these are, where it is a part of a document; null for rows without an owner. JSON is always whole. */
  readonly owner?: string | null;
  /** Which part of a fleet was read, where others are read elsewhere: cells of the others are not complete. */
  readonly shard?: ReportedShard;
  /** What was looked at, one per project; none where a plan has read no policy. */
  readonly cells: readonly ReportedCell[];
  /** Each once, with the rows of all its cells. */
  readonly policies: readonly ReportedPolicy[];
  /** Policies of which nothing can be said. */
  readonly not_looked_at: readonly UnseenPolicy[];
  /** Policies that only the earlier answer has. */
  readonly removed_policies: readonly RemovedPolicy[];
}

/** What `merge` needs of a part of a fleet. */
export interface ReportedShard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** The same in all shards of an audit: a hash of what was asked for, beside the arguments of policies. */
  readonly request: string;
  /** The cells that this shard has to read. */
  readonly cells: readonly ShardCell[];
}

/** A cell of a shard, and the disks that are in it. */
export interface ShardCell extends Pick<CellRecord, "account" | "region" | "project_id"> {
  /** Null where it was not read. */
  readonly disks: ShardDisks | null;
}

/** Disks that are listed or in the recycle bin. */
export interface ShardDisks {
  /** When the list was asked for, RFC 3339 in UTC. */
  readonly listed_at: string;
  /** By then each disk of a snapshot was looked for, RFC 3339 in UTC. */
  readonly read_at: string;
  readonly is_whole: boolean;
  /** A hash of 16 hexadecimal digits for each, one after the other. */
  readonly digests: string;
}

/** What a policy comes to in the cells of a shard alone, and how its results are put into words. */
export interface ShardPolicy {
  readonly noun: Noun;
  readonly notes: readonly string[];
  /** The price of every row, where there is only one. */
  readonly rate: number | null;
  /** Null where the shard has no cell. */
  readonly exemption_notices: readonly string[] | null;
  readonly owner_notices: readonly string[];
  readonly missing_lists: Readonly<Record<string, string>>;
}

/** A project, and what was read there. */
export interface ScannedCell extends Pick<CellRecord, "account" | "region" | "project_id" | "project_name"> {
  /** Whose data was read: `unknown` where that could not be had, null where a plan does not say it. */
  readonly identity: Identity | "unknown" | null;
  /** Kinds of snapshots that were looked at; null where a plan does not say it. */
  readonly kinds_scanned: readonly SnapshotKind[] | null;
  /** Null where it is not known. */
  readonly snapshots_scanned: number | null;
  readonly volumes_scanned: number | null;
}

/** A cell as all policies together have it. */
export interface ReportedCell extends ScannedCell {
  readonly state: PlaceState;
  /** What is missing. */
  readonly reasons: readonly string[];
}

/** An account, and who acted in it; null for what is not said. */
export interface Identity {
  readonly account_id: string | null;
  readonly account_name: string | null;
  /** A URN of STS's, or the name of a token's user. */
  readonly principal: string | null;
}

/** What was asked, and what came of it. */
export interface ReportedPolicy extends Omit<PolicyRecord, "violations" | "undecided" | "exempt"> {
  readonly violations: readonly KeyedRow[];
  readonly undecided: readonly KeyedRow[];
  readonly exempt: readonly KeyedRow[];
  /** In snake case, for example `stale_snapshots`. */
  readonly rule: string;
  /** What the user calls it. */
  readonly policy: string;
  readonly subject: SubjectKind;
  /** The rule's arguments and the filters as they were given. */
  readonly arguments: Readonly<Record<string, unknown>>;
  /** The user's own line. */
  readonly message: string | null;
  /** Where it is written; null where that is no file of the repository. */
  readonly declared_at: Declaration | null;
  /** Only in the answer of a shard. */
  readonly shard?: ShardPolicy;
}

/** A place in a policies file. */
export interface Declaration {
  /** From the repository's root, with slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A policy that was not looked at in a project. */
export interface UnseenPolicy {
  readonly rule: string;
  readonly policy: string;
  /** Null where a plan does not say it. */
  readonly project_id: string | null;
  readonly reason: string;
  /** Whether an earlier answer read the lists as a whole. */
  readonly has_baseline: boolean;
  /** Rows of earlier answers that later ones must know of. */
  readonly remembered: readonly RememberedResult[];
}

/** A policy that is not there any more, and the violations that it had. */
export interface RemovedPolicy {
  readonly rule: string;
  readonly policy: string;
  readonly gone: readonly GoneResult[];
}
