import { createHash, createHmac } from "node:crypto";
import { encode } from "../http/encode";

export interface AccessKey {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken?: string;
}

export interface SignedRequest {
  readonly method: string;
  /** The URL as it is sent, its query in canonical form. */
  readonly url: URL;
  /** Headers to sign in addition to the host and the time. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/**
 * The headers that sign a request with `SDK-HMAC-SHA256`. This is our own code: the vendor's SDK has its signer in an
 * internal module only, depends on 45 packages, and signs some headers wrongly.
 *
 * @returns the signed headers and `authorization`
 * @see "Signing requests", Huawei Cloud API signing guide
 */
export function sign(
  { method, url, headers, body = "" }: SignedRequest,
  { accessKey, secretKey, securityToken }: AccessKey,
  now: Date,
): Record<string, string> {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, "");
  const signed: Record<string, string> = {
    ...headers,
    host: url.host,
    "x-sdk-date": time,
    ...(securityToken === undefined ? {} : { "x-security-token": securityToken }),
  };
  const names = Object.keys(signed).sort();
  const canonicalRequest = [
    method,
    canonicalPath(url.pathname),
    url.search.slice(1),
    ...names.map((name) => `${name}:${signed[name]?.trim()}`),
    "",
    names.join(";"),
    sha256(body),
  ].join("\n");
  const stringToSign = ["SDK-HMAC-SHA256", time, sha256(canonicalRequest)].join("\n");
  const signature = createHmac("sha256", secretKey).update(stringToSign).digest("hex");
  return {
    ...signed,
    authorization: `SDK-HMAC-SHA256 Access=${accessKey}, SignedHeaders=${names.join(";")}, Signature=${signature}`,
  };
}

/** Each segment encoded, with a slash at the end even if the sent path has none. */
function canonicalPath(pathname: string): string {
  const path = pathname.split("/").map((segment) => encode(decodeURIComponent(segment)));
  return path.at(-1) === "" ? path.join("/") : `${path.join("/")}/`;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
