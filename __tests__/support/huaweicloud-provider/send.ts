import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { text as readText } from "node:stream/consumers";

export interface Request {
  readonly method: string;
  /** Sent as it is, whatever it holds. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Statuses that are no error. */
  readonly okStatuses: readonly number[];
}

export interface Response {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Parsed JSON; undefined when the body is empty. */
  readonly body: unknown;
}

/** An answer with a status that the official provider does not expect. */
export class StatusError extends Error {
  override readonly name = "StatusError";
  constructor(
    readonly status: number,
    { method, url, okStatuses }: Request,
    body: string,
  ) {
    super(
      `Expected HTTP response code [${okStatuses.join(" ")}] when accessing [${method} ${url}], but got ${status} ` +
        `instead. error message: ${body}`,
    );
  }
}

/** Sends a request once: the official provider repeats none that was answered. */
export async function send(request: Request): Promise<Response> {
  const { method, url, headers, body, okStatuses } = request;
  const [origin = "", target = "/"] = splitUrl(url);
  const start = origin.startsWith("https:") ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const message = start(origin, { method, path: target, headers }, async (response) => {
      try {
        const answer = await readText(response);
        const status = response.statusCode ?? 0;
        if (!okStatuses.includes(status)) throw new StatusError(status, request, answer);
        resolve({ headers: response.headers, body: answer === "" ? undefined : JSON.parse(answer) });
      } catch (error) {
        reject(error);
      }
    });
    message.once("error", reject);
    message.end(body);
  });
}

/** Origin, and path with query: bytes instead of characters, up to a fragment, and otherwise unencoded. */
export function splitUrl(url: string): [origin: string, target: string] {
  const { origin } = new URL(url);
  const [target = ""] = url.slice(origin.length).split("#");
  return [origin, Buffer.from(target, "utf8").toString("latin1")];
}
