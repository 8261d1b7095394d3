import { type Clock, type Listing, type ReadOptions, type Snapshot, systemClock } from "../../evs";
import { SharedReads } from "../../evs/shared-reads";
import { en, type Texts, textsOfKind } from "../catalogue";
import { isUnread, whole } from "../known";
import type { AuditClient } from "./attempt";
import { factListsAmong, readFactList } from "./fact-lists";
import type { Facts } from "./facts";
import { suggestsBackup } from "./ownership";
import type { Place } from "./place";
import type { FactReadContext } from "./read-context";
import { confirmLists, type FactRequest, listedFacts, type ReadLists, readDisks } from "./read-facts";
import { readRecycleBin } from "./recycle-bin";
import { type AllSnapshots, legacySnapshots, withStandardSnapshots } from "./snapshot-kinds";

export interface FactReaderOptions {
  /** The place of the project, as far as texts name it. @default - unknown */
  readonly place?: Partial<Omit<Place, "projectId">> | undefined;
  /** Whether to read from CTS when disks were deleted, and by whom. @default false */
  readonly deletionTraces?: boolean;
  /** The only kind of snapshots to read. @default - every kind that the region has */
  readonly onlyKind?: "legacy" | undefined;
  /** Whether the region has a recycle bin. If not, the bin is not read, and is empty. @default true */
  readonly recycleBin?: boolean;
  /** @default - English */
  readonly texts?: Texts;
  /** Returns the current time. @default - the system's clock */
  readonly now?: () => Date;
  /** @default - the system's timers */
  readonly clock?: Clock;
}

/**
 * Reads facts for all consumers: data sources of one provider instance, commands. Requests for the same project within
 * a minute share one read, with the confirmation of disks, regardless of their filters. A fact that could not be read
 * is shared too, so one plan is consistent. A read that throws is not shared.
 */
export class FactReader {
  /**
   * What was read after a list of snapshots, which is the oldest fact. It is shared for as long as the client returns
   * that list, and never longer.
   */
  private readonly readsAfter = new WeakMap<Listing<Snapshot>, SharedReads>();

  /** The language of texts about facts. */
  readonly texts: Texts;

  constructor(
    private readonly client: AuditClient,
    private readonly options: FactReaderOptions = {},
  ) {
    this.texts = textsOfKind(options.texts ?? en, options.onlyKind);
  }

  /** @throws the client's error if the snapshots cannot be listed: there is nothing to judge */
  async read(request: FactRequest, options: ReadOptions = {}): Promise<Facts> {
    let end = () => {};
    const during = new Promise<void>((resolve) => {
      end = resolve;
    });
    try {
      return await this.readFacts(request, options, during);
    } finally {
      end();
    }
  }

  /** @param during ends when the facts are complete: until then, all callers share the list and what follows from it */
  private async readFacts(request: FactRequest, options: ReadOptions, during: Promise<void>): Promise<Facts> {
    const { projectId, fresh = false, recycleBin, control, lostDisks = true } = request;
    const listed = await this.client.listSnapshots(
      {},
      { ...options, projectId, fresh, during, mayBeAbsent: true },
    );
    const reads = this.readsAfterList(listed);
    const context = this.contextOf(projectId, options);
    const { onlyKind, clock = systemClock } = this.options;
    const snapshots = await reads.read("kinds", options, async () =>
      onlyKind === "legacy" ? legacySnapshots(listed, this.texts) : withStandardSnapshots(context, listed),
    );
    const asksOwners = request.owners !== false && snapshots.rows.some(suggestsBackup);
    const lists = factListsAmong([...(request.lists ?? []), ...(asksOwners ? ["backups"] : [])]);
    // The results are shared too: requests for the same facts get the same object and its index.
    const key = JSON.stringify(["facts", recycleBin, control, lostDisks, lists]);
    return reads.read(key, options, async () => {
      const [facts, ...known] = await Promise.all([
        this.readDisks(request, snapshots, reads, options),
        ...lists.map((list) => reads.read(list, options, () => readFactList(context, list, clock.now()))),
      ]);
      return { ...facts, lists: Object.fromEntries(lists.map((list, index) => [list, known[index]])) };
    });
  }

  private async readDisks(
    request: FactRequest,
    snapshots: AllSnapshots,
    reads: SharedReads,
    options: ReadOptions,
  ): Promise<Facts> {
    const {
      place = {},
      clock = systemClock,
      deletionTraces = false,
      onlyKind,
      recycleBin: hasBin = true,
    } = this.options;
    const { projectId, lostDisks = true } = request;
    const context = this.contextOf(projectId, options);
    const lists = await reads.read("lists", options, async (): Promise<ReadLists> => {
      const readAt = this.options.now?.() ?? new Date();
      const volumes = await readDisks({ ...context, options: { ...options, projectId } });
      return { texts: this.texts, readAt, snapshots, onlyKind, volumes };
    });
    const isBinRead = request.recycleBin && hasBin;
    const readBin = () => reads.read("recycle bin", options, () => readRecycleBin(context));
    const withBin = async (facts: Facts): Promise<Facts> => {
      if (!request.recycleBin) return { ...facts, ...place };
      const recycleBin = facts.recycleBin ?? (hasBin ? (await readBin()).list : whole([]));
      return { ...facts, ...place, recycleBin, isBinRead };
    };
    if (!lostDisks) return withBin(listedFacts(lists, projectId));
    const confirm = (control: FactRequest["control"]) =>
      reads.read(JSON.stringify([request.recycleBin, control]), options, async () => {
        const toConfirm = {
          projectId,
          control,
          clock,
          deletionTraces,
          readBin: isBinRead ? readBin : undefined,
        };
        return withBin(await confirmLists(context, lists, toConfirm));
      });
    const facts = await confirm("required");
    // A waived control changes a read only if no disk is listed: the disks are then requested nevertheless.
    const isUnasked =
      facts.snapshots.rows.length > 0 && facts.volumes.rows.length === 0 && !isUnread(facts.volumes);
    return request.control === "waived" && isUnasked ? confirm("waived") : facts;
  }

  /** Reads only for the facts. */
  private contextOf(projectId: string, options: ReadOptions): FactReadContext {
    return { client: this.client, options: { ...options, projectId, apart: true }, texts: this.texts };
  }

  private readsAfterList(snapshots: Listing<Snapshot>): SharedReads {
    const known = this.readsAfter.get(snapshots);
    if (known !== undefined) return known;
    const made = new SharedReads(Number.POSITIVE_INFINITY);
    this.readsAfter.set(snapshots, made);
    return made;
  }
}
