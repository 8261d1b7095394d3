import type { EvsClient } from "../../evs";
import type { Texts } from "../catalogue";
import { tryGetFailureReason } from "./failure-reason";
import { ReadsStoppedError } from "./reads-stopped-error";

/** The client's methods that an audit needs. */
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

/** A value, or why it is missing. */
export type Attempt<T> = { readonly value: T } | { readonly failure: string; readonly error: Error };

/**
 * A read whose failure is a fact. Only errors of the API and the end of the audit's time limit are facts. Anything
 * else, such as an abort or a program error, is thrown.
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
