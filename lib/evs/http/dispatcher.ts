import type { Dispatcher } from "undici";

export interface TlsOptions {
  /** Do not check the server's certificate. */
  readonly insecure?: boolean;
  /** PEM text of certificates to trust besides the well-known ones. */
  readonly caCertificate?: string;
}

/**
 * The connections of a client: kept alive, through the proxies that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name.
 * The library is only loaded here, since most provider processes never send a request.
 */
export async function createDispatcher(tls: TlsOptions, maxConnections: number): Promise<Dispatcher> {
  const { EnvHttpProxyAgent } = await import("undici");
  const { rootCertificates } = await import("node:tls");
  const secure = {
    rejectUnauthorized: !tls.insecure,
    ...(tls.caCertificate === undefined ? {} : { ca: [...rootCertificates, tls.caCertificate] }),
  };
  // Time-outs are per request, set where requests are sent.
  return new EnvHttpProxyAgent({
    connections: maxConnections,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: secure,
    requestTls: secure,
  });
}
