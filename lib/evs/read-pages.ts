import { EvsError } from "./errors";
import type { Query } from "./http/encode";
import type { ListedRow } from "./list-answer";
import { isUnpublished } from "./not-found";
import { readAll } from "./paging/read-all";
import type { Page } from "./paging/window";
import type { ListResource } from "./resource";
import type { ReadContext, ResourceReader } from "./resource-reader";

export interface ReadPagesOptions {
  /** Rows per request. */
  readonly pageSize: number;
  /** The current maximum number of concurrent requests. */
  readonly concurrency: () => number;
  /** Called after each page with the number of known rows. */
  readonly onProgress: (rows: number) => void;
}

/**
 * Every row of a list, each once: complete, or an error.
 *
 * @throws EvsError
 */
export function readPages<T>(
  resources: ResourceReader,
  resource: ListResource<T>,
  filter: Query,
  context: ReadContext,
  { pageSize, ...options }: ReadPagesOptions,
): Promise<ListedRow<T>[]> {
  const { paging = "offset", mostRows = pageSize } = resource;
  const line = () => ({ method: "GET", path: resources.pathOf(resource, context.projectId) });
  let isThere = false;
  return readAll<ListedRow<T>>({
    ...options,
    paging: paging === "offset" ? "offset" : "marker",
    pageSize: Math.min(pageSize, mostRows),
    unstable: (problem, short) => {
      if (short === undefined) return new EvsError(problem, { ...line(), kind: "unstable" });
      return new EvsError(problem, { ...line(), kind: "short", short });
    },
    fetchPage: async (offset, limit, marker): Promise<Page<ListedRow<T>>> => {
      const query = { ...filter, limit, [paging]: paging === "offset" ? offset : marker };
      try {
        const page = await resources.getPage(resource, query, context, offset);
        isThere = true;
        const hasNext = page.links.length > 0 || page.marker !== undefined;
        return { rows: page.rows, hasNext, marker: page.marker, total: page.count };
      } catch (error) {
        // The region has a list if it has returned pages of it.
        if (isThere && isUnpublished(error)) {
          throw new EvsError(`the list ended after its first pages: ${error.problem}`, {
            ...line(),
            kind: "unstable",
          });
        }
        if (isRefusal(error, offset, marker)) return { rows: [], hasNext: false, refusal: error };
        throw error;
      }
    },
  });
}

/**
 * Whether an error means that there are no rows from this position on. EVS documents that an offset must be less than
 * the number of rows, and some servers refuse others. If the row of a marker was deleted, Cinder returns 404, and EVS
 * 400 (EVS.1024).
 */
function isRefusal(error: unknown, offset: number, marker: string | undefined): error is EvsError {
  if (!(error instanceof EvsError)) return false;
  return marker === undefined
    ? offset > 0 && error.status === 400
    : error.status === 400 || error.status === 404;
}
