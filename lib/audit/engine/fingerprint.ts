import type { SubjectRow } from "../spec/subject";
import { shortHash } from "./short-hash";

/** The key of an alert: a hash of the found rows, in any order, and of the version of the policy's rules. */
export function fingerprintOf(version: number, rows: readonly SubjectRow[]): string {
  const ids = [...new Set(rows.map(({ id }) => id))].sort();
  return shortHash([version, ids]);
}
