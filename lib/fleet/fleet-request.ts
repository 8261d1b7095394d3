/** An account to read: by its agency, or the one of the settings where nothing is named. */
export interface AccountRequest {
  readonly agencyName?: string | undefined;
  /** One of the two names the account that has made the agency. */
  readonly domainName?: string | undefined;
  readonly domainId?: string | undefined;
  /** Who hands out keys. @default - STS for an account that is known by its ID, else IAM */
  readonly api?: "iam" | "sts" | undefined;
}

/** The accounts of an organization, each with an agency of the same name. */
export interface OrganizationRequest {
  readonly agencyName: string;
  /** @default "iam", which takes account IDs too */
  readonly api?: "iam" | "sts" | undefined;
}

/** Which cells: what is left out must be the same in every part that is named. A star stands for any text. */
export interface CellPattern {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  readonly project?: string | undefined;
}

export interface Exclusion extends CellPattern {
  readonly reason: string;
}

/** What somebody wants to have read. */
export interface FleetRequest {
  /** @default - the region of the settings */
  readonly regions?: readonly string[] | undefined;
  /** @default - the account of the settings */
  readonly accounts?: readonly AccountRequest[] | undefined;
  readonly organization?: OrganizationRequest | undefined;
  /** @default - every project */
  readonly include?: readonly CellPattern[] | undefined;
  /** @default - none */
  readonly exclude?: readonly Exclusion[] | undefined;
}

/** What is wrong with a part of a request, for whoever wrote it. */
export interface FleetProblem {
  /** The part and its place, for example `["accounts", 0]`. */
  readonly path: readonly (string | number)[];
  readonly problem: string;
}

/** What can be told before anything is asked. */
export function fleetProblemsOf(request: FleetRequest): readonly FleetProblem[] {
  const { regions, accounts = [], organization, include = [], exclude = [] } = request;
  return [
    ...(regions?.length === 0 ? [{ path: ["regions"], problem: "must name at least one region" }] : []),
    ...(regions ?? []).flatMap((region, index) =>
      REGION.test(region)
        ? []
        : [{ path: ["regions", index], problem: "must be a region such as cn-north-4" }],
    ),
    ...(organization !== undefined && accounts.length > 0
      ? [{ path: ["organization"], problem: "and accounts are both set; set only one of them" }]
      : []),
    ...accounts.flatMap((account, index) => accountProblemsOf(account, ["accounts", index])),
    ...repeatedOf(accounts),
    ...include.flatMap((pattern, index) => patternProblemsOf(pattern, ["include", index])),
    ...exclude.flatMap((pattern, index) => [
      ...patternProblemsOf(pattern, ["exclude", index]),
      ...(pattern.reason.trim() === "" ? [{ path: ["exclude", index], problem: "requires a reason" }] : []),
    ]),
  ];
}

const REGION = /^[a-z\d]([a-z\d-]*[a-z\d])?$/i;

function accountProblemsOf(account: AccountRequest, path: FleetProblem["path"]): FleetProblem[] {
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

/** An account that is read twice would count twice. */
function repeatedOf(accounts: readonly AccountRequest[]): FleetProblem[] {
  const known = new Set<string>();
  return accounts.flatMap(({ domainName, domainId }, index) => {
    const key = JSON.stringify([domainName, domainId]);
    if (known.has(key)) return [{ path: ["accounts", index], problem: "names an account twice" }];
    known.add(key);
    return [];
  });
}

function patternProblemsOf(
  { account, region, project }: CellPattern,
  path: FleetProblem["path"],
): FleetProblem[] {
  const parts = [account, region, project];
  return parts.every((part) => part === undefined || part.trim() === "")
    ? [{ path, problem: "must have an account, a region or a project" }]
    : [];
}
