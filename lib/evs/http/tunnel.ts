import * as http from "node:http";
import * as https from "node:https";
import { isIPv6, type Socket } from "node:net";
import { describeFault, ProxyError } from "./connection-fault";
import { addressOf, decoded, type NamedProxy } from "./proxy-rules";
import { openSocksTunnel } from "./socks-tunnel";
import type { Trust } from "./trust";

export interface TunnelOptions {
  readonly trust: Trust;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/** Host, without brackets, and port of an endpoint. */
export interface TunnelTarget {
  readonly host: string;
  readonly port: number;
}

/**
 * Opens a connection through a proxy. Responses of the proxy itself are never passed on.
 *
 * @throws ProxyError
 */
export function openTunnel(proxy: NamedProxy, target: TunnelTarget, options: TunnelOptions): Promise<Socket> {
  if (proxy.url.protocol === "socks5:") return openSocksTunnel(proxy, target, options.timeoutMs);
  const authority = `${isIPv6(target.host) ? `[${target.host}]` : target.host}:${target.port}`;
  return new Promise((resolve, reject) => {
    const fail = (problem: string, status?: number, cause?: unknown) =>
      reject(new ProxyError(`the proxy ${proxy.address} (${proxy.variable}) ${problem}`, status, cause));
    connectRequest(proxy, authority, options)
      .once("connect", ({ statusCode: status = 0 }, socket, head) => {
        if (status === 200 && head.length === 0) return resolve(socket);
        socket.destroy();
        if (status === 200) fail("answers in place of the endpoint");
        else if (status === 407) fail("rejects the credentials (407)", status);
        else fail(`does not connect to ${authority}: it returned ${status}`, status);
      })
      .once("error", (error) => {
        fail(`cannot be used: ${describeFault(error, proxy.address)}`, undefined, error);
      })
      .once("close", () => fail("closed the connection"))
      .end();
  });
}

function connectRequest(
  proxy: NamedProxy,
  authority: string,
  { trust, signal }: TunnelOptions,
): http.ClientRequest {
  const secure = proxy.url.protocol === "https:";
  return (secure ? https : http).request({
    ...addressOf(proxy),
    ...(secure ? trust.options : {}),
    method: "CONNECT",
    path: authority,
    headers: { host: authority, ...proxyCredentials(proxy) },
    agent: false,
    signal,
  });
}

/** The header with the credentials of the proxy's URL, if it has any. */
export function proxyCredentials({ url }: NamedProxy): Record<string, string> {
  if (url.username === "" && url.password === "") return {};
  const text = `${decoded(url.username)}:${decoded(url.password)}`;
  return { "proxy-authorization": `Basic ${Buffer.from(text).toString("base64")}` };
}
