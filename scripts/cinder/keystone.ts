import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, type Services } from "./services";
import { serveWsgi } from "./uwsgi";

export const ADMIN_PASSWORD = "admin-only-on-loopback";
/** Lifetime in seconds of tokens of the second Keystone. */
export const BRIEF_SECONDS = 6;

export interface Keystones {
  /** Base URL, without `/v3`. */
  readonly url: string;
  /** The same Keystone, with tokens that expire after `BRIEF_SECONDS`. The first one accepts them too. */
  readonly briefUrl?: string;
}

/** Starts Keystone twice with one database and one administrator, `admin`. */
export async function startKeystone(
  services: Services,
  folder: string,
  database: string,
): Promise<Keystones> {
  mkdirSync(folder);
  const [port, briefPort] = [await freePort(), await freePort()];
  const configuration = writeConfiguration(folder, "keystone", database, 3600);
  const brief = writeConfiguration(folder, "keystone-brief", database, BRIEF_SECONDS);
  const url = `http://127.0.0.1:${port}`;
  const manage = (...args: string[]) =>
    services.run(["keystone-manage", "--config-file", configuration, ...args]);
  const asRoot = ["--keystone-user", "root", "--keystone-group", "root"];
  await manage("db_sync");
  await manage("fernet_setup", ...asRoot);
  await manage("credential_setup", ...asRoot);
  await manage(
    "bootstrap",
    ...["--bootstrap-password", ADMIN_PASSWORD],
    ...["--bootstrap-public-url", `${url}/v3/`, "--bootstrap-region-id", "RegionOne"],
  );
  const serve = (name: string, file: string, at: number) =>
    serveWsgi(services, at, {
      name,
      file: "/usr/bin/keystone-wsgi-public",
      processes: name === "keystone" ? 2 : 1,
      env: { OS_KEYSTONE_CONFIG_FILES: file },
    });
  await Promise.all([serve("keystone", configuration, port), serve("keystone-brief", brief, briefPort)]);
  return { url, briefUrl: `http://127.0.0.1:${briefPort}` };
}

function writeConfiguration(folder: string, name: string, database: string, tokenSeconds: number): string {
  const file = join(folder, `${name}.conf`);
  const lines = [
    "[database]",
    `connection = ${database}`,
    "[token]",
    "provider = fernet",
    `expiration = ${tokenSeconds}`,
    "[identity]",
    // The minimum of bcrypt, because these passwords need no protection.
    "password_hash_rounds = 4",
    "[fernet_tokens]",
    `key_repository = ${join(folder, "fernet")}`,
    "[credential]",
    `key_repository = ${join(folder, "credential")}`,
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}
