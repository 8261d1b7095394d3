import type { Texts } from "../audit/catalogue";
import { tryGetFailureReason } from "../audit/facts/failure-reason";
import type { UnreadPlace } from "../audit/facts/place";
import { type EvsClient, EvsError, type ListedProject } from "../evs";
import { ConfigurationError } from "../settings";
import { accountLabel, type Cell, type Fleet, type FleetAccount, type LeftOut, unreadStateOf } from "./cell";
import type { FleetConnector } from "./fleet-connector";
import type { CellPattern, FleetRequest } from "./fleet-request";
import { fitsPattern } from "./name-pattern";

export interface FindOptions {
  readonly texts: Texts;
  readonly signal?: AbortSignal;
}

/** An account's part of a fleet, before accounts have an index. */
interface AccountPart {
  readonly account: FleetAccount;
  readonly cells: readonly Omit<Cell, "account">[];
  readonly leftOut: readonly Omit<LeftOut, "account">[];
}

/**
 * Finds the projects of every account, with two requests for each. An account that cannot be accessed is a cell in
 * every region, with the reason.
 *
 * @throws EvsError if the accounts cannot be listed, and ConfigurationError if no project is left
 */
export async function findCells(
  request: FleetRequest,
  connector: FleetConnector,
  options: FindOptions,
): Promise<Fleet> {
  const accounts = await accountsOf(request, connector, options);
  const parts = await Promise.all(accounts.map((account) => readAccount(account, connector, options)));
  const { include = [], exclude = [] } = request;
  const narrowed = parts.map((part) => narrow(part, request, options.texts));
  const fleet = toFleet(eachOnce(narrowed, options.texts));
  // An empty fleet must not pass as clean.
  if (fleet.cells.length === 0) {
    throw new ConfigurationError(
      "The fleet has no project",
      `No project is left to read, and ${fleet.leftOut.length} are left out. Correct include and exclude.`,
      { concerns: "reads" },
    );
  }
  return {
    ...fleet,
    unmatched: [...unmatchedOf("include", include, parts), ...unmatchedOf("exclude", exclude, parts)],
  };
}

const OWN: FleetAccount = { name: null, id: null, agency: undefined };

async function accountsOf(
  { accounts, organization }: FleetRequest,
  connector: FleetConnector,
  { signal }: FindOptions,
): Promise<readonly FleetAccount[]> {
  if (organization === undefined) {
    return (accounts ?? [{}]).map(({ agencyName, domainName, domainId, api }) =>
      agencyName === undefined
        ? OWN
        : {
            name: domainName ?? null,
            id: domainId ?? null,
            agency: { name: agencyName, api: api ?? (domainId === undefined ? "iam" : "sts") },
          },
    );
  }
  const { client } = connectAccount(OWN, connector);
  const call = signal === undefined ? {} : { signal };
  const [listed, caller] = await Promise.all([client.listAccounts(call), client.tryGetCaller(call)]);
  const { agencyName, api = "iam" } = organization;
  return listed.map(({ id, name }) => {
    const isOwn = id === caller?.accountId;
    return { name, id, agency: isOwn ? undefined : { name: agencyName, api } };
  });
}

/** The projects are the same for every region. */
const connectAccount = (account: FleetAccount, connector: FleetConnector) =>
  connector.connect(account, connector.regions[0] ?? "", null);

async function readAccount(
  account: FleetAccount,
  connector: FleetConnector,
  { texts, signal }: FindOptions,
): Promise<AccountPart> {
  const { regions } = connector;
  const { client } = connectAccount(account, connector);
  const call = signal === undefined ? {} : { signal };
  try {
    const [projects, named, onlyProject] = await Promise.all([
      client.listProjects(call),
      withName(account, client, call),
      client.tryGetTokenProject(call),
    ]);
    return partOf(named, projects, regions, onlyProject, texts);
  } catch (error) {
    const unread = signal?.aborted ? notAnswered(texts) : unreadOf(error, texts);
    if (unread === undefined) throw error;
    return { account, cells: regions.map((region) => ({ region, project: null, unread })), leftOut: [] };
  }
}

/** The known facts of the other accounts are worth more than an error. */
const notAnswered = ({ facts }: Texts): UnreadPlace => ({ state: "unreachable", reason: facts.interrupted });

function unreadOf(error: unknown, texts: Texts): UnreadPlace | undefined {
  const reason = tryGetFailureReason(error, texts);
  return error instanceof EvsError && reason !== undefined
    ? { state: unreadStateOf(error), reason }
    : undefined;
}

/** Adds the name of the account of the settings, which no request has. */
async function withName(
  account: FleetAccount,
  client: EvsClient,
  call: { signal?: AbortSignal },
): Promise<FleetAccount> {
  if (account.name !== null || account.agency !== undefined) return account;
  const caller = await client.tryGetCaller(call);
  return { ...account, name: caller?.accountName ?? null, id: account.id ?? caller?.accountId ?? null };
}

