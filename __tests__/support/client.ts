import { createServer, type RequestListener, type ServerOptions } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { type EmbeddedApi, type EmbeddedApiOptions, startEmbeddedApi } from "../../lib/embedded";
import { EvsClient, type EvsClientOptions, EvsError, systemClock } from "../../lib/evs";
import { RateLimiters } from "../../lib/evs/http/rate-limiters";
import { PROJECT, TOKEN } from "./worlds";

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** An embedded API that is closed after the test. */
export async function api(options: EmbeddedApiOptions = {}): Promise<EmbeddedApi> {
  const started = await startEmbeddedApi(options);
  closing.push(() => started.close());
  return started;
}

/** A client of it; no repetitions unless asked for. */
export function client(url: string, options: Partial<EvsClientOptions> = {}): EvsClient {
  const made = new EvsClient({
    evsEndpoint: url,
    cbrEndpoint: url,
    ctsEndpoint: url,
    iamEndpoint: url,
    credentials: { kind: "token", token: TOKEN },
    project: { id: PROJECT },
    maxRetries: 0,
    // What one test learns of a gateway is nothing to the next.
    rateLimiters: new RateLimiters(systemClock),
    ...options,
  });
  closing.push(() => made.close());
  return made;
}

/** A server that answers everything alike. */
export async function serverOf(listener: RequestListener, options: ServerOptions = {}): Promise<string> {
  const server = createServer(options, listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The error that the work must end in. */
export async function failure(work: Promise<unknown>): Promise<EvsError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof EvsError) return error;
  throw new Error(`expected an EvsError, got ${inspect(error)}`);
}
