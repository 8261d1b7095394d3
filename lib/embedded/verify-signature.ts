import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** A signed request as received. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export type SignatureCheck =
  | { readonly valid: true }
  | { readonly valid: false; readonly problem: string; readonly canonicalRequest?: string };

const AUTHORIZATION = /^SDK-HMAC-SHA256 Access=([^,]+), SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
const LARGEST_SKEW_MS = 15 * 60 * 1000;

/** The access key in the signature of a request. */
export function accessKeyOf(authorization: string): string | undefined {
  return AUTHORIZATION.exec(authorization)?.[1];
}

/** Checks an `SDK-HMAC-SHA256` signature of the headers that it lists. */
export function verifySignature(request: SignedRequest, secretKey: string, now: Date): SignatureCheck {
  const header = (name: string) => String(request.headers[name] ?? "").trim();
  const [, , signedHeaders = "", given = ""] = AUTHORIZATION.exec(header("authorization")) ?? [];
  const time = header("x-sdk-date");
  const at = Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z"));
  if (Number.isNaN(at)) return { valid: false, problem: "X-Sdk-Date is missing or malformed" };
  if (Math.abs(now.getTime() - at) > LARGEST_SKEW_MS) {
    const server = now.toISOString().replace(/[-:]|\.\d+/g, "");
    return { valid: false, problem: `signature expired, signature time:${time},server time:${server}` };
  }
  const names = signedHeaders.split(";");
  const [path = "", query = ""] = request.target.split("?");
  const canonicalRequest = [
    request.method,
    withSlash(
      path
        .split("/")
        .map((segment) => percentEncode(decodeURIComponent(segment)))
        .join("/"),
    ),
    query
      .split("&")
      .filter(Boolean)
      .map((pair) =>
        pair.split("=").map((part) => percentEncode(decodeURIComponent(part.replaceAll("+", " ")))),
      )
      .map(([name, value = ""]) => `${name}=${value}`)
      .sort()
      .join("&"),
    ...names.map((name) => `${name}:${header(name)}`),
    "",
    signedHeaders,
    hash(request.body),
  ].join("\n");
  const expected = createHmac("sha256", secretKey)
    .update(`SDK-HMAC-SHA256\n${time}\n${hash(canonicalRequest)}`)
    .digest();
  if (timingSafeEqual(expected, Buffer.from(given.padEnd(64, "0"), "hex"))) return { valid: true };
  return { valid: false, problem: "verify aksk signature fail", canonicalRequest };
}

const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const withSlash = (path: string) => (path.endsWith("/") ? path : `${path}/`);
const percentEncode = (text: string) =>
  Array.from(Buffer.from(text), (byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9_.~-]/.test(character)
      ? character
      : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
