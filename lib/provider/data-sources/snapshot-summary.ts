import { matchesSnapshot } from "../../evs";
import { computed, dataSource, required, type Schema, string } from "../../plugin";
import type { ConfiguredProvider } from "../evs-data-source";
import { parseGiven } from "../get-facts";
import { figureAttributes, toFigureState } from "./figure-attributes";
import { queryId } from "./query-id";
import { snapshotFilterAttributes, toFilter } from "./snapshot-filter";
import { atMostBytes } from "./validate";

const { project_id: _, ...filterAttributes } = snapshotFilterAttributes;

const schema = {
  description:
    "Totals of snapshots that another data source read. With the evs provider, evs_snapshots has the same attributes.",
  attributes: {
    ...filterAttributes,
    given: required(
      string,
      'Facts as JSON lists by column: `{"snapshots": {"id": [...], "size": [...], ...}}`.',
    ),
    id: computed(string, "Hash of the query: the same query has the same ID."),
    ...figureAttributes,
  },
} satisfies Schema;

/** `evs_snapshot_summary`: totals of given snapshots. */
export const snapshotSummaryDataSource = dataSource<ConfiguredProvider, typeof schema>({
  name: "evs_snapshot_summary",
  schema,
  validate: ({ name }) => atMostBytes("name", name, 255),
  async read(config) {
    const filter = toFilter(config);
    const { snapshots } = parseGiven(config.given);
    const chosen = snapshots.rows.filter((snapshot) => matchesSnapshot(filter, snapshot));
    return { state: { id: queryId("", { ...filter, given: config.given }), ...toFigureState(chosen) } };
  },
});
