import type { Caller } from "../caller";

/** Temporary keys of an agency. */
export interface IssuedKey {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken: string;
  readonly caller: Caller;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** What IAM has handed out since the server started. */
export interface Issued {
  /** Whom each token lets in. */
  readonly tokens: Map<string, Caller>;
  /** By access key. */
  readonly keys: Map<string, IssuedKey>;
}
