import { randomUUID } from "node:crypto";
import { writeSync } from "node:fs";
import type { DataSource, Schema } from "../../../lib/plugin";
import { type Cloud, errorOf, errorsOf, text, type Values } from "./cloud";
import { convert, goTypeOf } from "./convert";
import { dataSourceSchema, described, typeOf } from "./schema";

interface List {
  /** As errors call what is done. */
  readonly doing: string;
  readonly path: string;
  readonly field: "snapshots" | "volumes";
  /** What is asked for beside the arguments. */
  readonly query?: Values;
  /** Arguments that go into the query, in this order. */
  readonly filters: readonly string[];
  /** What becomes of a row before it is converted. @default - nothing */
  readonly flatten?: (row: Values) => Values;
}

/** The lists that this package reads; of every other data source there is only the schema. */
const LISTS: Readonly<Record<string, List>> = {
  huaweicloud_evsv3_snapshots: {
    doing: "retrieving EVS v3 snapshots",
    path: "v3/{project}/snapshots/detail",
    field: "snapshots",
    filters: ["volume_id", "name", "status"],
  },
  huaweicloud_evsv3_volumes: {
    doing: "retrieving EVS v3 volumes",
    path: "v3/{project}/volumes/detail",
    field: "volumes",
    filters: ["name", "sort_key", "sort_dir", "status", "metadata", "availability_zone"],
    flatten: withTextsOnly,
  },
  huaweicloud_evsv5_snapshots: {
    doing: "querying EVS v5 snapshots",
    path: "v5/{project}/snapshots/detail",
    field: "snapshots",
    query: { limit: 1000, offset: 0, enterprise_project_id: "all_granted_eps" },
    filters: [
      ...["volume_id", "availability_zone", "name", "status", "sort_key", "sort_dir", "id", "ids"],
      ...["snapshot_type", "tag_key", "tags", "snapshot_chain_id", "snapshot_group_id"],
    ],
  },
  huaweicloud_evs_recycle_bin_volumes_detail: {
    doing: "retrieving EVS recycle bin volumes detail",
    path: "v3/{project}/recycle-bin-volumes/detail",
    field: "volumes",
    query: { limit: 1000, offset: 0 },
    filters: ["name", "status", "availability_zone", "service_type"],
  },
};

export const dataSources: readonly DataSource<Cloud>[] = Object.keys(described.data_source_schemas).map(
  (name) => {
    const schema = dataSourceSchema(name);
    return {
      name,
      schema,
      validate: () => [],
      read: async (config, { client: cloud }) => {
        const list = LISTS[name];
        if (list === undefined) throw errorOf(`the stand-in does not read ${name}`);
        const { doing, field, flatten = (row) => row } = list;
        const rows = await readList(cloud, list, config).catch((thrown) => {
          throw errorOf(thrown, `error ${doing}: `);
        });
        return {
          state: {
            id: randomUUID(),
            region: cloud.regionOf(config.region),
            [field]: converted(rows.map(flatten), schema, field),
          },
        };
      },
    };
  },
);

/** Of a row with a value of another type, nothing but the value is told. */
function converted(rows: readonly Values[], schema: Schema, field: string): unknown {
  try {
    return convert(rows, typeOf(schema, field), field);
  } catch (thrown) {
    throw errorsOf([thrown instanceof Error ? thrown.message : String(thrown)]);
  }
}

/**
 * Reads a list as the official provider does: from where the rows received so far end, until a page is empty. Rows that
 * come or go meanwhile shift the pages, so that others are there twice or are missing. Values go into the query as they are.
 */
async function readList(cloud: Cloud, { path, field, query, filters }: List, config: Values) {
  cloud.regionOf(config.region);
  const given = filters.flatMap((name) => (config[name] ? [`${name}=${config[name]}`] : []));
  const all: Values[] = [];
  for (;;) {
    const paging = { ...query, ...(all.length > 0 ? { offset: all.length } : {}) };
    const parameters = [...Object.entries(paging).map(([name, value]) => `${name}=${value}`), ...given];
    const page = (await cloud.call("GET", "evs", `${path}?${parameters.join("&")}`)) as Values;
    const rows = page[field] ?? [];
    if (!Array.isArray(rows)) crash(rows);
    if (rows.length === 0) return all;
    all.push(...(rows as Values[]));
  }
}

/** A disk without what its metadata has besides texts: the official provider leaves that out, and empty texts too. */
function withTextsOnly(disk: Values): Values {
  const textsOf = (metadata: unknown) =>
    Object.fromEntries(Object.entries((metadata ?? {}) as Values).filter(([, value]) => text(value) !== ""));
  return {
    ...disk,
    metadata: textsOf(disk.metadata),
    volume_image_metadata: textsOf(disk.volume_image_metadata),
  };
}

/** Ends the process as Go does where a list is none; Terraform shows what stands on stderr as the plugin's stack trace. */
function crash(value: unknown): never {
  writeSync(
    process.stderr.fd,
    `panic: interface conversion: interface {} is ${goTypeOf(value)}, not []interface {}\n\ngoroutine 1 [running]:\n`,
  );
  // Once what is to be removed is: a connection that is still closed in order makes Terraform say something else at times.
  process.once("exit", () => process.kill(process.pid, "SIGKILL"));
  process.exit(2);
}
