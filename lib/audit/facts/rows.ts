import { identityOf, type Snapshot } from "../../evs";
import type { Texts } from "../catalogue";
import { DOUBTS } from "../verdicts/doubts";
import type { DiskFact, Unknown } from "./facts";

/** Fields that a verdict hangs on; a row whose size or age cannot be read is judged all the same. */
const DECISIVE = new Set([
  "volume_id",
  "status",
  "name",
  "metadata",
  "os-extended-snapshot-attributes:project_id",
]);

/** The ID of the disk that a snapshot names; empty text names none. */
export function tryGetDiskId({ volumeId }: Snapshot): string | undefined {
  return volumeId === null || volumeId.trim() === "" ? undefined : volumeId;
}

/** What is known of a snapshot's disk, by what is known of disk IDs: a row in doubt says nothing of any lost disk. */
export function diskOfRow(
  snapshot: Snapshot,
  askedProject: string | null,
  diskOfId: (id: string) => DiskFact,
  texts: Texts,
): DiskFact {
  const foreign = tryGetForeignDoubt(snapshot, askedProject, texts);
  if (foreign !== undefined) return foreign;
  const malformed = tryGetMalformedDoubt(snapshot, texts);
  const id = tryGetDiskId(snapshot);
  if (id === undefined) return malformed ?? { state: "unnamed" };
  const disk = diskOfId(id);
  // Whatever else cannot be read, a disk that is listed is alive.
  return disk.state === "listed" ? disk : (malformed ?? disk);
}

/** Why a row cannot be judged at all: it is malformed, or of another project than the one that was asked. */
export function tryGetRowDoubt(
  snapshot: Snapshot,
  askedProject: string | null,
  texts: Texts,
): Unknown | undefined {
  return tryGetForeignDoubt(snapshot, askedProject, texts) ?? tryGetMalformedDoubt(snapshot, texts);
}

function tryGetForeignDoubt(
  { projectId }: Snapshot,
  asked: string | null,
  texts: Texts,
): Unknown | undefined {
  if (asked === null || projectId === null || projectId === "" || projectId === asked) return undefined;
  return identityOf(projectId) === identityOf(asked) ? undefined : DOUBTS.foreign(texts, projectId);
}

function tryGetMalformedDoubt({ problem, unreadable }: Snapshot, texts: Texts): Unknown | undefined {
  return problem !== null && unreadable.some((field) => DECISIVE.has(field))
    ? DOUBTS.malformed(texts, problem)
    : undefined;
}
