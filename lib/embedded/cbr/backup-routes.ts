import type { ApiRequest } from "../api-request";
import { list } from "../evs/list";
import type { ServerHabits } from "../habits";
import { type Route, route } from "../route";
import type { World } from "../world";

const BACKUPS = {
  field: "backups",
  filters: ["resource_id", "resource_type", "status", "vault_id", "name"],
  withCount: true,
  mayLink: false,
} as const;

/** CBR: the list of backups, by offset and without links. */
export function backupRoutes(world: World, habits: ServerHabits): readonly Route[] {
  return [
    route("GET", "/v3/{project}/backups", ({ project }, { path, query }: ApiRequest) =>
      list(world.of(project).backups, { ...BACKUPS, path, query }, habits),
    ),
  ];
}
