// A provider of the same build that answers at once, from memory: what Terraform and the plugin protocol cost alone.

import { computed, dataSource, list, object, type Schema, serve, string } from "../lib/plugin";
import { snapshotAttributes, toSnapshotState } from "../lib/provider/data-sources/snapshot-attributes";
import { wireSnapshots } from "./rows";

const schema = {
  description: "Answers from memory.",
  attributes: {
    id: computed(string, "Always the same."),
    snapshots: computed(list(object(snapshotAttributes)), "Rows."),
  },
} satisfies Schema;

const snapshots = dataSource<object, typeof schema>({
  name: "evs_snapshots",
  schema,
  read: async () => ({
    state: {
      id: "floor",
      snapshots: wireSnapshots(Number(process.env.BENCH_ROWS)).map((row) =>
        toSnapshotState({
          id: row.id,
          name: row.name,
          description: null,
          status: "available",
          size: 10,
          volumeId: row.volume_id,
          createdAt: `${row.created_at}Z`,
          updatedAt: null,
          metadata: {},
          projectId: "project",
          progress: "100%",
          backupGenerated: false,
          problem: null,
          unreadable: [],
        }),
      ),
    },
  }),
});

void serve({
  name: "evs",
  version: "0.0.0",
  schema: { description: "Floor.", attributes: {} } satisfies Schema,
  configure: () => ({}),
  dataSources: [snapshots],
});
