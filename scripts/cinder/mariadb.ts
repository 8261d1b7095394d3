import { chownSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort, type Services } from "./services";

/** MariaDB does not run as root. */
const USER = "www-data";
export const PASSWORD = "only-on-loopback";

/**
 * Starts a database server with an empty database for each name. Its owner has the same name.
 *
 * @returns the URL of a database in OpenStack's form
 */
export async function startMariaDb(
  services: Services,
  folder: string,
  databases: readonly string[],
): Promise<(database: string) => string> {
  mkdirSync(folder);
  const { uid, gid } = accountOf(USER);
  chownSync(folder, uid, gid);
  const data = join(folder, "data");
  const options = ["--no-defaults", `--datadir=${data}`];
  await services.run(["mariadb-install-db", ...options, "--auth-root-authentication-method=normal"], {
    user: USER,
  });
  const begin = join(folder, "begin.sql");
  writeFileSync(begin, databases.map(statementsFor).join(""));
  const port = await freePort();
  await services.start(
    "mariadb",
    port,
    [
      "mariadbd",
      ...options,
      `--init-file=${begin}`,
      `--socket=${join(folder, "socket")}`,
      "--bind-address=127.0.0.1",
      `--port=${port}`,
      "--max-connections=200",
      // The data is not needed after the tests, so commits need not be written to the disk.
      "--innodb-flush-log-at-trx-commit=0",
    ],
    { user: USER },
  );
  return (database) => `mysql+pymysql://${database}:${PASSWORD}@127.0.0.1:${port}/${database}?charset=utf8`;
}

function statementsFor(name: string): string {
  return [
    `CREATE DATABASE ${name} CHARACTER SET utf8mb3;`,
    `CREATE USER ${name}@'127.0.0.1' IDENTIFIED BY '${PASSWORD}';`,
    `CREATE USER ${name}@localhost IDENTIFIED BY '${PASSWORD}';`,
    `GRANT ALL ON ${name}.* TO ${name}@'127.0.0.1';`,
    `GRANT ALL ON ${name}.* TO ${name}@localhost;`,
    "",
  ].join("\n");
}

function accountOf(user: string): { readonly uid: number; readonly gid: number } {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((one) => one.startsWith(`${user}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  if (uid === undefined || gid === undefined) throw new Error(`there is no user ${user}`);
  return { uid: Number(uid), gid: Number(gid) };
}
