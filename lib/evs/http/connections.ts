import * as http from "node:http";
import * as https from "node:https";
import { rootCertificates } from "node:tls";
import { getProxyForUrl } from "proxy-from-env";

export interface TlsOptions {
  /** Do not check the server's certificate. */
  readonly insecure?: boolean;
  /** PEM text of certificates to trust besides the well-known ones. */
  readonly caCertificate?: string;
}

/**
 * A client's connections: kept alive, and through the proxies that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name. Node's
 * own agents, since an HTTP library takes longer to load than a small query takes, and every plan would pay for it.
 */
export class Connections {
  private readonly agents = new Map<string, Promise<http.Agent>>();

  constructor(
    private readonly tls: TlsOptions,
    private readonly maxConnections: number,
  ) {}

  agentFor(url: URL): Promise<http.Agent> {
    const known = this.agents.get(url.origin);
    if (known !== undefined) return known;
    const agent = this.createAgent(url);
    this.agents.set(url.origin, agent);
    return agent;
  }

  async close(): Promise<void> {
    for (const agent of this.agents.values()) (await agent).destroy();
  }

  private async createAgent(url: URL): Promise<http.Agent> {
    const { insecure, caCertificate } = this.tls;
    const plain = { keepAlive: true, maxSockets: this.maxConnections };
    const secure = {
      ...plain,
      rejectUnauthorized: !insecure,
      ...(caCertificate === undefined ? {} : { ca: [...rootCertificates, caCertificate] }),
    };
    const proxy = getProxyForUrl(url.href);
    if (proxy === "") return url.protocol === "https:" ? new https.Agent(secure) : new http.Agent(plain);
    // Loaded only where there is a proxy.
    if (url.protocol === "https:") {
      const { HttpsProxyAgent } = await import("https-proxy-agent");
      return new HttpsProxyAgent(proxy, secure);
    }
    const { HttpProxyAgent } = await import("http-proxy-agent");
    return new HttpProxyAgent(proxy, plain);
  }
}
