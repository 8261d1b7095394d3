import { execFile, execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  chownSync,
  cpSync,
  createReadStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { demoEnvironment, demoScenario, type EmbeddedApi, startEmbeddedApi } from "../../../lib/embedded";
import { PLATFORMS, type Platform } from "../../../lib/placement";
import { thisPlatform } from "../../../lib/placement/platforms";
import { createCertificate } from "../../../lib/plugin/certificate";
import { installedBun } from "../../../scripts/release/bun";
import { packMain } from "../../../scripts/release/npm-packages";
import { type Released, release } from "../../../scripts/release/release";
import { codeBlocksOf, getPage, root as repository } from "../../support/pages";
import { connectProxy, type SecureEvs, secureEvs } from "../../support/proxies";
import { type Registry, startRegistry } from "../../support/registry";
import { TERRAFORM, TerraformFolder, unwrapped } from "../../support/terraform";

// bun's other runtimes are not fetched in tests: what is made is for this machine.
const platform = PLATFORMS.find((name) => name === thisPlatform()) as Platform;
const root = mkdtempSync(join(tmpdir(), "evs-release-"));
chmodSync(root, 0o755);
const target = join(root, "release");
let released: Released;
let registry: Registry;
let api: EmbeddedApi;
beforeAll(async () => {
  released = await release(target, [platform], installedBun);
  api = await startEmbeddedApi();
  registry = await startRegistry(readdirSync(join(target, "npm")).map((name) => join(target, "npm", name)));
}, 120_000);
afterAll(async () => {
  await registry.close();
  await api.close();
  rmSync(root, { recursive: true, force: true });
});

const sha256 = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
const json = (...path: string[]) => JSON.parse(readFileSync(join(target, ...path), "utf8"));

/** A folder in which Terraform and the named programs are the only ones: no Node.js. */
function programs(...more: readonly string[]): string {
  const folder = mkdtempSync(join(root, "bin-"));
  chmodSync(folder, 0o755);
  const find = (name: string) =>
    execFileSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim();
  symlinkSync(TERRAFORM.includes("/") ? TERRAFORM : find(TERRAFORM), join(folder, "terraform"));
  for (const name of more) symlinkSync(find(name), join(folder, name));
  return folder;
}

const requirement = (version: string) => `
terraform {
  required_providers {
    evs = { source = "terraform.local/huaweicloud/evs", version = "${version}" }
  }
}`;

/** A configuration of Terraform's command with the mirror in it, and nothing else. */
function mirrorConfiguration(): string {
  const file = join(root, "mirror.tfrc");
  const path = JSON.stringify(join(target, "mirror"));
  writeFileSync(file, `provider_installation {\n  filesystem_mirror {\n    path = ${path}\n  }\n}\n`);
  return file;
}

/** The certificate of a server, in a file. */
function caOf({ certificate }: SecureEvs): string {
  const file = join(root, "ca.pem");
  writeFileSync(file, certificate);
  return file;
}

const certificateOf = (evs: SecureEvs) => `cacert_file = ${JSON.stringify(caOf(evs))}`;

const withoutReads = (text: string) =>
  text.replaceAll(/data\.\S+ (Reading\.\.\.|Read complete after .*?\]) /g, "");

const CONFIGURATION = (version: string) => `${requirement(version)}
data "evs_orphaned_snapshots" "all" {}
output "summary" { value = data.evs_orphaned_snapshots.all.summary }
`;

async function planWithoutNode(folder: TerraformFolder): Promise<string> {
  const env = { PATH: programs(), ...demoEnvironment(api.url, demoScenario()) };
  expect(await folder.run(["init", "-input=false"], env)).toMatchObject({ exitCode: 0 });
  return unwrapped((await folder.run(["plan", "-input=false"], env)).text);
}

/** A project into which npm has installed the release, with a stack called `snapshots`. */
async function installRelease(): Promise<string> {
  const project = mkdtempSync(join(root, "project-"));
  chmodSync(project, 0o755);
  const dependencies = { "cdktf-evs-snapshots": "0.1.0", cdktf: "^0.21.0", constructs: "^10.4.2" };
  writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, dependencies }));
  writeFileSync(join(project, ".npmrc"), `registry=${registry.url}\ncache=./cache\n`);
  const env = { ...process.env, npm_config_registry: registry.url };
  await promisify(execFile)("npm", ["install", "--no-audit", "--no-fund"], { cwd: project, env });
  expect(registry.missed).toEqual([]);
  const script = `
    const { App, TerraformStack } = require("cdktf");
    const { EvsProvider, OrphanedSnapshots } = require("cdktf-evs-snapshots");
    const stack = new TerraformStack(new App({ outdir: process.argv[2] }), "snapshots");
    new EvsProvider(stack, "evs");
    new OrphanedSnapshots(stack, "orphans").warn();
    stack.node.root.synth();
  `;
  writeFileSync(join(project, "app.cjs"), script);
  return project;
}

