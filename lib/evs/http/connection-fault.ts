/** An error of a proxy. It is never a response of the endpoint. */
export class ProxyError extends Error {
  override readonly name = "ProxyError";

  constructor(
    message: string,
    /** HTTP status of the refusal, if there was one. */
    readonly status?: number,
    /** Why the connection to the proxy failed. */
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** Error codes of OpenSSL and Node.js for a certificate that is not trusted. */
const UNTRUSTED = new Set([
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** Whether a handshake with the endpoint or its proxy failed because the certificate is not trusted. */
export const isUntrusted = (error: unknown): boolean =>
  error instanceof ProxyError ? isUntrusted(error.cause) : UNTRUSTED.has(codeOf(error));

/**
 * Why there is no response, in plain words. The message of a library can contain headers or more of the URL, so it is
 * not shown.
 *
 * @param host of the endpoint or the proxy, with its port
 */
export function describeFault(error: unknown, host: string): string {
  const code = codeOf(error);
  const known: Record<string, string> = {
    ECONNREFUSED: `nothing listens on ${host} (ECONNREFUSED)`,
    ENOTFOUND: `the host ${host} is unknown (ENOTFOUND)`,
    EAI_AGAIN: `the host ${host} cannot be resolved at the moment (EAI_AGAIN)`,
    ECONNRESET: `${host} reset the connection (ECONNRESET)`,
    ETIMEDOUT: `the connection to ${host} timed out (ETIMEDOUT)`,
    EPROTO: `${host} does not speak TLS as expected (EPROTO)`,
  };
  const fault = known[code];
  if (fault !== undefined) return fault;
  if (isUntrusted(error)) {
    return (
      `the certificate of ${host} is not trusted (${code}); set its authority in cacert_file, SSL_CERT_FILE, ` +
      "SSL_CERT_DIR or NODE_EXTRA_CA_CERTS"
    );
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID")
    return `the certificate of ${host} is for another host (${code})`;
  if (/^CERT_|SSL|TLS/.test(code)) return `the certificate of ${host} or its TLS is invalid (${code})`;
  if (code.startsWith("HPE_")) return `${host} does not speak HTTP as expected (${code})`;
  return `the request failed (${code || "no reason"})`;
}

function codeOf(error: unknown): string {
  const { code, name } = Object(error) as { readonly code?: unknown; readonly name?: unknown };
  const first = [code, name].find((text) => typeof text === "string");
  return typeof first === "string" ? first : "";
}
