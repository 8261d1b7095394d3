import type { SnapshotWindow } from "../../evs";
import {
  computed,
  type Diagnostic,
  list,
  map,
  number,
  object,
  optional,
  type Schema,
  string,
} from "../../plugin";
import { evsDataSource } from "../evs-data-source";
import { queryId } from "./query-id";
import { snapshotAttributes, toSnapshotState } from "./snapshot-attributes";
import { snapshotFilterAttributes, toFilter } from "./snapshot-filter";
import { atLeast, atMostBytes } from "./validate";

const schema = {
  description:
    "EVS snapshots, as `GET /v2/{project_id}/snapshots/detail` lists them. With neither `offset` nor `limit` every " +
    "snapshot is read, newest first; with either, that window is, in the server's order.",
  attributes: {
    ...snapshotFilterAttributes,
    offset: optional(number, "Snapshots to skip: 11 starts with the 12th. Default: `0`."),
    limit: optional(number, "Most snapshots to return, a whole number above 0. Default: the server's, 1000."),
    id: computed(string, "Hash of the query: the same query has the same ID."),
    snapshots: computed(list(object(snapshotAttributes)), "The snapshots found."),
    snapshots_links: computed(
      list(map(string)),
      "Links to further pages as the server sent them, keys `href` and `rel`; empty for a full read.",
    ),
  },
} satisfies Schema;

/** `evs_snapshots`: the snapshot query of the API page. */
export const snapshotsDataSource = evsDataSource({
  name: "evs_snapshots",
  schema,
  validate: (config) => [
    ...atMostBytes("name", config.name, 255),
    ...atLeast("limit", config.limit, 1),
    ...atLeast("offset", config.offset, 0),
  ],
  projectId: (config) => config.project_id,
  async read(config, { client }, call) {
    const { offset, limit } = config;
    const filter = toFilter(config);
    const id = queryId(call.projectId, { ...filter, offset, limit });
    if (offset === null && limit === null) {
      const snapshots = await client.listSnapshots(filter, call);
      return { state: { id, snapshots: snapshots.map(toSnapshotState), snapshots_links: [] } };
    }
    const window: SnapshotWindow = {
      ...filter,
      ...(offset === null ? {} : { offset }),
      ...(limit === null ? {} : { limit }),
    };
    const { snapshots, links } = await client.getSnapshotWindow(window, call);
    return {
      state: { id, snapshots: snapshots.map(toSnapshotState), snapshots_links: links },
      diagnostics: shortWindow(limit, snapshots.length, links.length > 0),
    };
  },
});

/** A server may cap `limit` without saying so; the rows it left out must not go unnoticed. */
function shortWindow(limit: number | null, rows: number, hasMore: boolean): Diagnostic[] {
  if (limit === null || rows >= limit || !hasMore) return [];
  return [
    {
      severity: "warning",
      summary: "Fewer snapshots than asked for",
      detail:
        `The server returned ${rows} of the ${limit} snapshots asked for and says that there are more. ` +
        "Lower limit and read several windows, or leave out offset and limit to read everything.",
      attribute: ["limit"],
    },
  ];
}
