import type { Snapshot } from "../../evs";
import type { Texts } from "../catalogue";
import type { Facts } from "../facts/facts";
import { tryGetRowDoubt } from "../facts/rows";
import { DOUBTS } from "../verdicts/doubts";
import { tryGetBackupPrefix } from "../verdicts/judge";
import type { Answer, Doubt } from "./policy";

// What policies answer, and the doubts that several of them share.

export const COMPLIES: Answer = { answer: "complies" };

/** @param verdict in one word, for example `stale` */
export function violates(verdict: string, reason: string, evidence: readonly string[] = []): Answer {
  return { answer: "violates", verdict, reason, evidence };
}

/** What is missing, and whether it is because a read failed. */
type Reason = Pick<Doubt, "reason" | "missing" | "failedRead">;

export function undecided({ reason, missing, failedRead }: Reason, evidence: readonly string[] = []): Answer {
  return { answer: "undecided", reason, missing, failedRead, evidence };
}

/** A doubt that reading again does not settle: the row itself leaves it. */
export const doubtOf = (missing: string, reason: string): Reason => ({ missing, reason, failedRead: false });

export const undated = ({ answers }: Texts): Reason => doubtOf("creation time", answers.undated);

/** Why a snapshot cannot be told from a backup's, which is not the user's to change. */
export function tryGetBackupDoubt(
  snapshot: Snapshot,
  { projectId, texts }: Pick<Facts, "projectId" | "texts">,
): Reason | undefined {
  const prefix = tryGetBackupPrefix(snapshot);
  return (
    tryGetRowDoubt(snapshot, projectId, texts) ??
    (prefix === undefined ? undefined : DOUBTS.backupName(texts, prefix))
  );
}
