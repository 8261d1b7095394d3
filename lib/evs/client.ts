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
  /** Rows that cannot be among the snapshots. */
  readonly malformed: readonly MalformedRow[];
  /** Snapshots that the server gave although the filter does not let them through; they are not among the others. */
  readonly leftOut: number;
  /** Links to further pages, keys `href` and `rel`; never followed. */
  readonly links: readonly Readonly<Record<string, string>>[];
}

/**
 * Reads EVS disks and snapshots of one region. Whole lists are kept for a minute from the start of their read; time in
 * which requests wait for windows of a gateway does not count.
 */
export class EvsClient {
  /** Rows asked for per request in a full read. */
  readonly pageSize: number;
  /** Requests to one endpoint in flight at once, at most. */
  readonly maxConcurrency: number;
  private readonly parts: ClientParts;

  /** @param share what it has in common with other clients @default - nothing */
  constructor(options: EvsClientOptions, share?: ClientShare) {
    this.parts = createClientParts(options, share);
    this.pageSize = this.parts.pageSize;
    this.maxConcurrency = this.parts.maxConcurrency;
  }

  /** How long requests have waited for windows of a gateway so far. */
  get waitedMs(): number {
    return this.parts.requester.waitedMs;
  }

  /** @throws EvsError when IAM knows no project of that name, or several, or a role's account has no such project */
  getProjectId({ signal }: ReadOptions = {}): Promise<string> {
    return this.parts.session.getProjectId(signal);
  }

  /**
   * Whose data is read. Asked for once, in 3 s at most, and beside whatever else is read; undefined where it cannot be
   * had.
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
   * Projects of the account in which whoever reads can read something.
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
   * The enterprise projects of the account, as far as whoever reads may see them: asked for once, for all clients of the
   * account.
   *
   * @throws EvsError
   */
  listEnterpriseProjects({ signal }: ReadOptions = {}): Promise<Listing<EnterpriseProject>> {
    return this.parts.account.listEnterpriseProjects(signal);
  }

  /** The project that a given token is for; undefined for any other way to sign in. */
  async tryGetTokenProject({ signal }: ReadOptions = {}): Promise<string | undefined> {
    return (await this.parts.account.tryGetGivenToken(signal))?.project?.id;
  }

  /**
   * Every snapshot that the filter lets through, each once, newest first: complete, or an error. Where the region has
   * neither v2 nor v3 of the API, and v5 answers, there may be none (`mayBeAbsent`).
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
   * One request of the API page.
   *
   * @throws InvalidQueryError
   * @throws EvsError also when more rows come than were asked for
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
   * The snapshot, or undefined when EVS says that there is none.
   *
   * @throws EvsError also when another snapshot answers than the one asked for, or the ID cannot be asked for
   */
  async tryGetSnapshot(id: string, options: ReadOptions = {}): Promise<Snapshot | undefined> {
    return this.parts.resources.tryGetOne(SNAPSHOT, id, await this.parts.contextOf(options));
  }

  /**
   * Every disk that the filter lets through, each once, newest first. Disks in the recycle bin are not among them.
   *
   * @throws InvalidQueryError, EvsError
   */
  async listVolumes(filter: VolumeFilter = {}, options: ReadOptions = {}): Promise<Listing<Volume>> {
    const matches = (volume: Volume) => matchesVolume(filter, volume);
    return this.parts.lists.read(VOLUMES, toVolumeQuery(filter), matches, options);
  }

  /**
   * The disk, or undefined when EVS says that there is none.
   *
   * @throws EvsError also when another disk answers than the one asked for, or the ID cannot be asked for
   */
  async tryGetVolume(id: string, options: ReadOptions = {}): Promise<Volume | undefined> {
    return this.parts.resources.tryGetOne(VOLUME, id, await this.parts.contextOf(options));
  }

  /** Every disk in the recycle bin. */
  async listRecycleBinVolumes(options: ReadOptions = {}): Promise<Listing<RecycleBinVolume>> {
    return this.parts.lists.read(RECYCLE_BIN, {}, () => true, options);
  }

  /**
   * Which deleted disks go into the recycle bin.
   *
   * @throws EvsError also when the answer does not say
   */
  async getRecycleBinPolicy(options: ReadOptions = {}): Promise<RecycleBinPolicy> {
    const context = await this.parts.contextOf(options);
    return this.parts.resources.getOnly(RECYCLE_BIN_POLICY, "policy", tryParseRecycleBinPolicy, context);
  }

  /**
   * Every standard snapshot that the filter lets through, each once, newest first. Not every region has them.
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
   * Every chain of standard snapshots that the filter lets through: what is billed.
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
   * Every row of a list that is read as a whole, each once, newest first: complete, or an error.
   *
   * @throws EvsError
   */
  async list<T extends Listable>(resource: ListResource<T>, options: ReadOptions = {}): Promise<Listing<T>> {
    return this.parts.lists.read(resource, {}, () => true, options);
  }

  /**
   * Every deletion of a disk that CTS still has a trace of: those of the last seven days.
   *
   * @param now when the days end, milliseconds since 1970
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
    // Where one fails, the others do not go on behind the caller's back.
    await Promise.allSettled(reads);
    const lists = await Promise.all(reads);
    return {
      rows: lists.flatMap(({ rows }) => rows),
      malformed: lists.flatMap(({ malformed }) => malformed),
    };
  }
}
