import type { Volume } from "../../evs";
import { attempt } from "./attempt";
import type { FactReadContext } from "./read-context";

/** The result of reading listed disks by ID. */
export interface Control {
  /** The first that was returned. */
  readonly answered: Volume | undefined;
  /** Those before it. */
  readonly failed: readonly { readonly volume: Volume; readonly failure: string; readonly is404: boolean }[];
}

const MOST_CONTROLS = 3;

/**
 * Reads listed disks by ID until one is returned: only a server that can return 200 is believed when it returns 404.
 * Old disks in use are read first, because they are the least likely to be deleted during the read.
 */
export async function readControl(
  { client, options, texts }: FactReadContext,
  listed: readonly Volume[],
): Promise<Control> {
  const failed: Control["failed"][number][] = [];
  for (const volume of steadiest(listed)) {
    const answer = await attempt(client.tryGetVolume(volume.id, options), texts);
    if ("failure" in answer) failed.push({ volume, failure: answer.failure, is404: false });
    else if (answer.value === undefined) failed.push({ volume, failure: texts.facts.notFound, is404: true });
    else return { answered: volume, failed };
  }
  return { answered: undefined, failed };
}

/** The list has the newest first, and disks of unknown age at its end. */
function steadiest(volumes: readonly Volume[]): Volume[] {
  const oldestFirst = volumes.filter(({ problem }) => problem === null).reverse();
  const isSteady = ({ status, createdAt }: Volume) => status === "in-use" && createdAt !== null;
  return [...oldestFirst.filter(isSteady), ...oldestFirst.filter((volume) => !isSteady(volume))].slice(
    0,
    MOST_CONTROLS,
  );
}
