import type { Sender } from "../auth/sender";
import { EvsError } from "../errors";
import { trimTrailing } from "../http/trim-trailing";
import { type ListedRow, readListAnswer } from "../list-answer";
import type { Listing } from "../listing";
import type { Row } from "../row";
import { shapeError } from "../shape-error";
import type { Authenticator } from "./authenticator";

/** A group of resources of an account, over its projects and regions. */
export interface EnterpriseProject {
  /** `0` for the default one. */
  readonly id: string;
  readonly name: string | null;
}

const ENTERPRISE_PROJECTS = {
  field: "enterprise_projects",
  parse: (row: Row, id: string): EnterpriseProject => ({ id, name: row.text("name") }),
};
/** Rows per request: more than an account has by default. */
const PAGE = 1000;
/** No account has more. This ends the read of a server that never ends. */
const MOST_PAGES = 100;
const PATH = "/v1.0/enterprise-projects";

/**
 * Every enterprise project of an account that the user is allowed to see.
 *
 * @param endpoint undefined if it is unknown
 * @throws EvsError
 * @see EPS API reference, "Querying the Enterprise Project List"
 */
export async function listEnterpriseProjects(
  endpoint: string | undefined,
  authenticator: Authenticator,
  sender: Sender,
  signal?: AbortSignal,
): Promise<Listing<EnterpriseProject>> {
  const asked = { method: "GET", path: PATH };
  if (endpoint === undefined) {
    const problem = "the EPS endpoint is unknown; set endpoints.eps";
    throw new EvsError(problem, { kind: "endpoint", ...asked });
  }
  const listed: ListedRow<EnterpriseProject>[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const url = new URL(`${trimTrailing(endpoint, "/")}${PATH}`);
    url.searchParams.set("limit", String(PAGE));
    url.searchParams.set("offset", String(listed.length));
    const request = sender.getRequest(url);
    const { body } = await authenticator.send((auth) => sender.send(request, auth, { signal }), signal);
    const { rows } = readListAnswer(body, ENTERPRISE_PROJECTS, listed.length, asked);
    listed.push(...rows);
    const total = typeof body.total_count === "number" ? body.total_count : Number.POSITIVE_INFINITY;
    if (rows.length === 0 || listed.length >= total) return toListing(listed);
  }
  throw shapeError(`the list has more than ${MOST_PAGES} pages`, asked);
}

function toListing(listed: readonly ListedRow<EnterpriseProject>[]): Listing<EnterpriseProject> {
  const known = new Map<string, EnterpriseProject>();
  for (const { row } of listed) if ("value" in row) known.set(row.value.id, row.value);
  return {
    rows: [...known.values()],
    malformed: listed.flatMap(({ row }) => ("malformed" in row ? [row.malformed] : [])),
  };
}
