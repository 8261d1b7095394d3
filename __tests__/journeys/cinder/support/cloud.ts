import { randomUUID } from "node:crypto";
import { EvsClient, type EvsClientOptions } from "../../../../lib/evs";
import { Accounts } from "../../../../scripts/cinder/accounts";
import { tryGetServers } from "../../../../scripts/cinder/servers";
import { Database } from "./database";

const PASSWORD = "pässwörd !1";

/** The servers, and an account of one test file in them; all of it is removed after the file's tests. */
export interface Cloud {
  readonly accounts: Accounts;
  readonly database: Database;
  readonly domain: { readonly id: string; readonly name: string };
  readonly user: { readonly id: string; readonly name: string; readonly password: string };
  /** Makes a project that the user may read, in the user's domain or another. @returns its ID */
  project(name: string, domainId?: string): Promise<string>;
  /** A project that the user is not in. @returns its ID */
  foreignProject(): Promise<string>;
  /** Makes another domain. @returns its ID */
  otherDomain(): Promise<string>;
  /** A token of the user for a project, of the Keystone whose tokens soon end if asked so. */
  token(projectId: string, from?: "keystone" | "brief"): Promise<string>;
}

const found = tryGetServers(process.env);
if (found === undefined) throw new Error("No servers are named: these tests are run by npm run test:cinder.");
export const servers = found;
export const KEYSTONE = servers.url;

/** Base URL of the Cinder that gives at most so many rows per page. */
export function cinder(limit: number): string {
  const url = servers.urls.get(limit);
  if (url === undefined) throw new Error(`CINDER_APIS names no Cinder with osapi_max_limit ${limit}`);
  return url;
}

/** To be called by a test file once; what it returns is filled before the tests. */
export function useCloud(): Cloud {
  const cloud = {} as { -readonly [Key in keyof Cloud]: Cloud[Key] };
  const projects: string[] = [];
  const domains: string[] = [];
  beforeAll(async () => {
    const accounts = await Accounts.open({ keystone: KEYSTONE, ...servers.administrator });
    const createDomain = async (name: string) => {
      const id = await accounts.createDomain(name);
      domains.push(id);
      return id;
    };
    const createProject = async (name: string, domainId: string) => {
      const id = await accounts.createProject(name, domainId);
      projects.push(id);
      return id;
    };
    const name = `evs-snapshots-${randomUUID()}`;
    const domain = { name, id: await createDomain(name) };
    const id = await accounts.createUser("alice", domain.id, PASSWORD);
    const user = { name: "alice", password: PASSWORD, id };
    Object.assign(cloud, {
      accounts,
      domain,
      user,
      database: new Database(servers.configuration),
      project: async (projectName: string, domainId = domain.id) => {
        const project = await createProject(projectName, domainId);
        await accounts.grant(user.id, "member", project);
        return project;
      },
      foreignProject: () => createProject(randomUUID(), domain.id),
      otherDomain: () => createDomain(`evs-snapshots-${randomUUID()}`),
      token: (project: string, from: "keystone" | "brief" = "keystone") =>
        issueToken(from === "brief" ? (servers.briefUrl ?? "") : KEYSTONE, user, project),
    } satisfies Cloud);
  });
  afterAll(async () => {
    await cloud.database?.forget(projects);
    await cloud.database?.close();
    for (const id of domains) await cloud.accounts.deleteDomain(id);
  });
  return cloud;
}

const open: EvsClient[] = [];
afterEach(async () => {
  for (const client of open.splice(0)) await client.close();
});

/** A client of the Cinder with a limit. It repeats nothing, and is closed after the test. */
export function clientOf(
  limit: number,
  options: Pick<EvsClientOptions, "credentials" | "project"> & Partial<EvsClientOptions>,
): EvsClient {
  const client = new EvsClient({
    evsEndpoint: cinder(limit),
    iamEndpoint: KEYSTONE,
    maxRetries: 0,
    // A machine of two processors has a database, Keystone and Cinder to run besides.
    requestTimeoutMs: 120_000,
    ...options,
  });
  open.push(client);
  return client;
}

async function issueToken(keystone: string, user: Cloud["user"], projectId: string): Promise<string> {
  const identity = { methods: ["password"], password: { user: { id: user.id, password: user.password } } };
  const response = await fetch(`${keystone}/v3/auth/tokens`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ auth: { identity, scope: { project: { id: projectId } } } }),
  });
  const token = response.headers.get("x-subject-token");
  if (token === null) throw new Error(`Keystone answered ${response.status}: ${await response.text()}`);
  return token;
}
