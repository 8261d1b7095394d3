import type { EvsClient, Snapshot, Volume } from "../../evs";
import { tryGetFailureReason } from "./failure-reason";

/** What could be learnt of the disk that a snapshot names. */
export type DiskFact =
  | { readonly state: "gone" }
  | { readonly state: "recycled"; readonly recoverableUntil: string | null }
  | { readonly state: "present"; readonly status: string | null }
  | { readonly state: "unknown"; readonly reason: string };

/** What the re-read of a snapshot found. */
export type SnapshotFact =
  | { readonly state: "present"; readonly snapshot: Snapshot }
  | { readonly state: "vanished" }
  | { readonly state: "unknown"; readonly reason: string };

/** Everything an audit has learnt before it judges. */
export interface Evidence {
  readonly all: readonly Snapshot[];
  readonly volumes: readonly Volume[];
  /** Snapshots in scope whose disk is not in the disk list. */
  readonly candidates: readonly Snapshot[];
  readonly diskOf: (candidate: Snapshot) => DiskFact;
  readonly rereadOf: (candidate: Snapshot) => SnapshotFact;
}

/** A value, or why it could not be had. */
export type Attempt<T> = { readonly value: T } | { readonly failure: string };

/** The reads that an audit needs of the client. */
export type AuditClient = Pick<
  EvsClient,
  "pageSize" | "listSnapshots" | "listVolumes" | "listRecycleBinVolumes" | "tryGetSnapshot" | "tryGetVolume"
>;

/**
 * A read whose failure is a fact in itself. Only failures of the API are: anything else, such as an abort or
 * a mistake in the program, is thrown on.
 */
export async function attempt<T>(read: Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await read };
  } catch (error) {
    const failure = tryGetFailureReason(error);
    if (failure === undefined) throw error;
    return { failure };
  }
}
