import * as http from "node:http";
import { type Environment, type NamedProxy, ProxySettingError, tryGetProxy } from "./proxy-rules";
import { SecureAgent } from "./secure-agent";
import { type TlsOptions, Trust } from "./trust";

/** The way of requests to an endpoint. */
export interface Route {
  readonly agent: http.Agent;
  /** The proxy that forwards requests over plain HTTP. */
  readonly relay?: NamedProxy;
}

export interface ConnectionsOptions {
  readonly tls: TlsOptions;
  readonly maxConnections: number;
  /** Time for one connection. */
  readonly timeoutMs: number;
  /** Variables for proxies and certificates. @default - those of the process */
  readonly environment?: Environment;
}

/**
 * The connections of a client. They are kept alive, and use the proxies of the environment. They use the agents of
 * Node.js: loading an HTTP library takes longer than a small query, in every plan.
 */
export class Connections {
  private readonly routes = new Map<string, Route>();
  private readonly environment: Environment;
  private readonly trust: Trust;

  constructor(private readonly options: ConnectionsOptions) {
    this.environment = options.environment ?? process.env;
    this.trust = new Trust(options.tls, this.environment);
  }

  /** @throws ProxySettingError if the variable of the proxy is invalid */
  routeTo(url: URL): Route {
    const known = this.routes.get(url.origin);
    if (known !== undefined) return known;
    const route = this.createRoute(url);
    this.routes.set(url.origin, route);
    return route;
  }

  close(): void {
    for (const { agent } of this.routes.values()) agent.destroy();
  }

  private createRoute(url: URL): Route {
    const { maxConnections: maxSockets, timeoutMs } = this.options;
    const proxy = tryGetProxy(url, this.environment);
    if (url.protocol === "https:") {
      return { agent: new SecureAgent({ maxSockets, timeoutMs, proxy, trust: this.trust }) };
    }
    const agent = new http.Agent({ keepAlive: true, maxSockets });
    if (proxy === undefined) return { agent };
    if (proxy.url.protocol === "http:") return { agent, relay: proxy };
    throw new ProxySettingError(
      `${proxy.variable} must be an http:// proxy because the endpoint does not use https`,
    );
  }
}
