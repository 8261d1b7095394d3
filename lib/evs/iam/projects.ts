import { isHeaderText } from "../auth/header-text";
import { EvsError } from "../errors";
import type { JsonObject } from "../http/json";
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
  /** Of a region's own project the account, of a sub-project the region's project. */
  readonly parentId: string | null;
  /** False for one that is suspended. */
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

/** What a project is found by. */
type NamedId = Pick<ListedProject, "id" | "name" | "domainId">;

/** Projects that a message lists. */
const LISTED = 10;

/** @throws EvsError for an answer that is no list of projects */
export function parseProjects(body: JsonObject, asked: RequestLine): readonly ListedProject[] {
  return readListAnswer(body, PROJECTS, 0, asked).rows.map(({ row }) => {
    if ("value" in row) return row.value;
    throw shapeError(`${row.malformed.where}: ${row.malformed.problem}`, asked);
  });
}

/** A name is one among those of an account. */
export interface WantedProject {
  readonly name: string;
  /** ID of the account. @default - it is not known, or not needed */
  readonly domainId?: string | undefined;
}

/**
 * The ID of the one project with a name; where several accounts have one, of the account that is meant.
 *
 * @throws EvsError when none or several are found; it lists what was
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
 * Makes sure that a project is one of those that a role can read.
 *
 * @throws EvsError when it is another account's, for example that of whoever assumes the role
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

/** An ID goes into headers and paths. */
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
