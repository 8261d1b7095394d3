import { type Answer, evsError } from "../answer";
import type { ApiRequest } from "../api-request";
import type { ServerHabits } from "../habits";
import { type Route, route } from "../route";
import type { World } from "../world";
import { type ListRequest, list } from "./list";
import type { Table } from "./table";

const SNAPSHOTS = { field: "snapshots", filters: ["name", "status", "volume_id"] } as const;
const VOLUMES = { field: "volumes", filters: ["name", "status", "availability_zone"] } as const;
/** The differences of v3. */
const COUNTED = { withCount: true, mayBeSorted: true };
const V3_SNAPSHOTS = { ...SNAPSHOTS, ...COUNTED, partial: ["name"] };
const CLOUD_SNAPSHOTS = { ...SNAPSHOTS, ...COUNTED, filters: [...SNAPSHOTS.filters, "id"] };
const CLOUD_VOLUMES = { ...VOLUMES, ...COUNTED, filters: [...VOLUMES.filters, "id"] };
/** The lists of v5. */
const STANDARD_SNAPSHOTS = {
  field: "snapshots",
  filters: [
    ...SNAPSHOTS.filters,
    "id",
    "availability_zone",
    "snapshot_type",
    "snapshot_group_id",
    "enterprise_project_id",
  ],
  withCount: true,
} as const;
const SNAPSHOT_CHAINS = {
  field: "snapshot_chains",
  filters: ["id", "volume_id", "category"],
  withCount: true,
} as const;

/** EVS's defaults. */
const BIN_POLICY = { switch: true, threshold_time: 7, keep_time: 7 };

/** EVS: the lists of Cinder in v2 and v3, EVS's own ones, standard snapshots, and single rows. */
export function evsRoutes(world: World, habits: ServerHabits): readonly Route[] {
  let lists = 0;
  const listOf =
    (
      table: TableName,
      kind: Pick<ListRequest, "field" | "filters" | "partial" | "withCount" | "mayBeSorted">,
    ) =>
    ({ project }: { readonly project: string }, { path, query }: ApiRequest) => {
      lists += 1;
      return list(world.of(project)[table], { ...kind, path, query, index: lists - 1 }, habits);
    };
  const oneOf =
    (table: TableName, field: "snapshot" | "volume") =>
    ({ project, id }: { readonly project: string; readonly id: string }): Answer =>
      one(world.of(project)[table], field, id);
  return [
    ...(habits.versions.includes("v2")
      ? [
          route("GET", "/v2/{project}/snapshots/detail", listOf("snapshots", SNAPSHOTS)),
          route("GET", "/v2/{project}/volumes/detail", listOf("volumes", VOLUMES)),
          route("GET", "/v2/{project}/snapshots/{id}", oneOf("snapshots", "snapshot")),
          route("GET", "/v2/{project}/volumes/{id}", oneOf("volumes", "volume")),
        ]
      : []),
    ...(habits.versions.includes("v3")
      ? [
          route("GET", "/v3/{project}/snapshots/detail", listOf("snapshots", V3_SNAPSHOTS)),
          route("GET", "/v3/{project}/volumes/detail", listOf("volumes", { ...VOLUMES, ...COUNTED })),
          route("GET", "/v3/{project}/snapshots/{id}", oneOf("snapshots", "snapshot")),
          route("GET", "/v3/{project}/volumes/{id}", oneOf("volumes", "volume")),
        ]
      : []),
    route("GET", "/v2/{project}/cloudsnapshots/detail", listOf("snapshots", CLOUD_SNAPSHOTS)),
    route("GET", "/v2/{project}/cloudvolumes/detail", listOf("volumes", CLOUD_VOLUMES)),
    ...(habits.recycleBin
      ? [
          route(
            "GET",
            "/v3/{project}/recycle-bin-volumes/detail",
            listOf("recycleBin", { ...VOLUMES, withCount: true }),
          ),
          route("GET", "/v3/{project}/recycle-bin-volumes/policy", () => ({
            status: 200,
            body: JSON.stringify(BIN_POLICY),
          })),
        ]
      : []),
    ...(habits.standardSnapshots
      ? [
          route("GET", "/v5/{project}/snapshots/detail", listOf("standardSnapshots", STANDARD_SNAPSHOTS)),
          route("GET", "/v5/{project}/snapshot-chains", listOf("snapshotChains", SNAPSHOT_CHAINS)),
        ]
      : []),
  ];
}

type TableName = "snapshots" | "volumes" | "recycleBin" | "standardSnapshots" | "snapshotChains";

function one(table: Table, field: "snapshot" | "volume", id: string): Answer {
  const row = table.tryGet(id);
  if (row !== undefined) return { status: 200, body: `{"${field}":${table.textOf(row)}}` };
  const kind = field === "snapshot" ? "Snapshot" : "Volume";
  return evsError(404, "itemNotFound", "404", `${kind} ${id} could not be found.`);
}
