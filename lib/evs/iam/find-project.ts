import { EvsError } from "../errors";
import type { JsonObject } from "../http/json";
import { rowsOf } from "../row";

/**
 * The ID of the one project with a name, from IAM's project list.
 *
 * @throws EvsError when none or several are found; it lists what was
 * @see IAM API reference, "Querying project information based on specified criteria"
 */
export function findProject(
  name: string,
  body: JsonObject,
  request: { readonly method: string; readonly path: string },
): string {
  const projects = rowsOf(body, "projects", request).map((row) => ({ id: row.id(), name: row.text("name") }));
  const [only, ...others] = projects.filter((project) => project.name === name);
  if (only !== undefined && others.length === 0) return only.id;
  const list = (found: typeof projects) =>
    found.map((project) => `${project.id} (${project.name})`).join(", ");
  const seen =
    only === undefined
      ? `no project is named "${name}"${projects.length === 0 ? "" : `; found: ${list(projects)}`}`
      : `several projects are named "${name}": ${list([only, ...others])}`;
  throw new EvsError(seen, { kind: "project", ...request });
}
