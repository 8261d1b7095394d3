import { isHeaderText } from "../auth/header-text";
import { EvsError } from "../errors";
import { isObject, type JsonObject } from "../http/json";
import { readListAnswer } from "../list-answer";
import type { Row } from "../row";
import { type RequestLine, shapeError } from "../shape-error";
import { shownText } from "../shown-text";

/** A project as IAM lists it. */
export interface ListedProject {
  readonly id: string;
  readonly name: string | null;
  /** ID of its account. */
  readonly domainId: string | null;
  /** For a region's own project, the account. For a sub-project, the project of the region. */
  readonly parentId: string | null;
  /** False if it is suspended. */
  readonly isEnabled: boolean;
}

const PROJECTS = {
  field: "projects",
  parse: (row: Row, id: string): ListedProject => ({
    id,
    name: row.text("name"),
    domainId: row.text("domain_id"),
    parentId: row.text("parent_id"),
    isEnabled: row.boolean("enabled") ?? true,
  }),
};

/** How a project is found. */
type NamedId = Pick<ListedProject, "id" | "name" | "domainId">;

/** Number of projects that a message lists. */
const LISTED = 10;

/** @throws EvsError for a response that is not a list of projects, or only a part of it: IAM documents no pages */
export function parseProjects(body: JsonObject, asked: RequestLine): readonly ListedProject[] {
  const { truncated, links } = body;
  const next = isObject(links) ? links.next : undefined;
  if (truncated === true || (typeof next === "string" && next !== "")) {
    throw shapeError("the list has more projects than the server returned", asked);
  }
  return readListAnswer(body, PROJECTS, 0, asked).rows.map(({ row }) => {
    if ("value" in row) return row.value;
    throw shapeError(`${row.malformed.where}: ${row.malformed.problem}`, asked);
  });
}

/** Names of projects are unique within an account. */
export interface WantedProject {
  readonly name: string;
  /** ID of the account. @default - unknown, or not needed */
  readonly domainId?: string | undefined;
}

/**
 * The ID of the only project with a name. If several accounts have one, that of the given account.
 *
 * @throws EvsError for no project or several; it lists those that were found
 */
export function findProject(
  { name, domainId }: WantedProject,
  projects: readonly NamedId[],
  asked: RequestLine,
): string {
  const named = projects.filter((project) => project.name === name);
  const ofAccount = named.filter((project) => project.domainId === domainId);
  const found = named.length > 1 && ofAccount.length > 0 ? ofAccount : named;
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return checkedId(only, asked);
  const seen =
    only === undefined
      ? `no project is named "${shownText(name)}"${projects.length === 0 ? "" : `; found: ${listOf(projects)}`}`
      : `several projects are named "${shownText(name)}": ${listOf(found)}`;
  throw new EvsError(seen, { kind: "project", ...asked });
}

/**
 * Checks that a role can read a project.
 *
 * @throws EvsError if it belongs to another account, for example to the one that assumes the role
 */
export function checkProject(id: string, projects: readonly NamedId[], asked: RequestLine): void {
  if (projects.some((project) => project.id === id)) return;
  const seen = `the project ${shownText(id)} does not belong to the account of the assumed role`;
  const found =
    projects.length === 0
      ? "that account has no project that the role can read"
      : `its projects: ${listOf(projects)}`;
  throw new EvsError(`${seen}; ${found}`, { kind: "project", ...asked });
}

/** IDs are used in headers and paths, so this checks their characters. */
function checkedId({ id }: NamedId, asked: RequestLine): string {
  if (isHeaderText(id)) return id;
  throw new EvsError("IAM returned an invalid project ID (spaces or non-ASCII characters)", {
    kind: "shape",
    ...asked,
  });
}

function listOf(projects: readonly NamedId[]): string {
  const listed = projects
    .slice(0, LISTED)
    .map(({ id, name }) => `${shownText(id)} (${shownText(name ?? "")})`);
  const more = projects.length > LISTED ? ` and ${projects.length - LISTED} more` : "";
  return `${listed.join(", ")}${more}`;
}
