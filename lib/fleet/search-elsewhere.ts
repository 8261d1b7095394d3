import type { Elsewhere } from "../audit/facts/elsewhere";
import { nameOfPlace, type Place } from "../audit/facts/place";
import { comparableId, type EvsClient, EvsError, type ReadOptions } from "../evs";
import type { CellConnection } from "./fleet-connector";

/** A cell, and the disks that are gone from it. */
export interface DiskSearch {
  readonly place: Place;
  readonly connect: () => CellConnection;
  readonly projectId: string;
  readonly gone: readonly string[];
  /** Its recycle bin, as far as it was read; undefined where nobody looked into it. */
  readonly bin: { readonly ids: ReadonlySet<string>; readonly isWhole: boolean } | undefined;
}

/** Requests for single disks in all cells of a region together: each lost disk costs one for each other cell. */
export const MOST_ASKED = 400;

/**
 * Looks for disks that are gone from one cell in the others of its region. Their disks and recycle bins are listed once more,
 * after every answer that a disk is gone; a disk counts as moved where the other cell answers for it by its ID, lists it twice, or
 * has it in the bin. A list can be late, so that a disk that none has is asked for by its ID in each cell, up to a limit.
 *
 * @param unread cells that could not be read
 * @param otherShards shards of the fleet that other machines read
 * @returns for each cell with such disks, if its region has other cells, or may have them
 */
export async function searchElsewhere(
  cells: readonly DiskSearch[],
  unread: readonly Place[],
  otherShards: number,
  signal: AbortSignal,
): Promise<ReadonlyMap<DiskSearch, Elsewhere>> {
  const found = new Map<DiskSearch, Elsewhere>();
  const regions = new Set(cells.filter(({ gone }) => gone.length > 0).map(({ place }) => place.region));
  await Promise.all(
    [...regions].map(async (region) => {
      const inRegion = cells.filter(({ place }) => place.region === region);
      const closed = unread.filter((place) => place.region === region).map(nameOfPlace);
      const seekers = inRegion.filter(({ gone }) => gone.length > 0);
      const wanted = new Set(seekers.flatMap(({ gone }) => gone.map(comparableId)));
      const isOnly = inRegion.length === 1;
      const listed = isOnly ? [] : await Promise.all(inRegion.map((cell) => lookInto(cell, wanted, signal)));
      const looks = await askFor(lostIn(seekers, listed), listed, signal);
      for (const seeker of seekers) {
        const others = looks.filter(({ cell }) => cell !== seeker);
        const names = [
          ...closed,
          ...others.flatMap(({ cell, isWhole }) => (isWhole ? [] : [nameOfPlace(cell.place)])),
        ];
        const moved = new Map(
          seeker.gone.flatMap((id) => {
            const holder = others.find(({ ids }) => ids.has(comparableId(id)));
            return holder === undefined ? [] : [[comparableId(id), nameOfPlace(holder.cell.place)] as const];
          }),
        );
        if (moved.size > 0 || names.length > 0 || otherShards > 0) {
          found.set(seeker, { moved, unread: names, otherShards });
        }
      }
    }),
  );
  return found;
}

/** Disks that no list has, as they are written where they are gone. */
function lostIn(seekers: readonly DiskSearch[], looks: readonly Look[]): readonly string[] {
  const found = new Set(looks.flatMap(({ ids }) => [...ids]));
  const lost = seekers.flatMap(({ gone }) => gone.filter((id) => !found.has(comparableId(id))));
  return [...new Map(lost.map((id) => [comparableId(id), id])).values()];
}

/** Asks every cell for disks by their IDs, each disk in all cells or in none. */
async function askFor(
  lost: readonly string[],
  looks: readonly Look[],
  signal: AbortSignal,
): Promise<readonly Look[]> {
  const asked = lost.slice(0, Math.floor(MOST_ASKED / Math.max(1, looks.length - 1)));
  if (asked.length === 0) return looks;
  return Promise.all(
    looks.map(async (look) => {
      const { cell, ids, isWhole } = look;
      const gone = new Set(cell.gone.map(comparableId));
      const others = asked.filter((id) => !gone.has(comparableId(id)));
      // What cannot be listed can hardly be asked, and is named anyway.
      if (!isWhole || others.length === 0) return look;
      const { client } = cell.connect();
      const options = { projectId: cell.projectId, signal, fresh: true, apart: true };
      const answers = await Promise.all(
        others.map((id) => attempt(async () => ({ disk: await client.tryGetVolume(id, options) }), signal)),
      );
      const found = answers.flatMap((answer) =>
        answer?.disk === undefined ? [] : [comparableId(answer.disk.id)],
      );
      return {
        cell,
        ids: new Set([...ids, ...found]),
        isWhole: answers.every((answer) => answer !== undefined),
      };
    }),
  );
}

interface Look {
  readonly cell: DiskSearch;
  /** Those of the wanted disks that the cell has. */
  readonly ids: ReadonlySet<string>;
  /** Whether it has no others. */
  readonly isWhole: boolean;
}

async function lookInto(cell: DiskSearch, wanted: ReadonlySet<string>, signal: AbortSignal): Promise<Look> {
  const { projectId, bin } = cell;
  const { client } = cell.connect();
  const options = { projectId, signal, fresh: true, apart: true };
  const disks = await attempt(() => standingDisks(client, wanted, options), signal);
  // After the disks: what was deleted meanwhile is in the bin.
  const binned =
    bin && (await attempt(async () => idsOf(await client.listRecycleBinVolumes(options)), signal));
  return {
    cell,
    ids: new Set([...(disks?.ids ?? []), ...(bin?.ids ?? []), ...(binned?.ids ?? [])]),
    isWhole: disks?.isWhole === true && (bin === undefined || (bin.isWhole && binned?.isWhole === true)),
  };
}

type Found = Omit<Look, "cell">;

/** A list can be older than it should be. One that has a disk twice is believed, whatever the disk answers by its ID. */
async function standingDisks(
  client: EvsClient,
  wanted: ReadonlySet<string>,
  options: ReadOptions & { readonly signal: AbortSignal },
): Promise<Found> {
  const list = () => client.listVolumes({}, options);
  const first = await list();
  const listed = first.rows.filter(({ id }) => wanted.has(comparableId(id)));
  const answers = await Promise.all(
    listed.map(({ id }) => attempt(() => client.tryGetVolume(id, options), options.signal)),
  );
  const isConfirmed = answers.every((disk) => disk !== undefined);
  const again = isConfirmed ? first : await list();
  const standing = answers.flatMap((disk) => (disk === undefined ? [] : [comparableId(disk.id)]));
  const { ids, isWhole } = idsOf(again);
  const isStill = listed.map(({ id }) => comparableId(id)).filter((id) => ids.has(id));
  return { ids: new Set([...standing, ...isStill]), isWhole };
}

/** A row without an ID can be any disk. */
const idsOf = ({
  rows,
  malformed,
}: {
  readonly rows: readonly { readonly id: string }[];
  readonly malformed: readonly unknown[];
}): Found => ({ ids: new Set(rows.map(({ id }) => comparableId(id))), isWhole: malformed.length === 0 });

/** Undefined where it could not be read. */
async function attempt<T>(read: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof EvsError || signal.aborted) return undefined;
    throw error;
  }
}
