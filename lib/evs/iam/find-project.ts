import { isHeaderText } from "../auth/header-text";
import { EvsError } from "../errors";
import type { JsonObject } from "../http/json";
import { readListAnswer } from "../list-answer";
import type { Row } from "../row";
import { shapeError } from "../shape-error";
import { shownText } from "../shown-text";

interface NamedProject {
  readonly id: string;
  readonly name: string | null;
}

const PROJECTS = {
  field: "projects",
  parse: (row: Row, id: string) => ({ id, name: row.text("name") }),
};

/** Projects that a message lists. */
const LISTED = 10;

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
  const projects = readListAnswer(body, PROJECTS, 0, request).rows.map(({ row }) => {
    if ("value" in row) return row.value;
    throw shapeError(`${row.malformed.where}: ${row.malformed.problem}`, request);
  });
  const named = projects.filter((project) => project.name === name);
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return checkedId(only, request);
  const seen =
    only === undefined
      ? `no project is named "${shownText(name)}"${projects.length === 0 ? "" : `; found: ${listOf(projects)}`}`
      : `several projects are named "${shownText(name)}": ${listOf(named)}`;
  throw new EvsError(seen, { kind: "project", ...request });
}

/** An ID goes into headers and paths. */
function checkedId(
  { id }: NamedProject,
  request: { readonly method: string; readonly path: string },
): string {
  if (isHeaderText(id)) return id;
  throw new EvsError("the project's ID is none: it has spaces or other than ASCII characters", {
    kind: "shape",
    ...request,
  });
}

function listOf(projects: readonly NamedProject[]): string {
  const listed = projects
    .slice(0, LISTED)
    .map(({ id, name }) => `${shownText(id)} (${shownText(name ?? "")})`);
  const more = projects.length > LISTED ? ` and ${projects.length - LISTED} more` : "";
  return `${listed.join(", ")}${more}`;
}
