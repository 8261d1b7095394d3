import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { text as readText } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { connectionWaitSeconds, type Retries, throttledWaitSeconds } from "./retries";
import { StatusError } from "./status-error";

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

/** What one request was answered with. */
interface Answer {
  readonly status: number;
  readonly headers: Response["headers"];
  readonly body: string;
}

/** Milliseconds that a second of waiting takes; less in tests. */
const SECOND_MS = Number(process.env.STAND_IN_SECOND_MS ?? 1000);

/** Sends a request; a 429 and a connection that breaks are repeated, and no other failure is. */
export async function send(request: Request, { ofConnections, ofThrottled }: Retries): Promise<Response> {
  const { method, url, okStatuses } = request;
  for (let repetition = 1; ; repetition += 1) {
    const { status, headers, body } = await connect(request, ofConnections);
    if (okStatuses.includes(status)) {
      return { headers, body: body === "" ? undefined : JSON.parse(body) };
    }
    if (status !== 429 || repetition > ofThrottled) {
      const requestId = String(headers["x-request-id"] ?? "");
      throw new StatusError({ method, url, okStatuses, status, requestId, body });
    }
    await wait(throttledWaitSeconds(repetition) * SECOND_MS);
  }
}

/** Sends until there is an answer. */
async function connect(request: Request, repetitions: number): Promise<Answer> {
  for (let repetition = 1; ; repetition += 1) {
    try {
      return await exchange(request);
    } catch (thrown) {
      const { code, message } = thrown as NodeJS.ErrnoException;
      if (code === "ENOTFOUND") throw thrown;
      if (repetition > repetitions) {
        throw new Error(`connection error, retries exhausted. Aborting. Last error was: ${message}`);
      }
    }
    await wait(connectionWaitSeconds(repetition) * SECOND_MS);
  }
}

function exchange({ method, url, headers, body }: Request): Promise<Answer> {
  const [origin, target] = splitUrl(url);
  const start = origin.startsWith("https:") ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const message = start(origin, { method, path: target, headers }, async (response) => {
      try {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: await readText(response),
        });
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
