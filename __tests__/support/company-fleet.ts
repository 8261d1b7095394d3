import { en } from "../../lib/audit/catalogue";
import { FactReader } from "../../lib/audit/facts/fact-reader";
import type { Memory } from "../../lib/audit/memory/memory";
import { auditFleet } from "../../lib/cli/audit/audit-fleet";
import type { FileEntry } from "../../lib/cli/policies/policy-entry";
import { TOOL } from "../../lib/cli/tool";
import { type Scenario, type ScenarioCell, startInProcess, type WireRow } from "../../lib/embedded";
import { RateLimiters } from "../../lib/evs/http/rate-limiters";
import { FleetConnector, type Shard } from "../../lib/fleet";
import { type AuditDocument, assembleDocument } from "../../lib/report";
import { companyWorld, NOW } from "./company-world";
import { VirtualClock } from "./virtual-clock";
import { PROJECT, scenarioOf } from "./worlds";

const KEY = { accessKey: "OWNKEY00000000000001", secretKey: "own-secret-0000000000001" };
const AGENCY = "evs-audit";
const URL = "http://cloud.example";

/** Projects of three accounts. One more account has no agency. */
const PROJECTS = {
  acme: ["cn-north-4", "cn-north-4_shop", "ap-southeast-1"],
  "acme-data": ["cn-north-4", "cn-north-4_lake"],
  "acme-dev": ["cn-north-4", "cn-north-4_dev", "cn-north-4_test", "ap-southeast-1"],
};
/** It has no project in one of the regions, unless all is open. */
const NOT_EVERYWHERE = "acme-data";
const CLOSED = "acme-lab";
const REGIONS = ["cn-north-4", "ap-southeast-1"];

const refusal = JSON.stringify({ forbidden: { code: "EVS.5403", message: "Policy check failed." } });

const IDS = new Set(["id", "volume_id", "snapshot_id", "resource_id"]);
/** The same rows with IDs that no other project has. */
function rowsOf(rows: readonly WireRow[] | undefined, project: string): readonly WireRow[] {
  const text = JSON.stringify(rows ?? [], (key, value) =>
    IDS.has(key) && typeof value === "string" ? `${project.slice(0, 4)}-${value}` : value,
  );
  return JSON.parse(text.replaceAll(PROJECT, project)) as WireRow[];
}

const PROJECT_KEY = "os-extended-snapshot-attributes:project_id";

/** A fleet for an audit. */
export interface CompanyFleet {
  readonly scenario: Scenario;
  readonly accounts: readonly string[];
}

/**
 * A fleet in which each project has the rows of a company.
 *
 * @param isOpen whether each project has all of its snapshots and sizes; if not, some are unknown, a project refuses, and an
 *   account cannot be entered
 * @param keeps which snapshots of each project are there, by their position
 */
export function companyFleet(
  seed: number,
  isOpen: boolean,
  keeps: (index: number) => boolean = () => true,
): CompanyFleet {
  const projects = Object.entries(PROJECTS).flatMap(([domain, names], account) =>
    [...names, ...(isOpen && domain === NOT_EVERYWHERE ? ["ap-southeast-1"] : [])].map((name, index) => ({
      id: `${seed}${account}${index}`.padEnd(4, "a").padEnd(32, "0"),
      name,
      domain,
      ...(REGIONS.includes(name) ? {} : { parent: `${seed}${account}0`.padEnd(4, "a").padEnd(32, "0") }),
    })),
  );
  const worlds = projects.map(({ id: project }, index) => ({
    project,
    scenario: companyWorld(seed * 100 + index, 0.01 * (1 + (index % 3))).scenario,
  }));
  const [first = { id: "" }] = projects;
  const scenario = scenarioOf({
    projects,
    tokens: [],
    accessKeys: [{ ...KEY, project: first.id, readsAll: true }],
    agencies: Object.keys(PROJECTS).flatMap((domain) =>
      domain === "acme"
        ? []
        : [
            {
              name: AGENCY,
              domain,
              project: projects.find((project) => project.domain === domain)?.id ?? "",
              readsAll: true,
              trusts: "acme",
            },
          ],
    ),
    answers: Object.fromEntries(
      worlds.flatMap(({ project, scenario: { answers } }) =>
        Object.entries(answers).map(([path, answer]) => [
          path.replace("volumes/", `volumes/${project.slice(0, 4)}-`),
          answer,
        ]),
      ),
    ),
    cells: worlds.map(({ project, scenario }, index): ScenarioCell => {
      if (!isOpen && index === (seed * 3) % 9) return { project, fault: { status: 403, body: refusal } };
      return {
        project,
        snapshots: rowsOf(scenario.snapshots, project).filter(
          (row, at) => keeps(at) && (!isOpen || (row[PROJECT_KEY] === project && row.size !== null)),
        ),
        volumes: rowsOf(scenario.volumes, project),
        recycleBin: rowsOf(scenario.recycleBin, project),
        backups: rowsOf(scenario.backups, project),
        standardSnapshots: rowsOf(scenario.standardSnapshots, project),
      };
    }),
  });
  return { scenario, accounts: [...Object.keys(PROJECTS), ...(isOpen ? [] : [CLOSED])] };
}

export interface FleetAudit extends CompanyFleet {
  readonly entries: readonly FileEntry[];
  /** @default - the whole fleet */
  readonly shard?: Shard;
  /** Earlier answers. @default - none */
  readonly memory?: Memory;
  /** Its time. @default NOW */
  readonly now?: Date;
}

/** The answer of `audit --fleet`, in no time. */
export async function auditCompany({
  scenario,
  accounts,
  entries,
  shard,
  memory,
  now = NOW,
}: FleetAudit): Promise<AuditDocument> {
  const api = startInProcess({ scenario, now: () => now.getTime() });
  const clock = new VirtualClock(now.getTime());
  const connector = new FleetConnector(
    {
      region: "cn-north-4",
      access_key: KEY.accessKey,
      secret_key: KEY.secretKey,
      auth_url: `${URL}/v3`,
      endpoints: Object.fromEntries(["evs", "cbr", "cts"].map((name) => [name, `${URL}/{region}`])),
      max_retries: 0,
    },
    {},
    REGIONS,
    {
      clock,
      rateLimiters: new RateLimiters(clock),
      transport: async (request) => ({ headers: {}, ...api.answer({ ...request, url: request.url.href }) }),
    },
  );
  const requested = accounts.map((domainName) =>
    domainName === "acme" ? {} : { domainName, agencyName: AGENCY },
  );
  const answer = await clock.run(
    auditFleet(
      { regions: REGIONS, accounts: requested },
      {
        connector,
        readerOf: ({ client }, place) => new FactReader(client, { place, now: () => now, clock }),
      },
      {
        entries,
        texts: en,
        now,
        ...(memory && { memory }),
        signal: new AbortController().signal,
        // Every list is then later than the search for a disk.
        clock: () => new Date(0),
        part: shard && { shard, request: "" },
      },
    ),
  );
  connector.close();
  return assembleDocument({
    tool: TOOL,
    made_at: now.toISOString(),
    source: "audit",
    language: "en",
    interrupted: null,
    ...answer,
  });
}
