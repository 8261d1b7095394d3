import type { Socket } from "node:net";
import { describeFault, ProxyError } from "./connection-fault";
import { addressOf, decoded, type NamedProxy } from "./proxy-rules";

/**
 * Opens a connection through a SOCKS 5 proxy. The proxy resolves the host.
 *
 * @throws ProxyError
 */
export async function openSocksTunnel(
  proxy: NamedProxy,
  target: { readonly host: string; readonly port: number },
  timeoutMs: number,
): Promise<Socket> {
  // Loaded only where there is one.
  const { SocksClient } = require("socks") as typeof import("socks");
  const { username, password } = proxy.url;
  const credentials = username === "" ? {} : { userId: decoded(username), password: decoded(password) };
  try {
    const { socket } = await SocksClient.createConnection({
      proxy: { ...addressOf(proxy), type: 5, ...credentials },
      command: "connect",
      destination: target,
      timeout: timeoutMs,
    });
    return socket;
  } catch (error) {
    // Messages of the library are fixed texts. An error of the connection has a code.
    const { code, message } = Object(error) as { readonly code?: unknown; readonly message?: unknown };
    const fault = code === undefined ? String(message) : describeFault(error, proxy.address);
    throw new ProxyError(`the proxy ${proxy.address} (${proxy.variable}) cannot be used: ${fault}`);
  }
}
