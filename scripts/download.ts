import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import { Connections } from "../lib/evs/http/connections";
import { send } from "../lib/evs/http/exchange";
import type { Environment } from "../lib/evs/http/proxy-rules";

const LONGEST_MS = 300_000;
const MOST_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];

/**
 * Downloads a file, through the proxy that `HTTPS_PROXY` or `HTTP_PROXY` names unless `NO_PROXY` excludes the host, as the
 * provider and Terraform do.
 *
 * @throws when it cannot be read completely within five minutes
 */
export async function download(address: string, environment: Environment): Promise<Buffer> {
  const connections = new Connections({ tls: {}, maxConnections: 1, timeoutMs: LONGEST_MS, environment });
  try {
    return await buffer(await get(address, connections));
  } finally {
    connections.close();
  }
}

async function get(address: string, connections: Connections): Promise<IncomingMessage> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  let url = new URL(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const answer = await send({ method: "GET", url, headers: {} }, connections.routeTo(url), signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode === 200) return answer;
    answer.destroy();
    if (!REDIRECTS.includes(statusCode) || headers.location === undefined)
      throw new Error(`GET ${url.href} answered ${statusCode}`);
    url = new URL(headers.location, url);
  }
  throw new Error(`GET ${address} redirects more than ${MOST_REDIRECTS} times`);
}
