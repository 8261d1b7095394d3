import type { SubjectRow } from "../spec/subject";
import { shortHash } from "./short-hash";

/**
 * What an alert goes by: a hash of which rows are found, whatever their order, and of how the policy judges.
 *
 * @param version of the policy's judgement
 */
export function fingerprintOf(version: number, rows: readonly SubjectRow[]): string {
  const ids = [...new Set(rows.map(({ id }) => id))].sort();
  return shortHash([version, ids]);
}