/** @param onlyProject the only project of a given token */
function partOf(
  account: FleetAccount,
  projects: readonly ListedProject[],
  regions: readonly string[],
  onlyProject: string | undefined,
  { fleets }: Texts,
): AccountPart {
  const cells: Omit<Cell, "account">[] = [];
  const leftOut: Omit<LeftOut, "account">[] = [];
  const byId = new Map(projects.map((project) => [project.id, project]));
  for (const { id, name: listedName, parentId, isEnabled } of projects) {
    const name = listedName ?? "";
    const project = { id, name };
    const region = regionOf(byId.get(parentId ?? "")?.name ?? name, regions);
    if (region === undefined) {
      // A project of a region that was not requested is not in the fleet.
      if (!LIKE_REGION.test(name)) leftOut.push({ region: null, project, reason: fleets.noRegion });
    } else if (!isEnabled) {
      leftOut.push({ region, project, reason: fleets.suspended });
    } else {
      const isOther = onlyProject !== undefined && onlyProject !== id;
      const unread = isOther ? ({ state: "refused", reason: fleets.otherToken } as const) : undefined;
      cells.push({ region, project, unread });
    }
  }
  const found = new Set<string | null>([...cells, ...leftOut].map(({ region }) => region));
  for (const region of regions) {
    if (found.has(region)) continue;
    cells.push({ region, project: null, unread: { state: "absent", reason: fleets.noProject } });
  }
  return { account, cells, leftOut };
}

/** The form of the names of regions and their sub-projects. */
const LIKE_REGION = /^[a-z]+(-[a-z]+)+-\d+(_|$)/;
const regionOf = (name: string, regions: readonly string[]) =>
  regions.find((region) => name === region || name.startsWith(`${region}_`));

/** An account that could not be accessed is excluded only by patterns for whole accounts or regions. */
function narrow(
  part: AccountPart,
  { include = [], exclude = [] }: FleetRequest,
  { fleets }: Texts,
): AccountPart {
  const cells: Omit<Cell, "account">[] = [];
  const leftOut = [...part.leftOut];
  for (const cell of part.cells) {
    const excluded = exclude.find((pattern) => fitsCell(pattern, part.account, cell, false));
    const isIncluded =
      include.length === 0 || include.some((pattern) => fitsCell(pattern, part.account, cell, true));
    const reason = excluded?.reason ?? (isIncluded ? undefined : fleets.notIncluded);
    if (reason === undefined) cells.push(cell);
    else leftOut.push({ region: cell.region, project: cell.project, reason });
  }
  return { ...part, cells, leftOut };
}

/** @param mayHold whether a cell with unknown projects counts as one that has the project */
function fitsCell(
  { account, region, project }: CellPattern,
  owner: FleetAccount,
  cell: Omit<Cell, "account">,
  mayHold: boolean,
): boolean {
  const names = [owner.name, owner.id].filter((name) => name !== null);
  if (account !== undefined && !names.some((name) => fitsPattern(account, name))) return false;
  if (region !== undefined && !fitsPattern(region, cell.region)) return false;
  if (project === undefined) return true;
  if (cell.project === null) return mayHold;
  return namesOf(cell.project, cell.region).some((name) => fitsPattern(project, name));
}

/** An account can be listed by its name and by its ID. Its projects would then be read and counted twice. */
function eachOnce(parts: readonly AccountPart[], { fleets }: Texts): readonly AccountPart[] {
  const known = new Set<string>();
  return parts.map((part) => {
    const cells: Omit<Cell, "account">[] = [];
    const leftOut = [...part.leftOut];
    for (const cell of part.cells) {
      const { region, project } = cell;
      if (project !== null && known.has(project.id)) {
        leftOut.push({ region, project, reason: fleets.repeated });
      } else {
        if (project !== null) known.add(project.id);
        cells.push(cell);
      }
    }
    return { ...part, cells, leftOut };
  });
}

/** An account that could not be accessed may have places that a pattern matches. */
const unmatchedOf = (
  list: "include" | "exclude",
  patterns: readonly CellPattern[],
  parts: readonly AccountPart[],
): Fleet["unmatched"] =>
  patterns.flatMap((pattern, index) =>
    parts.some(({ account, cells }) => cells.some((cell) => fitsCell(pattern, account, cell, true)))
      ? []
      : [{ list, index }],
  );

/** A sub-project has a name with its region and one without. */
const namesOf = ({ id, name }: NonNullable<Cell["project"]>, region: string) => [
  id,
  name,
  ...(name.startsWith(`${region}_`) ? [name.slice(region.length + 1)] : []),
];

function toFleet(parts: readonly AccountPart[]): Omit<Fleet, "unmatched"> {
  const sorted = [...parts].sort((a, b) => compare(labelOf(a), labelOf(b)));
  const order = (a: Omit<Cell, "account">, b: Omit<Cell, "account">) =>
    compare(a.region, b.region) || compare(a.project?.name ?? "", b.project?.name ?? "");
  return {
    accounts: sorted.map(({ account }) => account),
    cells: sorted.flatMap(({ cells }, account) =>
      [...cells].sort(order).map((cell) => ({ account, ...cell })),
    ),
    leftOut: sorted.flatMap(({ leftOut }, account) => leftOut.map((project) => ({ account, ...project }))),
  };
}

const labelOf = ({ account }: AccountPart) => accountLabel(account) ?? "";
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
