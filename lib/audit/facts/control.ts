import type { Volume } from "../../evs";
import { attempt } from "./attempt";
import type { FactReadContext } from "./read-context";

/** What came of reading disks by ID that are listed. */
export interface Control {
  /** The first that answered. */
  readonly answered: Volume | undefined;
  /** Those before it. */
  readonly failed: readonly { readonly volume: Volume; readonly failure: string; readonly is404: boolean }[];
}

const MOST_CONTROLS = 3;

/**
 * Reads disks by ID that are listed, until one answers: the server that says 404 of others must be able to say 200.
 * Those that are in use and old come first, since they are the least likely to go away meanwhile.
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

/** The list comes newest first; disks of unknown age are at its end. */
function steadiest(volumes: readonly Volume[]): Volume[] {
  const oldestFirst = volumes.filter(({ problem }) => problem === null).reverse();
  const isSteady = ({ status, createdAt }: Volume) => status === "in-use" && createdAt !== null;
  return [...oldestFirst.filter(isSteady), ...oldestFirst.filter((volume) => !isSteady(volume))].slice(
    0,
    MOST_CONTROLS,
  );
}
