import type { Call, Listing, Snapshot } from "../../evs";
import { SharedReads } from "../../evs/shared-reads";
import { en, type Texts } from "../texts";
import type { AuditClient } from "./attempt";
import { type Clock, systemClock } from "./confirm-limit";
import { readPart } from "./fact-parts";
import type { Facts } from "./facts";
import { confirmLists, type FactRequest, listedFacts, readDisks } from "./read-facts";
import { readRecycleBin } from "./recycle-bin";
import { type AllSnapshots, withStandardSnapshots } from "./snapshot-kinds";

export interface FactReaderOptions {
  /** Region that the client reads, to be named beside the project. @default - not said */
  readonly region?: string | undefined;
  /** Whether to ask CTS when disks were deleted, and by whom. @default false */
  readonly deletionTraces?: boolean;
  /** Whether the region has a recycle bin; where it has none, nobody looks for it and nothing can be in it. @default true */
  readonly recycleBin?: boolean;
  /** @default - English */
  readonly texts?: Texts;
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

  /** The language that facts are told in. */
  readonly texts: Texts;

  constructor(
    private readonly client: AuditClient,
    private readonly options: FactReaderOptions = {},
  ) {
    this.texts = options.texts ?? en;
  }

  /** @throws what the client throws when the snapshots cannot be listed: then there is nothing to judge */
  async read(request: FactRequest, call: Call = {}): Promise<Facts> {
    const { projectId, fresh = false, recycleBin, control, lostDisks = true, parts = [] } = request;
    const listed = await this.client.listSnapshots({}, { ...call, projectId, fresh });
    const reads = this.readsAfterList(listed);
    const snapshots = await reads.read("kinds", call, () =>
      withStandardSnapshots(this.client, listed, { ...call, projectId, apart: true }, this.texts),
    );
    // Also what is made of the lists is shared: whoever asks for the same facts gets the same ones, and their index.
    const key = JSON.stringify(["facts", recycleBin, control, lostDisks, parts]);
    return reads.read(key, call, () => this.readParts(request, snapshots, reads, call));
  }

  private async readParts(
    request: FactRequest,
    snapshots: AllSnapshots,
    reads: SharedReads,
    call: Call,
  ): Promise<Facts> {
    const { projectId, parts = [] } = request;
    const [facts, ...known] = await Promise.all([
      this.readDisks(request, snapshots, reads, call),
      ...parts.map((part) =>
        reads.read(part, call, () =>
          readPart(part, this.client, { ...call, projectId, apart: true }, this.texts),
        ),
      ),
    ]);
    return parts.length === 0 ? facts : Object.assign({}, facts, ...known);
  }

  private async readDisks(
    request: FactRequest,
    snapshots: AllSnapshots,
    reads: SharedReads,
    call: Call,
  ): Promise<Facts> {
    const { texts } = this;
    const {
      region = null,
      clock = systemClock,
      deletionTraces = false,
      recycleBin: hasBin = true,
    } = this.options;
    const { projectId, lostDisks = true } = request;
    const lists = await reads.read("lists", call, () =>
      readDisks(this.client, snapshots, projectId, call, texts),
    );
    const readBin = () =>
      reads.read("recycle bin", call, () =>
        readRecycleBin(this.client, { ...call, projectId, apart: true }, texts),
      );
    if (!lostDisks) {
      const facts = { ...listedFacts(lists, projectId), region };
      if (!request.recycleBin) return facts;
      if (!hasBin) return { ...facts, recycleBin: { value: [] } };
      const { read, malformed } = await readBin();
      return { ...facts, recycleBin: read, malformedRows: [...facts.malformedRows, ...malformed] };
    }
    const confirm = (control: FactRequest["control"]) =>
      reads.read(JSON.stringify([request.recycleBin, control]), call, async () => {
        const toConfirm = {
          projectId,
          control,
          deletionTraces,
          readBin: request.recycleBin && hasBin ? readBin : undefined,
        };
        return { ...(await confirmLists(this.client, lists, toConfirm, call, clock)), region };
      });
    const facts = await confirm("required");
    // Waiving the control changes what is read only where no disk is listed: disks are asked all the same then.
    const isUnasked = facts.snapshots.length > 0 && isEmpty(facts.volumes);
    return request.control === "waived" && isUnasked ? confirm("waived") : facts;
  }

  private readsAfterList(snapshots: Listing<Snapshot>): SharedReads {
    const known = this.readsAfter.get(snapshots);
    if (known !== undefined) return known;
    const made = new SharedReads(Number.POSITIVE_INFINITY);
    this.readsAfter.set(snapshots, made);
    return made;
  }
}

const isEmpty = (volumes: Facts["volumes"]) => "value" in volumes && volumes.value.length === 0;
