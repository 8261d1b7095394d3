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
import { figureAttributes, toFigureState } from "./figure-attributes";
import { freshArgument } from "./fresh-argument";
import { describeProblems, problemsAttribute, warnOfProblems } from "./problems";
import { queryId } from "./query-id";
import { snapshotAttributes, toSnapshotState } from "./snapshot-attributes";
import { snapshotFilterAttributes, toFilter } from "./snapshot-filter";
import { atLeast, atMostBytes } from "./validate";

const schema = {
  description:
    "EVS snapshots, as `GET /v2/{project_id}/snapshots/detail` lists them. With neither `offset` nor `limit` every " +
    "snapshot is read, newest first; with either, only that window, in the server's order.",
  attributes: {
    ...snapshotFilterAttributes,
    offset: optional(number, "Number of snapshots to skip. Default: `0`."),
    limit: optional(
      number,
      "Maximum number of snapshots to return, a positive integer. Default: that of the server, 1000.",
    ),
    fresh: freshArgument,
    id: computed(string, "Hash of the query: the same query has the same ID."),
    snapshots: computed(list(object(snapshotAttributes)), "Matching snapshots."),
    snapshots_links: computed(
      list(map(string)),
      "Links to further pages from the server, with the keys `href` and `rel`; empty for a full read.",
    ),
    problems: problemsAttribute,
    ...figureAttributes,
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
    const fresh = config.fresh ?? false;
    const filter = toFilter(config);
    const id = queryId(call.projectId, { ...filter, offset, limit });
    if (offset === null && limit === null) {
      const { rows, malformed } = await client.listSnapshots(filter, { ...call, fresh });
      const problems = describeProblems(rows, malformed);
      return {
        state: {
          id,
          snapshots: rows.map(toSnapshotState),
          snapshots_links: [],
          problems,
          ...toFigureState(rows),
        },
        diagnostics: warnOfProblems(problems),
      };
    }
    const window: SnapshotWindow = {
      ...filter,
      ...(offset === null ? {} : { offset }),
      ...(limit === null ? {} : { limit }),
    };
    const { snapshots, malformed, leftOut, links } = await client.getSnapshotWindow(window, call);
    const problems = describeProblems(snapshots, malformed);
    const given = snapshots.length + malformed.length + leftOut;
    return {
      state: {
        id,
        snapshots: snapshots.map(toSnapshotState),
        snapshots_links: links,
        problems,
        ...toFigureState(snapshots),
      },
      diagnostics: [
        ...warnOfProblems(problems),
        ...shortWindow(limit, given, links.length > 0),
        ...unfiltered(leftOut, given),
      ],
    };
  },
});

/** A server can limit `limit` without an error. A warning reports the missing rows. */
function shortWindow(limit: number | null, rows: number, hasMore: boolean): Diagnostic[] {
  if (limit === null || rows >= limit || !hasMore) return [];
  return [
    {
      severity: "warning",
      summary: "Fewer snapshots than requested",
      detail:
        `The server returned ${rows} of the ${limit} requested snapshots and reports that there are more. ` +
        "Lower limit and read several windows, or remove offset and limit to read everything.",
      attribute: ["limit"],
    },
  ];
}

/** Rows that do not match the filters are omitted. A warning reports that the window lacks rows. */
function unfiltered(leftOut: number, given: number): Diagnostic[] {
  if (leftOut === 0) return [];
  return [
    {
      severity: "warning",
      summary: "The server does not apply the filters",
      detail:
        `${leftOut} of the ${given} snapshots of this window do not match the filters and were ignored. Others that ` +
        "match may be in other windows. Remove offset and limit to read and filter everything.",
    },
  ];
}
