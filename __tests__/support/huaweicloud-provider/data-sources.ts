import { randomUUID } from "node:crypto";
import { type DataSource, DiagnosticError } from "../../../lib/plugin";
import { type Cloud, doing } from "./cloud";
import { readList } from "./read-list";
import { dataSourceSchema, typeOf } from "./schema";
import { text, typed, type Values } from "./values";

interface ListSource {
  readonly name: string;
  /** As errors call it. */
  readonly what: string;
  readonly path: string;
  readonly field: string;
  /** Arguments that go into the query, in this order. */
  readonly filters: readonly string[];
  /** @default - no limit, and the first request has no offset */
  readonly limit?: number;
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
    name: "huaweicloud_evsv3_volumes",
    what: "EVS v3 volumes",
    path: "v3/{project}/volumes/detail",
    field: "volumes",
    filters: ["name", "sort_key", "sort_dir", "status", "metadata", "availability_zone"],
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

const UNREAD = ["huaweicloud_evs_snapshots", "huaweicloud_evs_volumes", "huaweicloud_evsv5_snapshots"];

export const dataSources: readonly DataSource<Cloud>[] = [...LISTS.map(listSource), ...UNREAD.map(unread)];

function listSource(source: ListSource): DataSource<Cloud> {
  const { name, what, path, field, limit } = source;
  const schema = dataSourceSchema(name);
  return {
    name,
    schema,
    validate: () => [],
    read: (config, { client: cloud }) =>
      doing(`retrieving ${what}`, async () => {
        const region = cloud.regionOf(config.region);
        const query = queryOf(source, config);
        const offsetFirst = limit !== undefined;
        const rows = await readList(cloud, { service: "evs", path, query, field, offsetFirst });
        return { state: { id: randomUUID(), region, [field]: typed(rows, typeOf(schema, field)) } };
      }),
  };
}

/** Values go into the query as they are. */
function queryOf({ filters, limit }: ListSource, config: Values): string {
  const parameters = [
    ...(limit === undefined ? [] : [`limit=${limit}`]),
    ...filters.flatMap((name) => (text(config[name]) === "" ? [] : [`${name}=${config[name]}`])),
  ];
  return parameters.length === 0 ? "" : `?${parameters.join("&")}`;
}

/** Only its schema is there. */
function unread(name: string): DataSource<Cloud> {
  return {
    name,
    schema: dataSourceSchema(name),
    validate: () => [],
    read: async () => {
      const summary = `the stand-in does not read ${name}`;
      throw new DiagnosticError({ severity: "error", summary, detail: "" });
    },
  };
}
