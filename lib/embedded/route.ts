import type { Answer } from "./answer";
import type { ApiRequest } from "./api-request";
import type { Caller } from "./caller";

/** A request that the API supports. */
export interface Route {
  readonly method: string;
  /** Segments of the path. A segment in braces matches any text. */
  readonly segments: readonly string[];
  /** Whether a request needs no credentials. */
  readonly isOpen: (request: ApiRequest) => boolean;
  readonly answer: (
    variables: Readonly<Record<string, string>>,
    request: ApiRequest,
    caller: Caller,
  ) => Answer;
}

type Variables<Path> = Path extends `${string}{${infer Name}}${infer Rest}` ? Name | Variables<Rest> : never;

/**
 * A route.
 *
 * @param path for example `/v2/{project}/volumes/{id}`; `answer` gets the decoded values of the segments in braces. A
 * `{project}` must be the project of the credentials.
 */
export function route<Path extends string>(
  method: string,
  path: Path,
  answer: (
    variables: Readonly<Record<Variables<Path>, string>>,
    request: ApiRequest,
    caller: Caller,
  ) => Answer,
  { open = false }: { readonly open?: boolean | ((request: ApiRequest) => boolean) } = {},
): Route {
  const isOpen = typeof open === "function" ? open : () => open;
  return { method, segments: path.split("/"), isOpen, answer };
}

/** A route, and the values of its segments in braces. */
export interface FoundRoute {
  readonly route: Route;
  readonly variables: Readonly<Record<string, string>>;
}

/** The first route that matches. */
export function tryFindRoute(routes: readonly Route[], { method, path }: ApiRequest): FoundRoute | undefined {
  const segments = tryDecode(path.split("/"));
  if (segments === undefined) return undefined;
  const found = routes.find((candidate) => candidate.method === method && fits(candidate, segments));
  if (found === undefined) return undefined;
  const variables = found.segments.flatMap((segment, index) =>
    isVariable(segment) ? [[segment.slice(1, -1), segments[index] ?? ""]] : [],
  );
  return { route: found, variables: Object.fromEntries(variables) };
}

function fits({ segments }: Route, asked: readonly string[]): boolean {
  return (
    segments.length === asked.length &&
    segments.every((segment, index) => (isVariable(segment) ? asked[index] !== "" : segment === asked[index]))
  );
}

const isVariable = (segment: string) => segment.startsWith("{");

/** Undefined if a segment has an invalid encoding. */
function tryDecode(segments: readonly string[]): readonly string[] | undefined {
  try {
    return segments.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}
