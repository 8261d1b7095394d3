import { type EmbeddedApi, type EmbeddedApiOptions, startEmbeddedApi } from "../lib/embedded";
import { wireSnapshots, wireVolumes } from "./rows";

export const PROJECT = "project";
export const TOKEN = "bench";

export interface Rows {
  readonly snapshots: number;
  /** Two snapshots name each disk: with fewer than half as many disks, some have lost theirs. */
  readonly volumes: number;
}

/** An EVS API with so many rows. */
export function startApi(rows: Rows, options: EmbeddedApiOptions = {}): Promise<EmbeddedApi> {
  return startEmbeddedApi({
    ...options,
    scenario: {
      projects: [{ id: PROJECT, name: "bench" }],
      users: [],
      tokens: [{ token: TOKEN, project: PROJECT }],
      accessKeys: [],
      snapshots: wireSnapshots(rows.snapshots),
      volumes: wireVolumes(rows.volumes),
      recycleBin: [],
      answers: {},
    },
  });
}
