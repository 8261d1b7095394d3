import type { Elsewhere } from "../audit/facts/elsewhere";
import { nameOfPlace, type Place } from "../audit/facts/place";
import { comparableId, EvsError } from "../evs";
import type { CellConnection } from "./fleet-connector";

/** A cell, and the disks that are gone from it. */
export interface DiskSearch {
  readonly place: Place;
  readonly connect: () => CellConnection;
  readonly projectId: string;
  readonly gone: readonly string[];
  /** IDs of disks in its recycle bin, as far as it was read. */
  readonly binned: ReadonlySet<string>;
}

/**
 * Looks for disks that are gone from one cell in the others of its region. Their disks are listed once more, after every
 * answer that a disk is gone; a disk counts as moved where the other cell answers for it by its ID, or has it in the bin.
 *
 * @param unread cells that could not be read
 * @returns for each cell with such disks, if its region has other cells
 */
export async function searchElsewhere(
  cells: readonly DiskSearch[],
  unread: readonly Place[],
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
      const looks = isOnly ? [] : await Promise.all(inRegion.map((cell) => lookInto(cell, wanted, signal)));
      for (const seeker of seekers) {
        const others = looks.filter(({ cell }) => cell !== seeker);
        const names = [
          ...closed,
          ...others.flatMap(({ cell, ids }) => (ids === undefined ? [nameOfPlace(cell.place)] : [])),
        ];
        const moved = new Map(
          seeker.gone.flatMap((id) => {
            const holder = others.find(({ ids }) => ids?.has(comparableId(id)));
            return holder === undefined ? [] : [[comparableId(id), nameOfPlace(holder.cell.place)] as const];
          }),
        );
        if (moved.size > 0 || names.length > 0) found.set(seeker, { moved, unread: names });
      }
    }),
  );
  return found;
}

interface Look {
  readonly cell: DiskSearch;
  /** Those of the wanted disks that the cell has; undefined where it cannot be read. */
  readonly ids: ReadonlySet<string> | undefined;
}

async function lookInto(cell: DiskSearch, wanted: ReadonlySet<string>, signal: AbortSignal): Promise<Look> {
  const { projectId, binned } = cell;
  const { client } = cell.connect();
  const options = { projectId, signal };
  try {
    const { rows } = await client.listVolumes({}, { ...options, fresh: true, apart: true });
    const listed = rows.filter(({ id }) => wanted.has(comparableId(id)));
    const answers = await Promise.all(listed.map(({ id }) => client.tryGetVolume(id, options)));
    const standing = answers.flatMap((disk) => (disk === undefined ? [] : [comparableId(disk.id)]));
    return { cell, ids: new Set([...standing, ...[...binned].map(comparableId)]) };
  } catch (error) {
    if (error instanceof EvsError || signal.aborted) return { cell, ids: undefined };
    throw error;
  }
}
