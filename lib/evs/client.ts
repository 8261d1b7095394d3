import type { EvsClientOptions } from "./client-options";
import { type ClientParts, createClientParts } from "./client-parts";
import type { ClientShare } from "./client-share";
import { EvsError } from "./errors";
import type { CallerFacts } from "./iam/caller-facts";
import type { EnterpriseProject } from "./iam/enterprise-projects";
import type { OrganizationAccount } from "./iam/organizations";
import type { ListedProject } from "./iam/projects";
import type { Listable, Listing, MalformedRow } from "./listing";
import type { ReadOptions } from "./read-options";
import {
  type ListResource,
  RECYCLE_BIN,
  RECYCLE_BIN_POLICY,
  SNAPSHOT,
  SNAPSHOT_CHAINS,
  SNAPSHOTS,
  STANDARD_SNAPSHOTS,
  TRACES,
  VOLUME,
  VOLUMES,
} from "./resource";
import { shapeError } from "./shape-error";
import type { Snapshot } from "./snapshots/snapshot";
import {
  matchesSnapshot,
  type SnapshotFilter,
  type SnapshotWindow,
  toSnapshotQuery,
} from "./snapshots/snapshot-query";
import {
  type ChainFilter,
  matchesChain,
  type SnapshotChain,
  toChainQuery,
} from "./standard-snapshots/snapshot-chain";
import type { StandardSnapshot } from "./standard-snapshots/standard-snapshot";
import {
  matchesStandardSnapshot,
  type StandardSnapshotFilter,
  toStandardSnapshotQuery,
} from "./standard-snapshots/standard-snapshot-query";
import type { Trace } from "./traces/trace";
import { CREATIONS, DELETIONS, toTraceQuery } from "./traces/trace-query";
import { type RecycleBinPolicy, tryParseRecycleBinPolicy } from "./volumes/recycle-bin-policy";
import type { RecycleBinVolume, Volume } from "./volumes/volume";
import { matchesVolume, toVolumeQuery, type VolumeFilter } from "./volumes/volume-query";

/** One window of the snapshot list. */
export interface SnapshotPage {
  /** In the server's order. */
  readonly snapshots: readonly Snapshot[];
  /** Rows that cannot be read as snapshots. */
  readonly malformed: readonly MalformedRow[];
  /**
   * Number of snapshots that the server returned although they do not match the filter. They are not in `snapshots`.
   */
  readonly leftOut: number;
  /** Links to other pages, keys `href` and `rel`. They are never followed. */
  readonly links: readonly Readonly<Record<string, string>>[];
}

/**
 * Reads EVS disks and snapshots of one region. A whole list is kept for a minute from the start of its read. Time in
 * which requests wait for the rate limit of a gateway does not count.
 */
export class EvsClient {
  /** Rows per request when a whole list is read. */
  readonly pageSize: number;
  /** Maximum number of concurrent requests to one endpoint. */
  readonly maxConcurrency: number;
  private readonly parts: ClientParts;

  /** @param share parts that several clients share @default - nothing is shared */
  constructor(options: EvsClientOptions, share?: ClientShare) {
    this.parts = createClientParts(options, share);
    this.pageSize = this.parts.pageSize;
    this.maxConcurrency = this.parts.maxConcurrency;
  }

  /** How long requests have waited for the rate limit of a gateway so far. */
  get waitedMs(): number {
    return this.parts.requester.waitedMs;
  }

  /**
   * @throws EvsError if IAM has no project of that name, or several, or if the account of a role has no such project
   */
  getProjectId({ signal }: ReadOptions = {}): Promise<string> {
    return this.parts.session.getProjectId(signal);
  }

  /**
   * The account and the user that are read. It is requested once, takes at most 3 s, and runs in parallel to other
   * reads. Undefined if it is unknown.
   */
  async tryGetCaller({ signal }: ReadOptions = {}): Promise<CallerFacts | undefined> {
    try {
      return await this.parts.account.tryGetCaller(signal);
    } catch (error) {
      // If signing in fails, the lists report it.
      if (error instanceof EvsError || signal?.aborted) return undefined;
      throw error;
    }
  }

