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
  /** Where the project is, as far as it is to be named. @default - not said */
  readonly place?: Partial<Omit<Place, "projectId">> | undefined;
  /** Whether to ask CTS when disks were deleted, and by whom. @default false */
  readonly deletionTraces?: boolean;
  /** The one kind of snapshots to look at. @default - every kind that the region has */
  readonly onlyKind?: "legacy" | undefined;
  /** Whether the region has a recycle bin; where it has none, nobody looks for it and nothing can be in it. @default true */
  readonly recycleBin?: boolean;
  /** @default - English */
  readonly texts?: Texts;
  /** What time it is. @default - the system's clock */
  readonly now?: () => Date;
  /** @default - the system's timers */
  readonly clock?: Clock;
}

/**
 * Reads facts for everything that judges them: data sources of one provider instance, commands. Whoever asks for the
 * same project within a minute shares one read, the confirming of disks included, whatever filters it has. A fact that
 * could not be had is shared like the others: one plan has one answer. A read that throws is not.
 */
export class FactReader {
  /**
   * What was read after a list of snapshots, which is the oldest of the facts: all is shared for as long as the client
   * gives that list, and never beyond it.
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

  /** @throws what the client throws when the snapshots cannot be listed: then there is nothing to judge */
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

  /** @param during over when the facts are there: until then whoever comes shares the list, and with it what follows */
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
    // Also what is made of the lists is shared: whoever asks for the same facts gets the same ones, and their index.
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
    // Waiving the control changes what is read only where no disk is listed: disks are asked all the same then.
    const isUnasked =
      facts.snapshots.rows.length > 0 && facts.volumes.rows.length === 0 && !isUnread(facts.volumes);
    return request.control === "waived" && isUnasked ? confirm("waived") : facts;
  }

  /** Reads for the facts alone. */
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
