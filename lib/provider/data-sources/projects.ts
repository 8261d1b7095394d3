import { nameOfPlace } from "../../audit/facts/place";
import { placeFieldsOf } from "../../audit/results/policy-record";
import {
  type Cell,
  type Fleet,
  type FleetRequest,
  findCells,
  fleetProblemsOf,
  fleetText,
  isFleetRequest,
  type LeftOut,
  placeOf,
  unmatchedText,
} from "../../fleet";
import {
  type ConfigOf,
  computed,
  type Diagnostic,
  DiagnosticError,
  dataSource,
  type KnownConfigOf,
  list,
  type ObjectStateOf,
  object,
  optional,
  required,
  type Schema,
  singleBlock,
  string,
  unknownAttributes,
} from "../../plugin";
import { toDiagnosticError } from "../diagnostics";
import type { ConfiguredProvider } from "../evs-data-source";
import { listWarning } from "./list-warning";
import { queryId } from "./query-id";
import { invalidAt } from "./validate";

const agencyName = "Name of the agency";
const api = optional(
  string,
  "Service that issues the keys: `iam` (version 3), or `sts` (version 5), which requires the account ID. Default: `iam`, " +
    "or `sts` for an account with `domain_id`.",
);

const accountAttributes = {
  agency_name: optional(
    string,
    `${agencyName} to assume in the account. Default: the provider's own account.`,
  ),
  domain_name: optional(string, "Name of the account that has created the agency."),
  domain_id: optional(string, "ID of that account, instead of its name."),
  api,
};

const patternAttributes = {
  account: optional(string, "Name or ID of the account. Default: any."),
  region: optional(string, "Region. Default: any."),
  project: optional(
    string,
    "Name or ID of the project; a subproject also by its name without the region. Default: any.",
  ),
};

const place = {
  account: computed(string, "Name of the account, or its ID if the name is unknown."),
  account_id: computed(string, "ID of the account; null if it is unknown."),
  region: computed(string, "Region; null for a project that belongs to none."),
  project_id: computed(string, "Project ID; null if no project was found."),
  project_name: computed(
    string,
    "Project name, for example `cn-north-4_shop`; null if no project was found.",
  ),
};

const cellAttributes = {
  ...place,
  state: computed(
    string,
    "Null if nothing prevents a read. `refused`: the credentials cannot read it. `unreachable`: the service did not " +
      "answer. `absent`: IAM lists no project of the region.",
  ),
  reason: computed(string, "Why it is in that state; null without a state."),
};

const leftOutAttributes = { ...place, reason: computed(string, "Why it is not read.") };

const schema = {
  description:
    "The projects of several accounts and regions: a fleet. It makes two requests for each account. An account that cannot be " +
    "read is in `cells` once for each region, with the reason. The names of accounts and agencies, and account and " +
    "project IDs, are stored in the state; keys and tokens are not.",
  attributes: {
    regions: optional(list(string), "Regions to read. Default: the provider's."),
    accounts: optional(
      list(object(accountAttributes)),
      "Accounts to read, each through an agency that trusts the provider's account. Default: the provider's own account.",
    ),
    include: optional(
      list(object(patternAttributes)),
      "Projects to read: those that match at least one of these patterns. `*` stands for any text. Default: all.",
    ),
    exclude: optional(
      list(object({ ...patternAttributes, reason: required(string, "Why they are not read.") })),
      "Projects not to read: those that match one of these patterns. `*` stands for any text. Default: none.",
    ),
    id: computed(string, "Hash of the query: the same query has the same ID."),
    cells: computed(
      list(object(cellAttributes)),
      "The projects to read, sorted by account, region and project. Where no project was found, an account has one " +
        "element for the region.",
    ),
    left_out: computed(
      list(object(leftOutAttributes)),
      "Projects and regions that are not read: excluded or not included ones, suspended projects, projects that another account of the list has, and projects that belong " +
        "to no region, such as `MOS`.",
    ),
    fleet: computed(
      string,
      "The cells and how to sign in to their accounts, as one text for policies. It has no keys or tokens.",
    ),
  },
  blocks: {
    organization: singleBlock({
      description:
        "Reads every account of the organization, each through an agency of the same name, instead of `accounts`. The " +
        "provider's account must be the management account or a delegated administrator of Organizations.",
      attributes: { agency_name: required(string, `${agencyName} in every account.`), api },
    }),
  },
} satisfies Schema;