const FOUND = "6 orphaned snapshots, 1,090 GiB provisioned (4 undecided)";

test("what npm installs plans where there is no Node.js, and by Node.js where that is wanted", async () => {
  const project = await installRelease();
  const folder = new TerraformFolder({}, "stacks/snapshots");
  execFileSync(process.execPath, ["app.cjs", folder.path], { cwd: project });
  // Files beside a stack are nothing to the provider.
  const stack = join(folder.path, "stacks", "snapshots");
  writeFileSync(join(stack, ".env"), "HW_REGION_NAME=nowhere\nHW_ACCESS_KEY=wrong\nHW_MAX_RETRIES=none\n");
  writeFileSync(join(stack, "bunfig.toml"), 'preload = ["./nowhere.ts"]\n');
  const lock = readFileSync(join(stack, ".terraform.lock.hcl"), "utf8");
  const seen = await planWithoutNode(folder);
  expect(seen).toContain(FOUND);
  const byNode = await folder.run(["plan", "-input=false"], {
    ...demoEnvironment(api.url, demoScenario()),
    EVS_PROVIDER_NODE: process.execPath,
  });
  expect(withoutReads(unwrapped(byNode.text))).toBe(withoutReads(seen));
  // Where the executable is not installed, everything that Terraform compares is the same.
  rmSync(join(project, "node_modules", "@cdktf-evs-snapshots"), { recursive: true });
  const other = join(project, "other");
  execFileSync(process.execPath, ["app.cjs", other], { cwd: project });
  const synthesized = (outdir: string, file: string) =>
    readFileSync(join(outdir, "stacks", "snapshots", file), "utf8");
  expect(synthesized(other, "cdk.tf.json")).toBe(synthesized(folder.path, "cdk.tf.json"));
  expect(synthesized(other, ".terraform.lock.hcl")).toBe(lock);
  folder.dispose();
}, 120_000);

/** Whether the tests may change users, and others may start Node.js and Terraform: a home folder can be closed to them. */
const mayChangeUsers = (() => {
  if (process.getuid?.() !== 0) return false;
  const other = { cwd: "/", uid: 65_534, gid: 65_534 };
  return [process.execPath, TERRAFORM].every((program) => spawnSync(program, ["-v"], other).status === 0);
})();

/** Another user, where that is possible; otherwise the same one. */
const asUser = (id: number) => (mayChangeUsers ? { uid: id, gid: id } : {});

/** A folder that belongs to a user. */
function folderOf(id: number): string {
  const folder = mkdtempSync(join(root, "user-"));
  if (mayChangeUsers) chownSync(folder, id, id);
  return folder;
}

test("what one user synthesized is planned by another, elsewhere, without permissions and without Node.js", async () => {
  const project = await installRelease();
  const [first, second] = [folderOf(65_533), folderOf(65_534)];
  execFileSync(process.execPath, ["app.cjs", join(first, "cdktf.out")], { cwd: project, ...asUser(65_533) });
  // As archives of CI jobs leave it; who gets it owns it.
  execFileSync("sh", [
    "-c",
    `cp -r "$1"/cdktf.out "$2" && find "$2" -type f -exec chmod a-x {} +`,
    "sh",
    first,
    second,
  ]);
  if (mayChangeUsers) execFileSync("chown", ["-R", "65534:65534", second]);
  for (const folder of [first, project]) rmSync(folder, { recursive: true });
  const [, section = ""] = /^## Two jobs$([\s\S]*?)^## /m.exec(getPage("docs/pipelines.md").text) ?? [];
  const [block] = codeBlocksOf({ path: "docs/pipelines.md", text: section });
  expect(block?.language).toBe("sh");
  const env = { PATH: programs("chmod"), HOME: second, ...demoEnvironment(api.url, demoScenario()) };
  const how = { cwd: second, env, ...asUser(65_534) };
  const { stdout } = await promisify(execFile)("/bin/sh", ["-euc", `exec 2>&1\n${block?.code}`], how);
  expect(unwrapped(stdout)).toContain(FOUND);
}, 120_000);

test.each<
  [string, (evs: SecureEvs, proxy: string) => { url: string; env: Record<string, string>; more?: string }]
