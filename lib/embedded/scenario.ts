import { isObject } from "./api-request";
import type { WireRow } from "./evs/table";
import type { Fault } from "./faults";
import demo from "./scenarios/demo.json";
import { TOPIC_NAME } from "./smn/smn-routes";

/** The resources of a project, with rows as in the API reference. */
export interface ScenarioRows {
  readonly snapshots: readonly WireRow[];
  readonly volumes: readonly WireRow[];
  /** Disks with `plan_delete_at` and `pre_deleted_at`. */
  readonly recycleBin: readonly WireRow[];
  /** Snapshots in object storage, with rows as in the API reference of v5. @default - none */
  readonly standardSnapshots?: readonly WireRow[];
  /** Their chains. @default - none */
  readonly snapshotChains?: readonly WireRow[];
  /** CBR's backups, with rows as in its API reference. @default - none */
  readonly backups?: readonly WireRow[];
  /** Traces of CTS, with rows as in its API reference. @default - none */
  readonly traces?: readonly ScenarioTrace[];
}

/** A project that has its own rows, or fails. */
export interface ScenarioCell extends Partial<ScenarioRows> {
  readonly project: string;
  /** Failure of every request for it. @default - none */
  readonly fault?: Fault;
}

/** Accounts of one organization. */
export interface ScenarioOrganization {
  /** The account that can list them. */
  readonly management: string;
  readonly accounts: readonly string[];
}

/** The complete data of the embedded API at its start. */
export interface Scenario extends ScenarioRows {
  readonly projects: readonly ScenarioProject[];
  readonly users: readonly ScenarioUser[];
  readonly tokens: readonly { readonly token: string; readonly project: string }[];
  readonly accessKeys: readonly ScenarioAccessKey[];
  /** Agencies that let other accounts assume a role. @default - none */
  readonly agencies?: readonly ScenarioAgency[];
  /** Identity providers of accounts. @default - none */
  readonly identityProviders?: readonly ScenarioIdentityProvider[];
  /** The agency of the ECS, which can read this project. @default - it has none */
  readonly ecs?: { readonly project: string };
  /** Rows of single projects, instead of the rows below. @default - every project has the same */
  readonly cells?: readonly ScenarioCell[];
  /** The organization of accounts. @default - none */
  readonly organization?: ScenarioOrganization;
  /** Enterprise projects other than the default one. @default - none */
  readonly enterpriseProjects?: readonly ScenarioEnterpriseProject[];
  /** SMN topics at the start, in the first project. @default - none */
  readonly topics?: readonly ScenarioTopic[];
  /** Responses to single paths, after the project, that differ from the rows: `volumes/<id>`. */
  readonly answers: Readonly<Record<string, { readonly status: number; readonly body: unknown }>>;
}

/** An action, as CTS records it. */
export interface ScenarioTrace {
  readonly trace_id: string;
  readonly [field: string]: unknown;
}

export interface ScenarioEnterpriseProject {
  readonly id: string;
  readonly name: string;
  /** The account that it belongs to. @default - every account's */
  readonly domain?: string;
}

export interface ScenarioTopic {
  readonly name: string;
  /** @default "" */
  readonly display_name?: string;
}

export interface ScenarioProject {
  readonly id: string;
  readonly name: string;
  /** Its account. @default - every account */
  readonly domain?: string;
  /** ID of the region's own project, for a sub-project. @default - it is a region's own project */
  readonly parent?: string;
  /** @default true */
  readonly enabled?: boolean;
}

/** An agency of an account. The caller that assumes it can read one of its projects, or all. */
export interface ScenarioAgency {
  readonly name: string;
  readonly domain: string;
  readonly project: string;
  /** Whether it can read every project of the account. @default false */
  readonly readsAll?: boolean;
  /** The account whose users can assume it. @default - every caller */
  readonly trusts?: string;
  /** The identity provider whose users get keys from STS without a key. @default - none */
  readonly trustsProvider?: string;
  /** The external ID that STS requires. @default - none */
  readonly externalId?: string;
  /** Longest session of STS. @default 3600 */
  readonly mostSeconds?: number;
}

/** An identity provider of an account. */
export interface ScenarioIdentityProvider {
  readonly id: string;
  readonly domain: string;
  /** Its valid tokens. Others are refused. */
  readonly idTokens: readonly string[];
}

