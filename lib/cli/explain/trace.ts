import type { Texts } from "../../audit/catalogue";
import type { AuditClient } from "../../audit/facts/attempt";
import {
  comparableId,
  describeRequestLimit,
  type EvsClient,
  type EvsClientEvents,
  type Snapshot,
} from "../../evs";

type RequestEvent = Parameters<EvsClientEvents["onRequest"]>[0];

/** A step, in the order of completion. */
export interface TraceStep {
  readonly kind: "request" | "proof";
  readonly text: string;
}

/** The requests about one snapshot, and their results. */
export class Trace {
  readonly steps: TraceStep[] = [];
  /** Number of requests of the same audit about other snapshots and disks. */
  others = 0;
  private readonly waitedFor = new Set<string>();
  private snapshot: Snapshot | undefined;
  private listed: ReadonlySet<string> = new Set();
  /** Lists of snapshots whose result already has a step. */
  private readonly described = new WeakSet<object>();

  constructor(private readonly words: Texts["explanations"]) {}

  /** From now on, requests about the snapshot and its disk are listed one by one. The others are counted. */
  follow(snapshot: Snapshot): void {
    this.snapshot = snapshot;
  }

  readonly events: EvsClientEvents = {
    onRequest: (event) => {
      if (this.concerns(event.path)) this.steps.push({ kind: "request", text: this.describe(event) });
      else this.others += 1;
    },
    onSlowDown: ({ waitMs }) => this.prove(this.words.slowDown(waitMs)),
    onWait: ({ api, limit }) => {
      if (this.waitedFor.has(api)) return;
      this.waitedFor.add(api);
      this.prove(this.words.waits(api, limit && describeRequestLimit(limit)));
    },
    onProgress: () => {},
    onClock: ({ seconds }) => this.prove(this.words.clock(seconds)),
  };

  /** The same client. It records the results of an audit's reads. */
  watch(client: EvsClient): AuditClient {
    const watched: Partial<AuditClient> = {
      listSnapshots: async (filter, call) => {
        const listing = await client.listSnapshots(filter, call);
        // Every caller gets the same list.
        if (this.described.has(listing)) return listing;
        this.described.add(listing);
        const isThere = listing.rows.some(({ id }) => id === this.snapshot?.id);
        const { only } = call ?? {};
        if (only === undefined) this.prove(this.words.snapshots(listing.rows.length, isThere));
        else if (this.snapshot !== undefined && only(this.snapshot.id))
          this.prove(this.words.listedAgain(isThere));
        return listing;
      },
      listVolumes: async (filter, call) => {
        const listing = await client.listVolumes(filter, call);
        this.listed = new Set(listing.rows.map(({ id }) => comparableId(id)));
        this.prove(this.words.disks(listing.rows.length, this.isDiskIn(this.listed)));
        return listing;
      },
      listRecycleBinVolumes: async (call) => {
        const listing = await client.listRecycleBinVolumes(call);
        const binned = new Set(listing.rows.map(({ id }) => comparableId(id)));
        this.prove(this.words.recycleBin(listing.rows.length, this.isDiskIn(binned)));
        return listing;
      },
      tryGetVolume: async (id, call) => {
        const volume = await client.tryGetVolume(id, call);
        const identity = comparableId(id);
        const seen = volume === undefined ? this.words.diskUnknown : this.words.diskThere(volume.status);
        if (identity === this.diskIdentity) this.prove(this.words.itsDisk(seen));
        else if (this.listed.has(identity)) this.prove(this.words.control(id, seen));
        return volume;
      },
      tryGetSnapshot: async (id, call) => {
        const snapshot = await client.tryGetSnapshot(id, call);
        if (id === this.snapshot?.id) this.prove(this.words.reread(snapshot?.status));
        return snapshot;
      },
    };
    // Other methods of the client are not changed.
    return Object.assign(Object.create(client) as AuditClient, watched);
  }

  prove(text: string): void {
    this.steps.push({ kind: "proof", text });
  }

  private get diskIdentity(): string | undefined {
    const { volumeId } = this.snapshot ?? {};
    return volumeId ? comparableId(volumeId) : undefined;
  }

  /** Undefined if the snapshot has no disk ID. */
  private isDiskIn(disks: ReadonlySet<string>): boolean | undefined {
    return this.diskIdentity === undefined ? undefined : disks.has(this.diskIdentity);
  }

  private concerns(path: string): boolean {
    const [, kind, id] = /\/(snapshots|volumes)\/([^/]+)$/.exec(path) ?? [];
    if (kind === undefined || id === undefined || id === "detail") return true;
    if (this.snapshot === undefined) return true;
    const identity = comparableId(decodeURIComponent(id));
    return kind === "snapshots"
      ? identity === comparableId(this.snapshot.id)
      : identity === this.diskIdentity || this.listed.has(identity);
  }

  private describe({ method, path, outcome, rows, attempt }: RequestEvent): string {
    return this.words.request(`${method} ${path}`, `${outcome}`, rows, attempt);
  }
}