>([
  ["an authority that is given", (evs) => ({ url: evs.directUrl, env: {}, more: certificateOf(evs) })],
  ["one of the environment", (evs) => ({ url: evs.directUrl, env: { SSL_CERT_FILE: caOf(evs) } })],
  ["one that is not trusted", (evs) => ({ url: evs.directUrl, env: {} })],
  [
    "no checks by Node.js's own switch",
    (evs) => ({ url: evs.directUrl, env: { NODE_TLS_REJECT_UNAUTHORIZED: "0" } }),
  ],
  [
    "a proxy",
    (evs, proxy) => ({ url: evs.url, env: { HTTPS_PROXY: `u:p@${proxy}` }, more: certificateOf(evs) }),
  ],
  ["a proxy that is not there", (evs) => ({ url: evs.url, env: { HTTPS_PROXY: "127.0.0.1:9" } })],
  [
    "a SOCKS proxy that is not there",
    (evs) => ({ url: evs.url, env: { HTTPS_PROXY: "socks5://127.0.0.1:9" } }),
  ],
])(
  "the executable reads over TLS, and fails, as Node.js does: %s",
  async (_, make) => {
    const evs = await secureEvs();
    const proxy = await connectProxy();
    const { url, env, more = "" } = make(evs, proxy.address);
    const settings = `endpoints = { evs = "${url}" }\n token = "t"\n project_id = "p"\n max_retries = 0`;
    const folder = new TerraformFolder({ TF_CLI_CONFIG_FILE: mirrorConfiguration() });
    writeFileSync(
      join(folder.path, "main.tf"),
      `${requirement(released.version)}
provider "evs" {
  ${settings}
  ${more}
}
data "evs_snapshots" "all" {}
output "count" { value = data.evs_snapshots.all.snapshot_count }
`,
    );
    await folder.mustRun(["init", "-input=false"]);
    const [own, byNode] = [
      await folder.run(["plan", "-input=false"], env),
      await folder.run(["plan", "-input=false"], { ...env, EVS_PROVIDER_NODE: process.execPath }),
    ];
    expect(own.exitCode).toBe(byNode.exitCode);
    expect(withoutReads(unwrapped(own.text))).toBe(withoutReads(unwrapped(byNode.text)));
    folder.dispose();
    await Promise.all([evs.close(), proxy.close()]);
  },
  60_000,
);

test("the mirror is a filesystem mirror and a network mirror, whose checksums Terraform agrees with", async () => {
  const { version, archives } = released;
  const folder = new TerraformFolder({ TF_CLI_CONFIG_FILE: mirrorConfiguration() });
  writeFileSync(join(folder.path, "main.tf"), CONFIGURATION(version));
  expect(await planWithoutNode(folder)).toContain("6 orphaned snapshots");
  const source = ["terraform.local", "huaweicloud", "evs"];
  const unpacked = join(folder.path, ".terraform", "providers", ...source, version, platform);
  expect(readdirSync(unpacked)).toEqual(expect.arrayContaining(["LICENSE", "NOTICE"]));
  expect(readFileSync(join(unpacked, "NOTICE"), "utf8")).toContain("JavaScriptCore");
  const lock = readFileSync(join(folder.path, ".terraform.lock.hcl"), "utf8");
  const [{ h1, sha256: hash, name } = { h1: "", sha256: "", name: "" }] = archives;
  expect(lock).toContain(h1);
  const own = ["mirror", ...source];
  expect(json(...own, "index.json")).toEqual({ versions: { [version]: {} } });
  expect(json(...own, `${version}.json`)).toEqual({
    archives: { [platform]: { url: name, hashes: [h1, `zh:${hash}`] } },
  });
  folder.dispose();
}, 60_000);

/** The CLI configuration of a section of the page about pipelines. */
function documented(heading: string): string {
  const { path, text } = getPage("docs/pipelines.md");
  const block = codeBlocksOf({ path, text: text.slice(text.indexOf(`### ${heading}\n`)) })[0];
  if (block?.language !== "hcl") throw new Error(`${heading} has no configuration.`);
  return block.code;
}

interface FileServer {
  readonly url: string;
  readonly certificate: string;
  close(): void;
}