export interface ScenarioUser {
  /** @default - the user has only a name */
  readonly id?: string;
  readonly name: string;
  readonly password: string;
  readonly domain: string;
}

export interface ScenarioAccessKey {
  readonly accessKey: string;
  readonly secretKey: string;
  readonly securityToken?: string;
  readonly project: string;
  /** Whether it can read every project of the project's account. @default false */
  readonly readsAll?: boolean;
}

/** Date of the demo's file. Its times are moved from this date by whole days. */
const DEMO_WRITTEN = Date.parse("2026-11-26");
const DAY_MS = 86_400_000;

/**
 * The scenario of the demo: about 60 snapshots of 25 disks, with every verdict and status.
 *
 * @param now the day that its times are of @default - today
 */
export function demoScenario(now = Date.now()): Scenario {
  const days = Math.floor((now - DEMO_WRITTEN) / DAY_MS);
  const moved = JSON.parse(JSON.stringify(demo), (key, value: unknown) => {
    if (key.endsWith("_at") && typeof value === "string") return later(value, days);
    return /^(record_)?time$/.test(key) ? Number(value) + days * DAY_MS : value;
  });
  return parseScenario(moved);
}

/** The same hour some days later. A text that is not a valid time stays as it is. */
function later(time: string, days: number): string {
  return time.replace(/^\d{4}-\d\d-\d\d/, (date) =>
    new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10),
  );
}

const LISTS = {
  projects: ["id", "name"],
  users: ["name", "password", "domain"],
  tokens: ["token", "project"],
  accessKeys: ["accessKey", "secretKey", "project"],
  snapshots: ["id"],
  volumes: ["id"],
  recycleBin: ["id"],
  standardSnapshots: ["id"],
  snapshotChains: ["id"],
  backups: ["id"],
  traces: ["trace_id"],
  topics: ["name"],
  enterpriseProjects: ["id", "name"],
  agencies: ["name", "domain", "project"],
  identityProviders: ["id", "domain"],
  cells: ["project"],
} as const;

const OBJECTS: readonly string[] = ["answers", "ecs", "organization"];

/**
 * Checks the content of a scenario file.
 *
 * @throws with the position in the file and what is expected there
 */
export function parseScenario(json: unknown): Scenario {
  if (!isObject(json)) throw new Error("A scenario must be a JSON object.");
  const unknown = Object.keys(json).filter((key) => !(key in LISTS) && !OBJECTS.includes(key));
  if (unknown.length > 0) {
    throw new Error(
      `A scenario has no ${unknown.join(", ")}; it may have ${[...Object.keys(LISTS), ...OBJECTS].join(", ")}.`,
    );
  }
  const lists = Object.entries(LISTS).map(([name, texts]) => [
    name,
    parseList(json[name] ?? [], name, texts),
  ]);
  for (const name of OBJECTS) {
    if (!isObject(json[name] ?? {})) throw new Error(`${name} must be an object.`);
  }
  const given = OBJECTS.flatMap((name) => (json[name] === undefined ? [] : [[name, json[name]]]));
  const objects = { answers: {}, ...Object.fromEntries(given) };
  const scenario = { ...Object.fromEntries(lists), ...objects } as Scenario;
  if (scenario.projects.length === 0) throw new Error("projects must name at least one project.");
  for (const [index, { name }] of (scenario.topics ?? []).entries()) {
    if (!TOPIC_NAME.test(name)) throw new Error(`topics[${index}].name is no name of a topic: ${name}.`);
  }
  return scenario;
}

function parseList(list: unknown, name: string, texts: readonly string[]): readonly unknown[] {
  if (!Array.isArray(list)) throw new Error(`${name} must be a list.`);
  const ids = new Set<unknown>();
  for (const [index, entry] of list.entries()) {
    const where = `${name}[${index}]`;
    if (!isObject(entry)) throw new Error(`${where} must be an object.`);
    for (const text of texts) {
      if (typeof entry[text] !== "string" || entry[text] === "")
        throw new Error(`${where}.${text} must be a string.`);
    }
    if (entry.id !== undefined && ids.has(entry.id))
      throw new Error(`${where}.id is there twice: ${String(entry.id)}.`);
    ids.add(entry.id);
  }
  return list;
}
