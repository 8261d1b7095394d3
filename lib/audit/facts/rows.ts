import { comparableId, type Snapshot } from "../../evs";
import type { Texts } from "../catalogue";
import { type Condition, NO, type Unknown, unknown } from "../known";
import { DOUBTS } from "./doubts";
import type { DiskFact } from "./facts";
import { diskIdOf, type FieldContext } from "./fields";

/** The state of a snapshot's disk, by the states of disk IDs. */
export function diskOfRow(
  snapshot: Snapshot,
  askedProject: string | null,
  diskOfId: (id: string) => DiskFact,
  context: FieldContext,
): DiskFact {
  const foreign = tryGetForeignDoubt(snapshot, askedProject, context.texts);
  if (foreign !== undefined) return foreign;
  const id = diskIdOf(snapshot, context);
  if (typeof id === "string") return diskOfId(id);
  return id.cause === "absent" ? { state: "unnamed" } : id;
}

/** Why a row's disk and owner are unknown: the row belongs to another project than the requested one. */
export function tryGetForeignDoubt(
  { projectId, unreadable, problem }: Snapshot,
  asked: string | null,
  texts: Texts,
): Unknown | undefined {
  if (unreadable.includes(PROJECT)) return DOUBTS.field(texts, "project", problem ?? PROJECT);
  if (asked === null || projectId === null || projectId === "" || projectId === asked) return undefined;
  return comparableId(projectId) === comparableId(asked) ? undefined : DOUBTS.foreign(texts, projectId);
}

const PROJECT = "os-extended-snapshot-attributes:project_id";

/** Whether a row belongs to another project: no or unknown, because only rows of this project were requested. */
export function isForeign(snapshot: Snapshot, asked: string | null, texts: Texts): Condition {
  const doubt = tryGetForeignDoubt(snapshot, asked, texts);
  return doubt === undefined ? NO : unknown(doubt);
}
