import type { WrittenPath, WrittenProblem } from "../audit/spec/written-problem";
import { isRegion, ROLE_APIS } from "../settings/arguments";

/** Who issues temporary keys: IAM (version 3), or STS (version 5). */
type KeyApi = (typeof ROLE_APIS)[number];

/** An account to read: by its agency, or the provider's own account if nothing is set. */
export interface AccountRequest<Api extends string = KeyApi> {
  /** Name of the agency. @default - the provider's own account */
  readonly agencyName?: string | undefined;
  /** Name of the account that has created the agency. @default - the account is named by its ID */
  readonly domainName?: string | undefined;
  /** ID of that account. @default - the account is named by its name */
  readonly domainId?: string | undefined;
  /** Service that issues the keys: `iam` or `sts`. @default - STS for an account that is known by its ID, otherwise IAM */
  readonly api?: Api | undefined;
}

/** The accounts of an organization, each with an agency of the same name. */
export interface OrganizationRequest<Api extends string = KeyApi> {
  /** Name of the agency in every account. */
  readonly agencyName: string;
  /** Service that issues the keys: `iam` or `sts`. @default "iam", which takes account IDs too */
  readonly api?: Api | undefined;
}

/** Which projects: all parts that are set must match. `*` stands for any text. */
export interface CellPattern {
  /** Name or ID of the account. @default - any */
  readonly account?: string | undefined;
  /** Region. @default - any */
  readonly region?: string | undefined;
  /** Name or ID of the project; a subproject also by its name without the region. @default - any */
  readonly project?: string | undefined;
}

/** Projects that are not read, and why. */
export interface Exclusion extends CellPattern {
  /** Why they are not read. */
  readonly reason: string;
}

/** The fleet to read. */
export interface FleetRequest<Api extends string = KeyApi> {
  /**
   * Regions to read.
   *
   * @default - the region of the provider
   */
  readonly regions?: readonly string[] | undefined;
  /**
   * Accounts to read.
   *
   * @default - the account of the provider
   */
  readonly accounts?: readonly AccountRequest<Api>[] | undefined;
  /**
   * Instead of `accounts`: every account of the organization. The provider's account must be the management account
   * or a delegated administrator of Organizations.
   *
   * @default - `accounts`
   */
  readonly organization?: OrganizationRequest<Api> | undefined;
  /**
   * Projects to read: those that match at least one pattern.
   *
   * @default - every project
   */
  readonly include?: readonly CellPattern[] | undefined;
  /**
   * Projects not to read: those that match one of the patterns. They stay visible, with the reason.
   *
   * @default - none
   */
  readonly exclude?: readonly Exclusion[] | undefined;
}

/** The problems of a written request that need no requests to find. */
export function fleetProblemsOf(request: FleetRequest<string>): readonly WrittenProblem[] {
  const { regions, accounts, organization, include = [], exclude = [] } = request;
  return [
    ...(regions?.length === 0 ? [{ path: ["regions"], problem: "must name at least one region" }] : []),
    ...(regions ?? []).flatMap((region, index) =>
      isRegion(region) ? [] : [{ path: ["regions", index], problem: "must be a region such as cn-north-4" }],
    ),
    ...(organization === undefined && accounts?.length === 0
      ? [{ path: ["accounts"], problem: "must name at least one account" }]
      : []),
    ...(organization !== undefined && accounts !== undefined && accounts.length > 0
      ? [{ path: ["organization"], problem: "and accounts are both set; set only one of them" }]
      : []),
    ...apiProblemsOf(organization?.api, ["organization", "api"]),
    ...(accounts ?? []).flatMap((account, index) => [
      ...accountProblemsOf(account, ["accounts", index]),
      ...apiProblemsOf(account.api, ["accounts", index, "api"]),
    ]),
    ...repeatedOf(accounts ?? []),
    ...include.flatMap((pattern, index) => patternProblemsOf(pattern, ["include", index])),
    ...exclude.flatMap((pattern, index) => [
      ...patternProblemsOf(pattern, ["exclude", index]),
      ...(pattern.reason.trim() === "" ? [{ path: ["exclude", index], problem: "requires a reason" }] : []),
    ]),
  ];
}

/** Whether it is valid. */
export const isFleetRequest = (written: FleetRequest<string>): written is FleetRequest =>
  fleetProblemsOf(written).length === 0;

const apiProblemsOf = (api: string | undefined, path: WrittenPath): WrittenProblem[] =>
  api === undefined || ROLE_APIS.some((known) => known === api)
    ? []
    : [{ path, problem: `must be one of ${ROLE_APIS.join(", ")}, got ${JSON.stringify(api)}` }];

function accountProblemsOf(account: AccountRequest<string>, path: WrittenPath): WrittenProblem[] {
  const { agencyName, domainName, domainId, api } = account;
  const isNamed = domainName !== undefined || domainId !== undefined;
  if (agencyName === undefined) {
    return isNamed || api !== undefined ? [{ path, problem: "requires an agency name" }] : [];
  }
  if (!isNamed) return [{ path, problem: "requires the account's name or ID" }];
  if (domainName !== undefined && domainId !== undefined) {
    return [{ path, problem: "has both the account's name and its ID; set only one of them" }];
  }
  return api === "sts" && domainId === undefined
    ? [{ path, problem: "requires the account's ID, since STS knows accounts only by it" }]
    : [];
}

/** An account that is listed twice would count twice. */
function repeatedOf(accounts: readonly AccountRequest<string>[]): WrittenProblem[] {
  const known = new Set<string>();
  return accounts.flatMap(({ domainName, domainId }, index) => {
    const key = JSON.stringify([domainName, domainId]);
    if (known.has(key)) return [{ path: ["accounts", index], problem: "names an account twice" }];
    known.add(key);
    return [];
  });
}

function patternProblemsOf({ account, region, project }: CellPattern, path: WrittenPath): WrittenProblem[] {
  const parts = [account, region, project];
  return parts.every((part) => part === undefined || part.trim() === "")
    ? [{ path, problem: "must have an account, a region or a project" }]
    : [];
}
