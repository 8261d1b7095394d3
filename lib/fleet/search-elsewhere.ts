import type { Elsewhere } from "../audit/facts/elsewhere";
import type { Facts, Holder } from "../audit/facts/facts";
import { nameOfPlace, type Place } from "../audit/facts/place";
import { comparableId, type EvsClient, EvsError, type ReadOptions } from "../evs";
import type { SharedReads } from "../evs/shared-reads";
import type { CellConnection } from "./fleet-connector";

/** A cell, and the disks that are gone from it. */
export interface DiskSearch {
  readonly place: Place;
  readonly connect: () => CellConnection;
  readonly projectId: string;
  readonly gone: readonly string[];
  /** Numbers of the reads that proved it, from `numberOfRead`. The reads themselves would be kept for every cell. */
  readonly provenBy: readonly number[];
  /** Its recycle bin, as far as it was read; undefined if it was not read. */
  readonly bin: { readonly ids: ReadonlySet<string>; readonly isWhole: boolean } | undefined;
}

/** Maximum number of requests for single disks in a region: each lost disk needs one for each other cell. */
export const MOST_ASKED = 400;

export interface SearchOptions {
  readonly signal: AbortSignal;
  /** Shares the search between the policies of a plan. @default - each search is made for one caller */
  readonly shared?: SharedReads | undefined;
}

/**
 * Searches the other cells of a region for disks that are gone from one. Their disks and recycle bins are listed again,
 * after every response that a disk is gone. A disk counts as moved if another cell returns it by its ID, lists it
 * twice, or has it in the bin. A list can be stale: a disk in no list is requested by its ID in each cell, up to a
 * limit.
 *
 * @param unread cells that could not be read
 * @param otherShards shards of the fleet that other machines read
 * @returns the result for each cell with gone disks, if its region has other cells, or may have them
 */