  /**
   * Projects of the account in which this user can read something.
   *
   * @throws EvsError
   */
  listProjects({ signal }: ReadOptions = {}): Promise<readonly ListedProject[]> {
    return this.parts.account.listProjects(signal);
  }

  /**
   * The accounts of the organization, for its management account and delegated administrators.
   *
   * @throws EvsError
   */
  listAccounts({ signal }: ReadOptions = {}): Promise<readonly OrganizationAccount[]> {
    return this.parts.account.listAccounts(signal);
  }

  /**
   * The enterprise projects of the account that the user is allowed to see. They are read once for all clients of the
   * account.
   *
   * @throws EvsError
   */
  listEnterpriseProjects({ signal }: ReadOptions = {}): Promise<Listing<EnterpriseProject>> {
    return this.parts.account.listEnterpriseProjects(signal);
  }

  /** The project of a token that the user set. Undefined for other credentials. */
  async tryGetTokenProject({ signal }: ReadOptions = {}): Promise<string | undefined> {
    return (await this.parts.account.tryGetGivenToken(signal))?.project?.id;
  }

  /**
   * Every snapshot that matches the filter, each once, newest first: complete, or an error. If the region has neither
   * v2 nor v3 of the API, but has v5, there are no such snapshots (`mayBeAbsent`).
   *
   * @throws InvalidQueryError, EvsError
   */
  async listSnapshots(filter: SnapshotFilter = {}, options: ReadOptions = {}): Promise<Listing<Snapshot>> {
    const matches = (snapshot: Snapshot) => matchesSnapshot(filter, snapshot);
    const listing = await this.parts.lists.read(SNAPSHOTS, toSnapshotQuery(filter), matches, options);
    if (listing.absent !== undefined && !options.mayBeAbsent) throw listing.absent;
    return listing;
  }

  /**
   * One request as in the API reference.
   *
   * @throws InvalidQueryError
   * @throws EvsError also if the server returns more rows than requested
   */
  async getSnapshotWindow(window: SnapshotWindow, options: ReadOptions = {}): Promise<SnapshotPage> {
    const context = await this.parts.contextOf(options);
    const { rows, links } = await this.parts.resources.getPage(SNAPSHOTS, toSnapshotQuery(window), context);
    const { limit = Number.POSITIVE_INFINITY } = window;
    if (rows.length > limit) {
      const asked = { method: "GET", path: this.parts.resources.pathOf(SNAPSHOTS, context.projectId) };
      throw shapeError(
        `the server returned ${rows.length} rows although limit is ${limit}; none of them is used`,
        asked,
      );
    }
    const given = rows.flatMap(({ row }) => ("value" in row ? [row.value] : []));
    const snapshots = given.filter((snapshot) => matchesSnapshot(window, snapshot));
    return {
      snapshots,
      malformed: rows.flatMap(({ row }) => ("malformed" in row ? [row.malformed] : [])),
      leftOut: given.length - snapshots.length,
      links,
    };
  }

  /**
   * The snapshot, or undefined if EVS reports that it does not exist.
   *
   * @throws EvsError also if the response has another snapshot, or the ID is not valid in a path
   */
  async tryGetSnapshot(id: string, options: ReadOptions = {}): Promise<Snapshot | undefined> {
    return this.parts.resources.tryGetOne(SNAPSHOT, id, await this.parts.contextOf(options));
  }

  /**
   * Every disk that matches the filter, each once, newest first. Disks in the recycle bin are not in this list.
   *
   * @throws InvalidQueryError, EvsError
   */
  async listVolumes(filter: VolumeFilter = {}, options: ReadOptions = {}): Promise<Listing<Volume>> {
    const matches = (volume: Volume) => matchesVolume(filter, volume);
    return this.parts.lists.read(VOLUMES, toVolumeQuery(filter), matches, options);
  }

