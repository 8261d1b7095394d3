// A provider of the same build that answers at once, from memory: what Terraform and the plugin protocol cost alone.

import { Row } from "../lib/evs/row";
import { parseSnapshot } from "../lib/evs/snapshots/snapshot";
import { computed, createService, dataSource, list, object, type Schema, string } from "../lib/plugin";
import { serve } from "../lib/plugin/serve";
import { snapshotResult } from "../lib/provider/data-sources/policies/result-attributes";
import { snapshotAttributes, toSnapshotState } from "../lib/provider/data-sources/snapshot-attributes";
import { wireSnapshots } from "./rows";

/** Made before anything is asked. */
const ROWS = wireSnapshots(Number(process.env.BENCH_ROWS)).map((row) => parseSnapshot(new Row(row), row.id));

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
      snapshots: ROWS.map(toSnapshotState),
    },
  }),
});

const violationsSchema = {
  description: "Answers from memory.",
  attributes: {
    id: computed(string, "Always the same."),
    violations: computed(list(object(snapshotResult)), "Rows."),
  },
} satisfies Schema;

const violations = dataSource<object, typeof violationsSchema>({
  name: "evs_orphaned_snapshots",
  schema: violationsSchema,
  read: async () => ({
    state: {
      id: "floor",
      violations: wireSnapshots(Number(process.env.BENCH_ROWS)).map((row) => ({
        id: row.id,
        name: row.name,
        size: 10,
        volume_id: row.volume_id,
        status: "available",
        created_at: `${row.created_at}Z`,
        updated_at: null,
        metadata: {},
        verdict: "orphaned",
        reason: "not in this project (deleted, or moved to another)",
        evidence: ["2026-01-01T00:00:00Z: GET answered 404", "2026-01-01T00:00:00Z: in no list of disks"],
        missing: null,
        owner: null,
        owner_source: null,
        monthly_cost: null,
        link: null,
        exemption: null,
        exempt_through: null,
        due_at: null,
        account: null,
        region: null,
        project_id: "project",
        project_name: null,
        kind: "legacy",
        copies_of_disk: 2,
        backups_of_disk: null,
        newest_copy: false,
        cloned_volume_ids: [],
        first_seen: null,
        is_new: null,
        deletable: true,
      })),
    },
  }),
});

void serve({
  name: "evs",
  version: "0.0.0",
  load: (onShutdown) =>
    createService(
      {
        schema: { description: "Floor.", attributes: {} } satisfies Schema,
        configure: () => ({}),
        dataSources: [snapshots, violations],
      },
      onShutdown,
    ),
});