export async function searchElsewhere(
  cells: readonly DiskSearch[],
  unread: readonly Place[],
  otherShards: number,
  { signal, shared }: SearchOptions,
): Promise<ReadonlyMap<DiskSearch, Elsewhere>> {
  const found = new Map<DiskSearch, Elsewhere>();
  const regions = new Set(cells.filter(({ gone }) => gone.length > 0).map(({ place }) => place.region));
  await Promise.all(
    [...regions].map(async (region) => {
      const inRegion = cells.filter(({ place }) => place.region === region);
      const closed = unread.filter((place) => place.region === region).map(nameOfPlace);
      const seekers = inRegion.filter(({ gone }) => gone.length > 0);
      const look = () => lookIntoAll(inRegion, signal);
      const looks = await (shared === undefined
        ? look()
        : shared.read(keyOf(inRegion), { signal }, async () => {
            const seen = await look();
            // Others must not take what a stopped search did not find for what is not there.
            signal.throwIfAborted();
            return seen;
          }));
      for (const seeker of seekers) {
        const others = looks.filter(({ cell }) => cell.projectId !== seeker.projectId);
        const names = [
          ...closed,
          ...others.flatMap(({ cell, isWhole }) => (isWhole ? [] : [nameOfPlace(cell.place)])),
        ];
        const moved = new Map(
          seeker.gone.flatMap((id) => {
            const holder = others.find(({ ids }) => ids.has(comparableId(id)));
            const foundIn = holder?.ids.get(comparableId(id));
            if (holder === undefined || foundIn === undefined) return [];
            return [[comparableId(id), { to: nameOfPlace(holder.cell.place), foundIn }] as const];
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

const numbers = new WeakMap<Facts["diskOf"], number>();
let reads = 0;

/** The same number for all facts that come from the same reads of disks. */
export function numberOfRead({ diskOf }: Facts): number {
  const number = numbers.get(diskOf) ?? ++reads;
  numbers.set(diskOf, number);
  return number;
}

/** Cells and reads of a search. A later read is another key: it may prove what an earlier search cannot answer. */
const keyOf = (cells: readonly DiskSearch[]) =>
  JSON.stringify(cells.map(({ projectId, provenBy, bin }) => [projectId, provenBy, bin !== undefined]));

async function lookIntoAll(cells: readonly DiskSearch[], signal: AbortSignal): Promise<readonly Look[]> {
  if (cells.length === 1) return [];
  const seekers = cells.filter(({ gone }) => gone.length > 0);
  const wanted = new Set(seekers.flatMap(({ gone }) => gone.map(comparableId)));
  const listed = await Promise.all(cells.map((cell) => lookInto(cell, wanted, signal)));
  return askFor(lostIn(seekers, listed), listed, signal);
}

/** Disks that no list has, in the spelling of the cell that lost them. */
function lostIn(seekers: readonly DiskSearch[], looks: readonly Look[]): readonly string[] {
  const found = new Set(looks.flatMap(({ ids }) => [...ids.keys()]));
  const lost = seekers.flatMap(({ gone }) => gone.filter((id) => !found.has(comparableId(id))));
  return [...new Map(lost.map((id) => [comparableId(id), id])).values()];
}

/** Requests disks by their IDs: each disk in every cell or in none. */
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
      // If a cell cannot be listed, requests by ID probably fail too. It is named as unread anyway.
      if (!isWhole || others.length === 0) return look;
      const { client } = cell.connect();
      const options = { projectId: cell.projectId, signal, fresh: true, apart: true };
      const answers = await Promise.all(
        others.map((id) => attempt(async () => ({ disk: await client.tryGetVolume(id, options) }), signal)),
      );
      const found = answers.flatMap((answer) =>
        answer?.disk === undefined ? [] : [[comparableId(answer.disk.id), "response"] as const],
      );
      return {
        cell,
        ids: new Map([...ids, ...found]),
        isWhole: answers.every((answer) => answer !== undefined),
      };
    }),
  );
}

interface Look {
  readonly cell: DiskSearch;
  /** The wanted disks that the cell has, and where they were found. */
  readonly ids: ReadonlyMap<string, Holder["foundIn"]>;
  /** Whether all its disks are known. */
  readonly isWhole: boolean;
}

async function lookInto(cell: DiskSearch, wanted: ReadonlySet<string>, signal: AbortSignal): Promise<Look> {
  const { projectId, bin } = cell;
  const { client } = cell.connect();
  const options = { projectId, signal, fresh: true, apart: true };
  const disks = await attempt(() => standingDisks(client, wanted, options), signal);
  // After the disks: a disk that was deleted between the reads is in the bin.
  const binned =
    bin && (await attempt(async () => idsOf(await client.listRecycleBinVolumes(options)), signal));
  const inBin = [...(bin?.ids ?? []), ...(binned?.ids ?? [])].filter((id) => wanted.has(id));
  return {
    cell,
    ids: new Map([...inBin.map((id) => [id, "recycle bin"] as const), ...(disks?.ids ?? [])]),
    isWhole: disks?.isWhole === true && (bin === undefined || (bin.isWhole && binned?.isWhole === true)),
  };
}

type Found = Omit<Look, "cell">;

/** The wanted disks that exist. A list can be stale, so a second list or a request by ID must confirm a disk. */
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
  const standing = answers.flatMap((disk) =>
    disk === undefined ? [] : [[comparableId(disk.id), "response"] as const],
  );
  const { ids, isWhole } = idsOf(again);
  const isStill = listed.map(({ id }) => comparableId(id)).filter((id) => ids.has(id));
  return { ids: new Map([...isStill.map((id) => [id, "disk lists"] as const), ...standing]), isWhole };
}

/** A row without an ID can be any disk. */
const idsOf = ({
  rows,
  malformed,
}: {
  readonly rows: readonly { readonly id: string }[];
  readonly malformed: readonly unknown[];
}) => ({ ids: new Set(rows.map(({ id }) => comparableId(id))), isWhole: malformed.length === 0 });

/** Undefined if it could not be read. */
async function attempt<T>(read: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof EvsError || signal.aborted) return undefined;
    throw error;
  }
}
