import { join } from "node:path";
import { Accounts, type Administrator } from "./accounts";
import { type Cinders, startCinder } from "./cinder";
import { ADMIN_PASSWORD, type Keystones, startKeystone } from "./keystone";
import { PASSWORD, startMariaDb } from "./mariadb";
import type { Services } from "./services";

/** The servers of the tests. */
export interface Servers extends Keystones, Cinders {
  readonly administrator: Omit<Administrator, "keystone">;
}

/** Starts all servers on loopback, with their data in a folder. */
export async function startServers(services: Services, folder: string): Promise<Servers> {
  const databaseOf = await startMariaDb(services, join(folder, "mariadb"), ["keystone", "cinder"]);
  const keystones = await startKeystone(services, join(folder, "keystone"), databaseOf("keystone"));
  const administrator = { userName: "admin", password: ADMIN_PASSWORD, projectName: "admin" };
  const accounts = await Accounts.open({ keystone: keystones.url, ...administrator });
  const user = "cinder";
  const [project, userId] = [
    await accounts.createProject("service", "default"),
    await accounts.createUser(user, "default", PASSWORD),
  ];
  await accounts.grant(userId, "admin", project);
  const cinders = await startCinder(services, join(folder, "cinder"), {
    database: databaseOf("cinder"),
    keystone: keystones.url,
    user,
    password: PASSWORD,
  });
  return { ...keystones, ...cinders, administrator };
}

/**
 * The servers in the environment variables, which already run.
 *
 * @returns undefined if no variable is set
 * @throws if some of the variables are missing
 */
export function tryGetServers(environment: NodeJS.ProcessEnv): Servers | undefined {
  if (!environment.CINDER_KEYSTONE) return undefined;
  const get = (name: string) => {
    const value = environment[name];
    if (value) return value;
    throw new Error(
      `${name} is missing: servers that run already are named by all variables of CONTRIBUTING.md.`,
    );
  };
  const { CINDER_KEYSTONE_BRIEF: briefUrl } = environment;
  return {
    url: get("CINDER_KEYSTONE"),
    ...(briefUrl ? { briefUrl } : {}),
    urls: new Map(get("CINDER_APIS").split(",").map(parseApi)),
    configuration: get("CINDER_CONF"),
    administrator: {
      userName: get("OS_USERNAME"),
      password: get("OS_PASSWORD"),
      projectName: get("OS_PROJECT_NAME"),
    },
  };
}

/** The environment variables for servers. */
export function variablesOf({ url, briefUrl = "", urls, configuration, administrator }: Servers) {
  return {
    CINDER_KEYSTONE: url,
    CINDER_KEYSTONE_BRIEF: briefUrl,
    CINDER_APIS: [...urls].map(([limit, api]) => `${limit}=${api}`).join(","),
    CINDER_CONF: configuration,
    OS_USERNAME: administrator.userName,
    OS_PASSWORD: administrator.password,
    OS_PROJECT_NAME: administrator.projectName,
  };
}

function parseApi(text: string): readonly [number, string] {
  const [, limit, url] = /^(\d+)=(https?:.+)$/.exec(text.trim()) ?? [];
  if (limit !== undefined && url !== undefined) return [Number(limit), url];
  throw new Error(`CINDER_APIS has ${text}, which is not like 1000=http://127.0.0.1:8776`);
}
