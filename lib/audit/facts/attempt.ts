import type { EvsClient } from "../../evs";
import type { Texts } from "../catalogue";
import { tryGetFailureReason } from "./failure-reason";
import { ReadsStoppedError } from "./reads-stopped-error";

/** The reads that an audit needs of the client. */
export type AuditClient = Pick<
  EvsClient,
  | "pageSize"
  | "maxConcurrency"
  | "waitedMs"
  | "listSnapshots"
  | "listStandardSnapshots"
  | "listVolumes"
  | "listRecycleBinVolumes"
  | "list"
  | "listDeletions"
  | "listCreations"
  | "listEnterpriseProjects"
  | "getRecycleBinPolicy"
  | "tryGetSnapshot"
  | "tryGetVolume"
>;

/** A value, or why it could not be had. */
export type Attempt<T> = { readonly value: T } | { readonly failure: string; readonly error: Error };

/**
 * A read whose failure is a fact in itself. Only failures of the API are, and the end of the audit's own patience:
 * anything else, such as an abort or a mistake in the program, is thrown on.
 */
export async function attempt<T>(read: Promise<T>, texts: Texts): Promise<Attempt<T>> {
  try {
    return { value: await read };
  } catch (error) {
    if (error instanceof ReadsStoppedError) return { failure: error.tell(texts), error };
    const failure = tryGetFailureReason(error, texts);
    if (failure === undefined) throw error;
    return { failure, error: error as Error };
  }
}
