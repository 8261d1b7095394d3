import type { ProgressEvent } from "./client-options";
import type { Clock } from "./clock";
import { encodeQuery, type Query } from "./http/encode";
import { type Listable, type Listing, toListing } from "./listing";
import { isUnpublished } from "./not-found";
import type { ReadOptions } from "./read-options";
import { readPages } from "./read-pages";
import type { ListResource, Service } from "./resource";
import type { ReadContext, ResourceReader } from "./resource-reader";
import type { Row } from "./row";
import type { SharedReads } from "./shared-reads";

/** Time between two reports of progress. */
const PROGRESS_MS = 1000;

export interface ListReaderOptions {
  readonly resources: ResourceReader;
  readonly contextOf: (options: ReadOptions) => Promise<ReadContext>;
  readonly sharedReads: SharedReads;
  readonly clock: Clock;
  /** Rows per request. */
  readonly pageSize: number;
  /** Reads a list of a service, with a share of its concurrent requests. */
  readonly readList: <Result>(
    service: Service,
    read: (concurrency: () => number) => Promise<Result>,
  ) => Promise<Result>;
  readonly onProgress: (event: ProgressEvent) => void;
}

/** Reads whole lists, shares each read between its callers, and reports the progress. */
export class ListReader {
  constructor(private readonly options: ListReaderOptions) {}

  /**
   * Every row of a list that matches the filter, each once: complete, or an error.
   *
   * @throws EvsError
   */
  async read<T extends Listable>(
    resource: ListResource<T>,
    filter: Query,
    matches: (row: T) => boolean,
    options: ReadOptions,
  ): Promise<Listing<T>> {
    const { resources, sharedReads } = this.options;
    const context = await this.options.contextOf(options);
    // The first response shows which version the server has. The list is the same.
    const key = `${resource.service} ${resource.version} ${resource.path} ${context.projectId}?${encodeQuery(filter)}`;
    return sharedReads.read(key, options, async () => {
      try {
        return await this.readAlone(
          resource,
          filter,
          matches,
          context,
          options.apart ? options.only : undefined,
        );
      } catch (error) {
        if (resource.successor === undefined || !isUnpublished(error)) throw error;
        // Checks whether the region has another list in its place, or the endpoint is wrong.
        await resources.getPage(resource.successor, { limit: 1 }, context).catch(() => {
          throw error;
        });
        return { rows: [], malformed: [], absent: error };
      }
    });
  }

  private async readAlone<T extends Listable>(
    resource: ListResource<T>,
    filter: Query,
    matches: (row: T) => boolean,
    context: ReadContext,
    only: ReadOptions["only"],
  ): Promise<Listing<T>> {
    const { resources, pageSize, readList } = this.options;
    const { parse } = resource;
    const wanted =
      only === undefined
        ? resource
        : { ...resource, parse: (row: Row, id: string) => (only(id) ? parse(row, id) : undefined) };
    const onProgress = this.progressOf(resources.pathOf(resource, context.projectId));
    const listed = await readList(resource.service ?? "evs", (concurrency) =>
      readPages<T | undefined>(resources, wanted, filter, context, { pageSize, concurrency, onProgress }),
    );
    return toListing(resource.field, listed, matches);
  }

  /** Reports the progress from time to time. */
  private progressOf(path: string): (rows: number) => void {
    const { clock, onProgress } = this.options;
    const start = clock.now();
    let reportedAt = start;
    return (rows) => {
      const now = clock.now();
      if (now - reportedAt < PROGRESS_MS) return;
      reportedAt = now;
      onProgress({ path, rows, seconds: Math.round((now - start) / 1000) });
    };
  }
}
