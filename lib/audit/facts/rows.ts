import { comparableId, type Snapshot } from "../../evs";
import type { Texts } from "../catalogue";
import { type Condition, NO, type Unknown, unknown } from "../known";
import { DOUBTS } from "./doubts";
import type { DiskFact } from "./facts";
import { diskIdOf, type FieldContext } from "./fields";

/** What is known of a snapshot's disk, by what is known of disk IDs. */
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

/** Why nothing is known of a row's disk and of whose it is: it is of another project than the one that was asked. */
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

/** Whether a row is of another project: no, or unknown, since only rows of this one were asked for. */
export function isForeign(snapshot: Snapshot, asked: string | null, texts: Texts): Condition {
  const doubt = tryGetForeignDoubt(snapshot, asked, texts);
  return doubt === undefined ? NO : unknown(doubt);
}
