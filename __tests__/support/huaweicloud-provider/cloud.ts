import { sign } from "../../../lib/evs/auth/sign";
import { encodeQuery } from "../../../lib/evs/http/encode";
import { DiagnosticError } from "../../../lib/plugin";

/** Attribute values by name. */
export type Values = Readonly<Record<string, unknown>>;

/** The text, or "". */
export const text = (value: unknown) => (typeof value === "string" ? value : "");

/** The blocks, or the elements, of a list or set. */
export const items = (value: unknown) => (Array.isArray(value) ? (value as readonly Values[]) : []);

/** An error whose title is the whole message, as the official provider has them. */
export function errorOf(thrown: unknown, doing = ""): DiagnosticError {
  if (thrown instanceof DiagnosticError) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new DiagnosticError({ severity: "error", summary: `${doing}${reason}`, detail: "" });
}

/** Several messages in one error, as Go's `multierror` has them, which also counts a single one. */
export function errorsOf(messages: readonly string[]): DiagnosticError {
  const count = messages.length === 1 ? "1 error" : `${messages.length} errors`;
  return errorOf(`${count} occurred:\n${messages.map((message) => `\t* ${message}\n`).join("")}\n`);
}

/** How requests are let in, and where they go. */
interface Session {
  readonly region: string;
  readonly projectId: string;
  /** By service. */
  readonly endpoints: Values;
  readonly headersFor: (request: Request) => Record<string, string>;
}

interface Request {
  readonly method: string;
  /** Sent as it is, whatever it holds. */
  readonly url: string;
  readonly body?: string;
}

/**
 * Signs in with an access key, or with a token, which is traded for one of the project and for one without at `auth_url`,
 * whatever `endpoints` says.
 *
 * @throws where a setting is missing
 */
export async function signIn(config: Values, environment: NodeJS.ProcessEnv): Promise<Session> {
  const setting = (argument: string, variable: string) =>
    text(config[argument]) || environment[variable] || "";
  const region = setting("region", "HW_REGION_NAME");
  if (region === "") throw new Error("region should be provided");
  const projectId = setting("project_id", "HW_PROJECT_ID");
  const endpoints = (config.endpoints ?? {}) as Values;
  const accessKey = setting("access_key", "HW_ACCESS_KEY");
  const secretKey = setting("secret_key", "HW_SECRET_KEY");
  const token = setting("token", "HW_AUTH_TOKEN");
  if (token === "") {
    const headersFor = (request: Request) => signature(request, { accessKey, secretKey });
    return { region, projectId, endpoints, headersFor };
  }
  if (projectId === "") {
    throw new Error("You must provide exactly one of DomainID or DomainName in a Scope with ProjectName");
  }
  const trade = async (scope: Values) => {
    const identity = { methods: ["token"], token: { id: token } };
    const url = `${setting("auth_url", "HW_AUTH_URL")}/auth/tokens`;
    const answer = await send(
      { method: "POST", url, body: JSON.stringify({ auth: { identity, ...scope } }) },
      {},
    );
    return answer.headers.get("x-subject-token") ?? "";
  };
  const traded = await trade({ scope: { project: { id: projectId } } });
  await trade({});
  return { region, projectId, endpoints, headersFor: () => ({ "x-auth-token": traded }) };
}

/** The services of one provider block, signed in. */
export class Cloud {
  constructor(private readonly session: Session) {}

  /**
   * The region of a data source or resource.
   *
   * @throws when it is another than the provider's: the endpoints are those of one region
   */
  regionOf(region: unknown): string {
    if (typeof region !== "string" || region === this.session.region) return this.session.region;
    throw new Error(
      "Resource-level region must be the same as Provider-level region when using customizing endpoints",
    );
  }

  /**
   * Calls a service.
   *
   * @param path behind the endpoint; `{project}` in it is replaced
   * @returns the parsed body
   */
  async call(method: string, service: string, path: string, content?: unknown): Promise<unknown> {
    const { projectId, endpoints, headersFor } = this.session;
    const request: Request = {
      method,
      url: `${text(endpoints[service])}/${path.replace("{project}", projectId)}`,
      ...(content === undefined ? {} : { body: JSON.stringify(content) }),
    };
    const { body } = await send(request, headersFor(request));
    return body === "" ? undefined : JSON.parse(body);
  }
}

const TITLES = new Map([
  [400, "Bad request with"],
  [403, "Action forbidden"],
  [404, "Resource not found"],
  [429, "Too many requests"],
  [500, "Internal Server Error"],
  [502, "Bad Gateway. Unable to receive a valid response"],
]);

/**
 * Sends a request once. The official provider repeats after a connection that broke and after a 429, but what is sent has
 * been used up by then: a request with a body fails without being on the wire again.
 */
async function send({ method, url, body }: Request, headers: Readonly<Record<string, string>>) {
  const answer = await fetch(url, {
    method,
    body,
    headers: { "content-type": "application/json", ...headers },
  }).catch(() => {
    const last =
      body === undefined ? "EOF" : `http: ContentLength=${Buffer.byteLength(body)} with Body length 0`;
    throw new Error(
      `connection error, retries exhausted. Aborting. Last error was: ${method} ${url}: ${last}`,
    );
  });
  const content = await answer.text();
  if (answer.ok) return { headers: answer.headers, body: content };
  const title = TITLES.get(answer.status) ?? `Expected another HTTP response code than ${answer.status}`;
  const id = answer.headers.get("x-request-id") ?? "";
  throw new Error(`${title}: [${method} ${url}], request_id: ${id}, error message: ${content}`);
}

function signature({ method, url, body }: Request, key: { accessKey: string; secretKey: string }) {
  const canonical = new URL(url);
  canonical.search = encodeQuery(Object.fromEntries(canonical.searchParams));
  return sign(
    { method, url: canonical, headers: {}, ...(body === undefined ? {} : { body }) },
    key,
    new Date(),
  );
}
