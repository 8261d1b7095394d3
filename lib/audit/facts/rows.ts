import { identityOf, type Snapshot } from "../../evs";
import { DOUBTS } from "../verdicts/reasons";
import type { DiskFact, Unknown } from "./facts";

/** Why a row is not what the API describes, if it is not. */
export function tryGetProblem({ problem }: { readonly problem: string | null }): string | undefined {
  return problem ?? undefined;
}

/** The ID of the disk that a snapshot names; empty text names none. */
export function tryGetDiskId({ volumeId }: Snapshot): string | undefined {
  return volumeId === null || volumeId.trim() === "" ? undefined : volumeId;
}

/** Why a row cannot be judged at all: it is malformed, or of another project than the one that was asked. */
export function tryGetRowDoubt(snapshot: Snapshot, askedProject: string | null): Unknown | undefined {
  const problem = tryGetProblem(snapshot);
  if (problem !== undefined) return DOUBTS.malformed(problem);
  const { projectId } = snapshot;
  if (askedProject === null || projectId === null || projectId === "") return undefined;
  return identityOf(projectId) === identityOf(askedProject) ? undefined : DOUBTS.foreign(projectId);
}

/** What is known of a snapshot's disk, by what is known of disk IDs: a row in doubt says nothing of any disk. */
export function diskOfRow(
  snapshot: Snapshot,
  askedProject: string | null,
  diskOfId: (id: string) => DiskFact,
): DiskFact {
  const doubt = tryGetRowDoubt(snapshot, askedProject);
  if (doubt !== undefined) return doubt;
  const id = tryGetDiskId(snapshot);
  return id === undefined ? { state: "unnamed" } : diskOfId(id);
}