/** Serves over TLS what a path stands for: an answer, or a file. */
async function serveFiles(find: (path: string) => object | string): Promise<FileServer> {
  const { pem, privateKey } = createCertificate();
  const server = createServer({ cert: pem, key: privateKey }, ({ url = "" }, response) => {
    const found = find(url);
    const isArchive = typeof found === "string" && found.endsWith(".zip");
    response.setHeader("content-type", isArchive ? "application/zip" : "application/json");
    if (typeof found === "string") createReadStream(found).pipe(response);
    else response.end(JSON.stringify(found));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const certificate = join(mkdtempSync(join(root, "server-")), "ca.pem");
  writeFileSync(certificate, pem);
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    certificate,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** What a plan says where Terraform has a configuration of its command, and no Node.js. */
async function planWith(configuration: string, certificate: string): Promise<string> {
  const file = join(root, "documented.tfrc");
  writeFileSync(file, configuration);
  const folder = new TerraformFolder({ TF_CLI_CONFIG_FILE: file, SSL_CERT_FILE: certificate });
  writeFileSync(join(folder.path, "main.tf"), CONFIGURATION(released.version));
  const seen = await planWithoutNode(folder);
  folder.dispose();
  return seen;
}

test("the configurations of the docs install from a folder, and from a server of that folder", async () => {
  const server = await serveFiles((path) => join(target, "mirror", path.replace(/^\/terraform\//, "")));
  const configurations = [
    documented("Filesystem mirror").replace("/opt/terraform/mirror", join(target, "mirror")),
    documented("Network mirror").replace("https://mirror.example.com", server.url),
  ];
  for (const configuration of configurations)
    expect(await planWith(configuration, server.certificate)).toContain("6 orphaned snapshots");
  server.close();
}, 120_000);

test("a registry that the host block of the docs names serves the signed archives", async () => {
  const home = mkdtempSync(join(root, "keys-"));
  const gpg = (...args: string[]) =>
    execFileSync("gpg", ["--homedir", home, "--batch", "--quiet", "--passphrase", "", ...args]);
  gpg("--quick-generate-key", "release", "rsa2048", "sign", "never");
  const prefix = `terraform-provider-evs_${released.version}`;
  const files = join(target, "registry");
  const signature = join(home, "signature");
  gpg("--output", signature, "--detach-sign", join(files, `${prefix}_SHA256SUMS`));
  const ascii_armor = gpg("--armor", "--export").toString("utf8");
  const [os, arch] = platform.split("_");
  const [archive] = released.archives;
  const server = await serveFiles((path) => {
    if (path.endsWith("/huaweicloud/evs/versions"))
      return { versions: [{ version: released.version, protocols: ["6.0"], platforms: [{ os, arch }] }] };
    if (!path.includes("/download/")) return path === "/signature" ? signature : join(files, path);
    return {
      protocols: ["6.0"],
      os,
      arch,
      filename: archive?.name,
      download_url: `/${archive?.name}`,
      shasum: archive?.sha256,
      shasums_url: `/${prefix}_SHA256SUMS`,
      shasums_signature_url: "/signature",
      signing_keys: { gpg_public_keys: [{ key_id: "release", ascii_armor }] },
    };
  });
  const configuration = documented("Registry").replace("https://registry.example.com", server.url);
  expect(await planWith(configuration, server.certificate)).toContain("6 orphaned snapshots");
  server.close();
  execFileSync("gpgconf", ["--homedir", home, "--kill", "all"]);
}, 120_000);

test("a registry has the archives, the manifest and the checksums of both", () => {
  const { version, archives } = released;
  const prefix = `terraform-provider-evs_${version}`;
  const sums = readFileSync(join(target, "registry", `${prefix}_SHA256SUMS`), "utf8")
    .trim()
    .split("\n");
  expect(readdirSync(join(target, "registry")).sort()).toEqual(
    [`${prefix}_SHA256SUMS`, ...archives.map(({ name }) => name), `${prefix}_manifest.json`].sort(),
  );
  expect(sums).toHaveLength(archives.length + 1);
  for (const line of sums) {
    const [hash, name = ""] = line.split("  ");
    expect(sha256(join(target, "registry", name))).toBe(hash);
  }
  expect(json("registry", `${prefix}_manifest.json`)).toEqual({
    version: 1,
    metadata: { protocol_versions: ["6.0"] },
  });
});

test("every blob of the OCI layout is what its descriptor says, down to the archive of a platform", () => {
  const blobOf = ({ digest, size }: { digest: string; size: number }) => {
    const file = join(target, "oci", "blobs", "sha256", digest.replace("sha256:", ""));
    expect([sha256(file), readFileSync(file).length]).toEqual([digest.replace("sha256:", ""), size]);
    return file;
  };
  const parse = (file: string) => JSON.parse(readFileSync(file, "utf8"));
  const [tagged] = json("oci", "index.json").manifests;
  expect(tagged.annotations).toEqual({ "org.opencontainers.image.ref.name": released.version });
  const index = parse(blobOf(tagged));
  expect(index.artifactType).toBe("application/vnd.opentofu.provider");
  const [os, architecture] = platform.split("_");
  expect(index.manifests).toMatchObject([
    { artifactType: "application/vnd.opentofu.provider-target", platform: { os, architecture } },
  ]);
  const { config, layers, artifactType } = parse(blobOf(index.manifests[0]));
  expect(artifactType).toBe("application/vnd.opentofu.provider-target");
  blobOf(config);
  expect(layers).toHaveLength(1);
  expect(layers[0].mediaType).toBe("archive/zip");
  expect(dirname(blobOf(layers[0]))).toBe(join(target, "oci", "blobs", "sha256"));
  expect(json("oci", "oci-layout")).toEqual({ imageLayoutVersion: "1.0.0" });
});

const listed = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [file.slice(folder.length), sha256(file)]);

test("the same bytes for another user, in another folder, with another mask and time zone", async () => {
  const copy = folderOf(65_533);
  const isOwn = (path: string) => !/^(?:node_modules|dist|release|coverage|\.git|\.cache)$/.test(path);
  for (const name of readdirSync(repository).filter(isOwn))
    cpSync(join(repository, name), join(copy, name), { recursive: true });
  if (mayChangeUsers) execFileSync("chown", ["-R", "65533:65533", copy]);
  // As links where they can be: it is a gigabyte.
  const modules = [join(repository, "node_modules"), join(copy, "node_modules")];
  execFileSync("sh", ["-c", 'cp -al "$1" "$2" 2>/dev/null || cp -a "$1" "$2"', "sh", ...modules]);
  const script = `
    const { installedBun } = require("./scripts/release/bun");
    const { release } = require("./scripts/release/release");
    release("${join(copy, "again")}", ["${platform}"], installedBun);
  `;
  writeFileSync(join(copy, "release-again.cjs"), script);
  const env = { PATH: process.env.PATH, HOME: copy, TZ: "Asia/Shanghai", TSX_DISABLE_CACHE: "1" };
  const command = "umask 077 && npm run --silent build && node --import tsx release-again.cjs";
  await promisify(execFile)("sh", ["-c", command], { cwd: copy, env, ...asUser(65_533) });
  expect(listed(join(copy, "again"))).toEqual(listed(target));
}, 600_000);

test("the SBOM has what is in the bundles and the executables, and nothing else", () => {
  const { bomFormat, metadata, components } = json("cdktf-evs-snapshots-0.1.0.cdx.json");
  expect([bomFormat, metadata.component.purl]).toEqual(["CycloneDX", "pkg:npm/cdktf-evs-snapshots@0.1.0"]);
  const names = components.map(({ name }: { name: string }) => name);
  expect(names).toEqual(
    expect.arrayContaining(["@bufbuild/protobuf", "@marcbachmann/cel-js", "@observablehq/plot", "bun"]),
  );
  expect(names).not.toEqual(expect.arrayContaining(["jest"]));
});

const OWN_VERSION = /^0\.1\.0$/;
const HASH_VERSION = /^0\.1\.\d{6,}$/;

/** Unpacks a package. @returns its folder */
function unpack(file: string): string {
  const folder = mkdtempSync(join(root, "unpacked-"));
  execFileSync("tar", ["-xzf", file, "-C", folder]);
  return join(folder, "package");
}

test.each(["a clone's over a release's", "a release's over a clone's"])(
  "the version of %s is a new one to the lock file and the plugin cache",
  async (order) => {
    const clone = { folder: unpack(join(root, packMain(root))), version: HASH_VERSION };
    const own = {
      folder: unpack(join(target, "npm", "cdktf-evs-snapshots-0.1.0.tgz")),
      version: OWN_VERSION,
    };
    const steps = order.startsWith("a clone's") ? [own, clone, own] : [clone, own, clone];
    const cache = mkdtempSync(join(root, "cache-"));
    const folder = new TerraformFolder({
      TF_PLUGIN_CACHE_DIR: cache,
      ...demoEnvironment(api.url, demoScenario()),
    });
    const plain = '"terraform.local/huaweicloud/evs" }';
    writeFileSync(join(folder.path, "main.tf"), CONFIGURATION("").replace(/"terraform.local.*}/, plain));
    for (const step of steps) {
      const command = [join(step.folder, "dist", "lib", "cli", "main.js"), "install-provider", folder.path];
      execFileSync(process.execPath, command);
      expect(await folder.run(["init", "-input=false"])).toMatchObject({ exitCode: 0 });
      const lock = readFileSync(join(folder.path, ".terraform.lock.hcl"), "utf8");
      expect(/version += "(.*)"/.exec(lock)?.[1]).toMatch(step.version);
      expect((await folder.run(["plan", "-input=false"])).text).toContain("6 orphaned snapshots");
    }
    folder.dispose();
  },
  120_000,
);
