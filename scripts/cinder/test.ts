// `npm run test:cinder [-- jest's arguments]`: the client, the audit and sign-in against Debian's Cinder and Keystone.
// Installs and starts what is needed on loopback, unless variables name servers; ends all of it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages } from "./packages";
import { type Servers, startServers, tryGetServers, variablesOf } from "./servers";
import { Services } from "./services";
import { startVersionProxy } from "./version-proxy";

const root = join(__dirname, "..", "..");

async function main(): Promise<number> {
  const given = tryGetServers(process.env);
  if (given !== undefined) return runTests(given);
  installPackages(console.error);
  const folder = mkdtempSync(join(tmpdir(), "evs-cinder-"));
  // The database runs as another user, who needs access to its folder.
  chmodSync(folder, 0o755);
  const services = new Services(join(folder, "logs"));
  const end = async () => {
    await services.end();
    rmSync(folder, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void end().finally(() => process.exit(130)));
  }
  try {
    const start = performance.now();
    const servers = await startServers(services, folder);
    console.error(`Keystone and Cinder run after ${Math.round((performance.now() - start) / 1000)} s.`);
    return await runTests(servers);
  } finally {
    await end();
  }
}

/** Runs the tests. Each Cinder has its own proxy. */
async function runTests(servers: Servers): Promise<number> {
  const proxies = await Promise.all(
    [...servers.urls].map(async ([limit, url]) => [limit, await startVersionProxy(url)] as const),
  );
  const urls = new Map(proxies.map(([limit, { url }]) => [limit, url]));
  const jest = require.resolve("jest/bin/jest");
  const configuration = join(root, "__tests__", "journeys", "cinder", "jest.config.cjs");
  try {
    const child = spawn(process.execPath, [jest, "--config", configuration, ...process.argv.slice(2)], {
      cwd: root,
      env: { ...process.env, ...variablesOf({ ...servers, urls }) },
      stdio: "inherit",
    });
    const [code] = (await once(child, "exit")) as [number | null];
    return code ?? 1;
  } finally {
    for (const [, proxy] of proxies) proxy.close();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
