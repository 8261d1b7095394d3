import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, dirname, join } from "node:path";

const modules = join(__dirname, "..", "..", "node_modules");

/** A package registry on loopback: it has what is installed here, and the packages that it was given. */
export interface Registry {
  readonly url: string;
  /** Names of packages that were asked for and are not there. */
  readonly missed: string[];
  close(): Promise<void>;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
}

interface Version {
  readonly manifest: Manifest;
  readonly tarball: Buffer;
}

/** Starts a registry. A small one of our own: all it has to know is how to name a version's file. */
export async function startRegistry(packed: readonly string[]): Promise<Registry> {
  const given = new Map(packed.map((file) => [manifestIn(file).name, file]));
  const installed = findInstalled(modules);
  const versions = new Map<string, Version[]>();
  const missed: string[] = [];
  const versionsOf = (name: string): Version[] => {
    const known = versions.get(name);
    if (known !== undefined) return known;
    const file = given.get(name);
    const found = file === undefined ? (installed.get(name) ?? []).map(fromFolder) : [fromFile(file)];
    versions.set(name, found);
    return found;
  };
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(String(request.url), "http://x").pathname.slice(1));
    const [name = "", file] = path.split("/-/");
    const found = versionsOf(name);
    if (found.length === 0) missed.push(name);
    const tarball = found.find(({ manifest }) => file === `${manifest.version}.tgz`)?.tarball;
    const body = tarball ?? JSON.stringify(describe(name, found, `http://${request.headers.host}`));
    const isThere = file === undefined ? found.length > 0 : tarball !== undefined;
    response.writeHead(isThere ? 200 : 404).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    missed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function describe(name: string, found: readonly Version[], url: string): object {
  const versions = found.map(({ manifest, tarball }) => {
    const dist = {
      tarball: `${url}/${name}/-/${manifest.version}.tgz`,
      shasum: createHash("sha1").update(tarball).digest("hex"),
      integrity: `sha512-${createHash("sha512").update(tarball).digest("base64")}`,
    };
    return [manifest.version, { ...manifest, dist }];
  });
  return { name, "dist-tags": { latest: versions[0]?.[0] }, versions: Object.fromEntries(versions) };
}

/** Folders of the packages that are installed, by name, one for each version; cdktf brings versions of its own. */
function findInstalled(folder: string, found = new Map<string, string[]>()): Map<string, string[]> {
  for (const entry of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, entry);
    if (entry.startsWith("@")) findInstalled(path, found);
    if (!existsSync(join(path, "package.json"))) continue;
    const { name, version } = manifestOf(path);
    const others = found.get(name) ?? [];
    if (others.every((other) => manifestOf(other).version !== version)) found.set(name, [...others, path]);
    findInstalled(join(path, "node_modules"), found);
  }
  return found;
}

function fromFolder(folder: string): Version {
  const tarball = execFileSync(
    "tar",
    [
      "-cz",
      "--hard-dereference",
      "--exclude",
      ".bin",
      "--transform",
      `s,^${basename(folder)},package,`,
      "-C",
      dirname(folder),
      basename(folder),
    ],
    { maxBuffer: 2 ** 28 },
  );
  return { manifest: manifestOf(folder), tarball };
}

function fromFile(file: string): Version {
  return { manifest: manifestIn(file), tarball: readFileSync(file) };
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

function manifestIn(file: string): Manifest {
  return JSON.parse(execFileSync("tar", ["-xzOf", file, "package/package.json"], { encoding: "utf8" }));
}