/** `evs_projects`: the cells of a fleet. */
export const projectsDataSource = dataSource<ConfiguredProvider, typeof schema>({
  name: "evs_projects",
  schema,
  validate,
  async read(config, { client: provider, signal }) {
    const request = toRequest(config);
    if (!isFleetRequest(request)) throw new DiagnosticError(problemsOf(request));
    const fleet = await find(request, provider, signal);
    return {
      state: {
        id: queryId("", { ...request }),
        cells: fleet.cells.map((cell) => ({
          ...placeFieldsIn(fleet, cell),
          state: cell.unread?.state ?? null,
          reason: cell.unread?.reason ?? null,
        })),
        left_out: fleet.leftOut.map((left) => ({ ...placeFieldsIn(fleet, left), reason: left.reason })),
        fleet: fleetText(fleet),
      },
      diagnostics: [...warnOfUnread(fleet), ...warnOfUnmatched(fleet)],
    };
  },
});

async function find(
  request: FleetRequest,
  provider: ConfiguredProvider,
  signal: AbortSignal,
): Promise<Fleet> {
  try {
    const connector = provider.connectFleet(request.regions);
    return await findCells(request, connector, { texts: provider.texts(), signal });
  } catch (error) {
    throw toDiagnosticError(error);
  }
}

/** Arguments with a part that is not known yet are checked when they are. */
function validate(config: ConfigOf<typeof schema>): readonly Diagnostic[] {
  const later = Object.fromEntries(unknownAttributes(config).map((name) => [name, null]));
  const known = { ...config, ...later } as KnownConfigOf<typeof schema>;
  return problemsOf(toRequest(known));
}

const problemsOf = (request: FleetRequest<string>) =>
  fleetProblemsOf(request).flatMap(({ path, problem }) =>
    invalidAt(
      path.map((step) => (typeof step === "number" ? { index: step } : step)),
      problem,
    ),
  );

/** As it was written. Null, unset and an empty text are the same. */
function toRequest(config: KnownConfigOf<typeof schema>): FleetRequest<string> {
  const { regions, accounts, organization, include, exclude } = config;
  return {
    ...(regions === null ? {} : { regions }),
    ...(accounts === null ? {} : { accounts: accounts.map(toAccount) }),
    ...(organization === null
      ? {}
      : { organization: { agencyName: organization.agency_name, api: organization.api || undefined } }),
    ...(include === null ? {} : { include: include.map(toPattern) }),
    ...(exclude === null
      ? {}
      : { exclude: exclude.map((written) => ({ ...toPattern(written), reason: written.reason ?? "" })) }),
  };
}

const toAccount = (account: ObjectStateOf<typeof accountAttributes>) => ({
  agencyName: account.agency_name || undefined,
  domainName: account.domain_name || undefined,
  domainId: account.domain_id || undefined,
  api: account.api || undefined,
});

const toPattern = ({ account, region, project }: ObjectStateOf<typeof patternAttributes>) => ({
  account: account || undefined,
  region: region || undefined,
  project: project || undefined,
});

/** Where something is, as attributes have it. */
const placeFieldsIn = (fleet: Fleet, one: Cell | LeftOut) => ({
  ...placeFieldsOf(placeOf(fleet, one)),
  account_id: fleet.accounts[one.account]?.id ?? null,
});

/** Projects that cannot be read, as far as that is known already; a region without a project has nothing to read. */
function warnOfUnread(fleet: Fleet): Diagnostic[] {
  const lines = fleet.cells.flatMap((cell) => {
    const { unread } = cell;
    if (unread === undefined || unread.state === "absent") return [];
    return [`${nameOfPlace(placeOf(fleet, cell))}: ${unread.state}, ${unread.reason}`];
  });
  return listWarning({
    summary: "Part of the fleet cannot be read",
    lines,
    attribute: "cells",
    advice: "Policies over the fleet report these projects as not read, and read all others.",
  });
}

function warnOfUnmatched({ unmatched }: Fleet): Diagnostic[] {
  return unmatched.map((pattern) => ({
    severity: "warning",
    summary: "A pattern matches no project",
    detail: unmatchedText(pattern),
    attribute: [pattern.list, { index: pattern.index }],
  }));
}
