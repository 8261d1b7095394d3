import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, type Services } from "./services";
import { serveWsgi } from "./uwsgi";

/** Maximum number of rows per page of each server, `osapi_max_limit`. */
export const LIMITS = [1000, 100, 7] as const;

export interface CinderOptions {
  readonly database: string;
  /** Keystone's base URL. */
  readonly keystone: string;
  /** The user with whom Cinder checks tokens at Keystone, in the project `service`. */
  readonly user: string;
  readonly password: string;
}

export interface Cinders {
  /** Base URL by `osapi_max_limit`. */
  readonly urls: ReadonlyMap<number, string>;
  /** A configuration file with the connection to the database. */
  readonly configuration: string;
}

/** Starts Cinder's API once for each limit, all with one database. There is no volume service. */
export async function startCinder(
  services: Services,
  folder: string,
  options: CinderOptions,
): Promise<Cinders> {
  mkdirSync(folder);
  const configurationOf = (limit: number) => writeConfiguration(folder, limit, options);
  const configuration = configurationOf(LIMITS[0]);
  await services.run(["cinder-manage", "--config-file", configuration, "db", "sync"]);
  const served = LIMITS.map(async (limit) => {
    const port = await freePort();
    await serveWsgi(services, port, {
      name: `cinder-${limit}`,
      file: "/usr/bin/cinder-wsgi",
      arguments: `--config-file ${configurationOf(limit)}`,
      processes: 2,
    });
    return [limit, `http://127.0.0.1:${port}`] as const;
  });
  return { urls: new Map(await Promise.all(served)), configuration };
}

function writeConfiguration(folder: string, limit: number, options: CinderOptions): string {
  const file = join(folder, `cinder-${limit}.conf`);
  const lines = [
    "[DEFAULT]",
    "auth_strategy = keystone",
    "api_paste_config = /etc/cinder/api-paste.ini",
    "resource_query_filters_file = /etc/cinder/resource_filters.json",
    "transport_url = fake://",
    `osapi_max_limit = ${limit}`,
    `state_path = ${folder}`,
    "[database]",
    `connection = ${options.database}`,
    "[keystone_authtoken]",
    "auth_type = password",
    `auth_url = ${options.keystone}/v3`,
    `www_authenticate_uri = ${options.keystone}/v3`,
    `username = ${options.user}`,
    `password = ${options.password}`,
    "project_name = service",
    "user_domain_id = default",
    "project_domain_id = default",
    // The only interface that Keystone has.
    "interface = public",
    "[oslo_concurrency]",
    `lock_path = ${folder}`,
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}
