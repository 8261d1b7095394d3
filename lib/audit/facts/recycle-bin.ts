import { type Call, EvsError, identityOf, type MalformedRow, type RecycleBinVolume } from "../../evs";
import type { Texts } from "../catalogue";
import { DOUBTS } from "../verdicts/doubts";
import { type AuditClient, attempt } from "./attempt";
import type { Known, Unknown } from "./facts";

/** The recycle bin, and what a 404 is worth after it. */
export interface RecycleBin {
  readonly read: Known<readonly RecycleBinVolume[]>;
  /** Its disks by what identifies them. */
  readonly byIdentity: ReadonlyMap<string, RecycleBinVolume>;
  /** Rows without an ID. */
  readonly malformed: readonly MalformedRow[];
  /** What must be said of disks that may be in it; undefined once that is known. */
  readonly doubt: Unknown | undefined;
}

export async function readRecycleBin(client: AuditClient, call: Call, texts: Texts): Promise<RecycleBin> {
  const read = await attempt(client.listRecycleBinVolumes(call), texts);
  if ("failure" in read) {
    const isAbsent = read.error instanceof EvsError && read.error.status === 404;
    return {
      read,
      byIdentity: new Map(),
      malformed: [],
      doubt: DOUBTS.recycleBin(texts, read.failure, isAbsent),
    };
  }
  const { rows, malformed } = read.value;
  const byIdentity = new Map(rows.map((volume) => [identityOf(volume.id), volume]));
  const [nameless] = malformed;
  const doubt = nameless === undefined ? undefined : DOUBTS.namelessBinRow(texts, malformed.length, nameless);
  return { read: { value: rows }, byIdentity, malformed, doubt };
}
