import { randomUUID } from "node:crypto";
import { type DataSource, DiagnosticError, type Schema } from "../../../lib/plugin";
import { type Cloud, doing } from "./cloud";
import { error, errorOf } from "./errors";
import { readList } from "./read-list";
import { dataSourceSchema, typeOf } from "./schema";
import { isEmpty, typed, type Values } from "./values";
import { toCloudVolume, withTextsOnly } from "./volume-rows";

interface ListSource {
  readonly name: string;
  /** As errors call it. */
  readonly what: string;
  readonly path: string;
  readonly field: string;
  /** Arguments that go into the query, in this order, each with the parameter where that is called otherwise. */
  readonly filters: readonly (string | readonly [argument: string, parameter: string])[];
  /** Values of arguments that are not given. @default - none */
  readonly defaults?: Values;
  /** @default - no limit, and the first request has no offset */
  readonly limit?: number;
  /** What becomes of a row before it is converted. @default - nothing */
  readonly flatten?: (row: Values) => Values;
}

const LISTS: readonly ListSource[] = [
  {
    name: "huaweicloud_evsv3_snapshots",
    what: "EVS v3 snapshots",
    path: "v3/{project}/snapshots/detail",
    field: "snapshots",
    filters: ["volume_id", "name", "status"],
  },
  {
    name: "huaweicloud_evsv5_snapshots",
    what: "EVS v5 snapshots",
    path: "v5/{project}/snapshots/detail",
    field: "snapshots",
    filters: ["volume_id", "availability_zone", "name", "status", "snapshot_type", "snapshot_chain_id"],
    limit: 1000,
  },
  {
    name: "huaweicloud_evsv3_volumes",
    what: "EVS v3 volumes",
    path: "v3/{project}/volumes/detail",
    field: "volumes",
    filters: ["name", "sort_key", "sort_dir", "status", "metadata", "availability_zone"],
    flatten: withTextsOnly,
  },
  {
    name: "huaweicloud_evs_volumes",
    what: "EVS volumes",
    path: "v2/{project}/cloudvolumes/detail",
    field: "volumes",
    filters: [
      ["volume_id", "id"],
      ...["name", "volume_type_id", "availability_zone", "enterprise_project_id", "server_id", "status"],
      ["shareable", "multiattach"],
      ...["metadata", "service_type", "sort_dir", "sort_key", "dedicated_storage_id"],
      ...["dedicated_storage_name", "ids"],
    ],
    defaults: { enterprise_project_id: "all_granted_eps" },
    flatten: toCloudVolume,
  },
  {
    name: "huaweicloud_evs_recycle_bin_volumes_detail",
    what: "EVS recycle bin volumes detail",
    path: "v3/{project}/recycle-bin-volumes/detail",
    field: "volumes",
    filters: ["name", "status", "availability_zone", "service_type"],
    limit: 1000,
  },
];

const UNREAD = ["huaweicloud_evs_snapshots"];

export const dataSources: readonly DataSource<Cloud>[] = [...LISTS.map(listSource), ...UNREAD.map(unread)];

function listSource(source: ListSource): DataSource<Cloud> {
  const { name, what, path, field, limit, flatten = (row) => row } = source;
  const schema = dataSourceSchema(name);
  return {
    name,
    schema,
    validate: () => [],
    read: async (config, { client: cloud }) => {
      const region = await doing("creating EVS client", async () => cloud.regionOf(config.region));
      const rows = await doing(`retrieving ${what}`, () =>
        readList(cloud, {
          service: "evs",
          path,
          query: queryOf(source, config),
          field,
          offsetFirst: limit !== undefined,
        }),
      );
      return { state: { id: randomUUID(), region, [field]: convert(rows.map(flatten), schema, field) } };
    },
  };
}

/** @throws DiagnosticError for a row with a value of another type, of which nothing but the types is told */
function convert(rows: readonly Values[], schema: Schema, field: string): unknown {
  try {
    return typed(rows, typeOf(schema, field));
  } catch (thrown) {
    throw new DiagnosticError(errorOf([thrown instanceof Error ? thrown.message : String(thrown)]));
  }
}

/** Values go into the query as they are. */
function queryOf({ filters, limit, defaults = {} }: ListSource, config: Values): string {
  const parameters = filters.flatMap((filter) => {
    const [argument, parameter] = typeof filter === "string" ? [filter, filter] : filter;
    const value = config[argument] ?? defaults[argument];
    return isEmpty(value) ? [] : [`${parameter}=${value}`];
  });
  const all = [...(limit === undefined ? [] : [`limit=${limit}`]), ...parameters];
  return all.length === 0 ? "" : `?${all.join("&")}`;
}

/** Only its schema is there. */
function unread(name: string): DataSource<Cloud> {
  return {
    name,
    schema: dataSourceSchema(name),
    validate: () => [],
    read: async () => {
      throw new DiagnosticError(error(`the stand-in does not read ${name}`));
    },
  };
}
