import { once } from "node:events";
import { Agent, createServer, request } from "node:http";

/**
 * Replaces `/v2/` by `/v3/`, and changes nothing else. Cinder has removed version 2. Version 3 has the same requests
 * and responses, except for features that a request enables with a header.
 *
 * @param upstream base URL
 */
export async function startVersionProxy(upstream: string): Promise<{ url: string; close: () => void }> {
  const agent = new Agent({ keepAlive: false, maxSockets: 64 });
  const server = createServer((incoming, response) => {
    const path = (incoming.url ?? "/").replace(/^\/v2\//, "/v3/");
    const { method, headers } = incoming;
    const outgoing = request(new URL(path, upstream), { method, headers, agent }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      answer.once("error", () => response.destroy());
    });
    outgoing.once("error", () => response.destroy());
    response.once("close", () => outgoing.destroy());
    incoming.pipe(outgoing);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${address.port}`, close };
}
