import type { GatewayWindows } from "./gateway";

/** Differences between servers of this API. */
export interface ServerHabits {
  /** Maximum number of rows of a page. @default 1000 */
  readonly maxLimit: number;
  /**
   * What happens to a `limit` above `maxLimit`: EVS rejects it, Cinder returns fewer rows without an error.
   *
   * @default "reject"
   */
  readonly overLimit: "reject" | "clamp";
  /** Order of lists by creation time. @default "desc" */
  readonly order: "asc" | "desc";
  /**
   * When a list has a next link: "cinder" after every full page, also the last one; "always" even after an empty
   * page; "never" not at all. @default "cinder"
   */
  readonly links: "cinder" | "always" | "never";
  /** Host of next links; real servers name internal ones. */
  readonly linkHost: string;
  /** Whether `marker` is supported. @default true */
  readonly marker: boolean;
  /** One page in this number is empty although rows follow. 0 for never. @default 0 */
  readonly emptyPageEvery: number;
  /** Versions of Cinder's API that the gateway has. @default - both */
  readonly versions: readonly ("v2" | "v3")[];
  /** Maximum number of rows of a list that are returned. The total counts all. @default - any number */
  readonly mostListed: number;
  /** Whether snapshots have the `os-extended-snapshot-attributes:*` keys. @default true */
  readonly extensionKeys: boolean;
  /** How times are written. @default "plain", without a zone */
  readonly times: "plain" | "lowercase" | "zoned";
  /** Whether there is a recycle bin API. @default true */
  readonly recycleBin: boolean;
  /** Whether the region has standard snapshots. @default true */
  readonly standardSnapshots: boolean;
  /** Status for an unknown token. @default 401 */
  readonly badTokenStatus: 400 | 401;
  /** How long temporary keys are valid. @default - as long as requested */
  readonly temporaryKeySeconds?: number;
  /** How far the server's clock is ahead of this machine's, in milliseconds. @default 0 */
  readonly clockAheadMs: number;
  /** Whether it is a plain Keystone and Cinder: stricter, and without the additions of Huawei Cloud. @default false */
  readonly keystone: boolean;
  /** Whether callers are allowed to list projects (iam:projects:listProjects). @default true */
  readonly mayListProjects: boolean;
  /** Whether the metadata service of the ECS requires a token, or does not support one. @default "required" */
  readonly metadataToken: "required" | "absent";
  /** Maximum number of concurrent requests. Others get a 429. @default - any number */
  readonly allowedInFlight: number;
  /** Maximum number of requests in a window. Others get a 429. @default - any number */
  readonly windows?: GatewayWindows;
}

export const DEFAULT_HABITS: ServerHabits = {
  maxLimit: 1000,
  overLimit: "reject",
  order: "desc",
  links: "cinder",
  linkHost: "https://volume.localdomain.com:8776",
  marker: true,
  emptyPageEvery: 0,
  versions: ["v2", "v3"],
  mostListed: Number.POSITIVE_INFINITY,
  extensionKeys: true,
  times: "plain",
  recycleBin: true,
  standardSnapshots: true,
  badTokenStatus: 401,
  clockAheadMs: 0,
  keystone: false,
  mayListProjects: true,
  metadataToken: "required",
  allowedInFlight: Number.POSITIVE_INFINITY,
};
