/** What a proxy said or did; never an answer of the endpoint's. */
export class ProxyError extends Error {
  override readonly name = "ProxyError";

  constructor(
    message: string,
    /** HTTP status with which it refused, where it did. */
    readonly status?: number,
    /** Why it could not be spoken with. */
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/** Codes of OpenSSL and Node for a certificate that nobody vouches for. */
const UNTRUSTED = new Set([
  "CERT_UNTRUSTED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/** Whether a handshake, with the endpoint or its proxy, failed because no known authority vouches for the certificate. */
export const isUntrusted = (error: unknown): boolean =>
  error instanceof ProxyError ? isUntrusted(error.cause) : UNTRUSTED.has(codeOf(error));

/**
 * Why there is no answer, in plain words; a library's own message may hold headers or more of the URL than people
 * should see.
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
