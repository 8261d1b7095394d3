import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";

/** Debian's packages: Cinder's API, Keystone, their runtime, and the database that clouds use. */
const PACKAGES = [
  "cinder-api",
  "keystone",
  // It contains a part that creates databases.
  "mariadb-client-core",
  "mariadb-server-core",
  "python3-pymysql",
  "uwsgi-plugin-python3",
];

/** Debian's packages run it to find out whether they can start their services. */
const SERVICE_POLICY = "/usr/sbin/policy-rc.d";

/**
 * Installs missing packages, without starting their services.
 *
 * @throws unless this runs as root on Debian
 */
export function installPackages(log: (line: string) => void): void {
  const missing = PACKAGES.filter((name) => !isInstalled(name));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) {
    throw new Error(
      `${missing.join(", ")} must be installed, which takes root and apt. Servers that run already are named by ` +
        "CINDER_KEYSTONE, CINDER_APIS and CINDER_CONF: see CONTRIBUTING.md.",
    );
  }
  log(`Installing ${missing.join(", ")} and what they need: about 12 minutes …`);
  const isOwnPolicy = !existsSync(SERVICE_POLICY);
  if (isOwnPolicy) writeFileSync(SERVICE_POLICY, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    apt("update");
    apt("install", "-y", "--no-install-recommends", ...missing);
  } finally {
    if (isOwnPolicy) rmSync(SERVICE_POLICY);
  }
}

function isInstalled(name: string): boolean {
  const { stdout } = spawnSync("dpkg-query", ["-W", "-f", "${db:Status-Status}", name], { encoding: "utf8" });
  return stdout === "installed";
}

function apt(...args: string[]): void {
  execFileSync("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=600", ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