  /**
   * The disk, or undefined if EVS reports that it does not exist.
   *
   * @throws EvsError also if the response has another disk, or the ID is not valid in a path
   */
  async tryGetVolume(id: string, options: ReadOptions = {}): Promise<Volume | undefined> {
    return this.parts.resources.tryGetOne(VOLUME, id, await this.parts.contextOf(options));
  }

  /** Every disk in the recycle bin. */
  async listRecycleBinVolumes(options: ReadOptions = {}): Promise<Listing<RecycleBinVolume>> {
    return this.parts.lists.read(RECYCLE_BIN, {}, () => true, options);
  }

  /**
   * Which deleted disks enter the recycle bin.
   *
   * @throws EvsError also if the response does not say it
   */
  async getRecycleBinPolicy(options: ReadOptions = {}): Promise<RecycleBinPolicy> {
    const context = await this.parts.contextOf(options);
    return this.parts.resources.getOnly(RECYCLE_BIN_POLICY, "policy", tryParseRecycleBinPolicy, context);
  }

  /**
   * Every standard snapshot that matches the filter, each once, newest first. Not every region has them.
   *
   * @throws InvalidQueryError, EvsError
   */
  async listStandardSnapshots(
    filter: StandardSnapshotFilter = {},
    options: ReadOptions = {},
  ): Promise<Listing<StandardSnapshot>> {
    const matches = (snapshot: StandardSnapshot) => matchesStandardSnapshot(filter, snapshot);
    return this.parts.lists.read(STANDARD_SNAPSHOTS, toStandardSnapshotQuery(filter), matches, options);
  }

  /**
   * Every chain of standard snapshots that matches the filter. EVS bills chains.
   *
   * @throws InvalidQueryError, EvsError
   */
  async listSnapshotChains(
    filter: ChainFilter = {},
    options: ReadOptions = {},
  ): Promise<Listing<SnapshotChain>> {
    return this.parts.lists.read(
      SNAPSHOT_CHAINS,
      toChainQuery(filter),
      (chain) => matchesChain(filter, chain),
      options,
    );
  }

  /**
   * Every row of a list, each once, newest first: complete, or an error.
   *
   * @throws EvsError
   */
  async list<T extends Listable>(resource: ListResource<T>, options: ReadOptions = {}): Promise<Listing<T>> {
    return this.parts.lists.read(resource, {}, () => true, options);
  }

  /**
   * Every deletion of a disk of which CTS still has a trace: those of the last seven days.
   *
   * @param now end of the seven days, milliseconds since 1970
   */
  async listDeletions(now: number, options: ReadOptions = {}): Promise<Listing<Trace>> {
    return this.listTraces(DELETIONS, now, options);
  }

  /**
   * Every creation of a snapshot or a disk that CTS still has a trace of: those of the last seven days.
   *
   * @param now when the days end, milliseconds since 1970
   */
  async listCreations(
    what: keyof typeof CREATIONS,
    now: number,
    options: ReadOptions = {},
  ): Promise<Listing<Trace>> {
    return this.listTraces(CREATIONS[what], now, options);
  }

  /** Closes the connections. */
  async close(): Promise<void> {
    this.parts.close();
  }

  private async listTraces(
    names: readonly string[],
    now: number,
    options: ReadOptions,
  ): Promise<Listing<Trace>> {
    const reads = names.map((name) =>
      this.parts.lists.read(TRACES, toTraceQuery(name, now), () => true, options),
    );
    // If one fails, the others end before the caller continues.
    await Promise.allSettled(reads);
    const lists = await Promise.all(reads);
    return {
      rows: lists.flatMap(({ rows }) => rows),
      malformed: lists.flatMap(({ malformed }) => malformed),
    };
  }
}
