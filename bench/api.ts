import { PROJECT, scenarioOf, TOKEN } from "../__tests__/support/worlds";
import { type EmbeddedApi, type EmbeddedApiOptions, startEmbeddedApi } from "../lib/embedded";
import { wireSnapshots, wireVolumes } from "./rows";

export { PROJECT, TOKEN };

export interface Rows {
  readonly snapshots: number;
  /** Two snapshots name each disk: with fewer than half as many disks, some have lost theirs. */
  readonly volumes: number;
}

/** An EVS API with so many rows. */
export function startApi(rows: Rows, options: EmbeddedApiOptions = {}): Promise<EmbeddedApi> {
  const scenario = scenarioOf({
    snapshots: wireSnapshots(rows.snapshots),
    volumes: wireVolumes(rows.volumes),
  });
  return startEmbeddedApi({ ...options, scenario });
}
