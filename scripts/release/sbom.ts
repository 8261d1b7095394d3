import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { name, version } from "../../package.json";

const root = join(__dirname, "..", "..");
/** Files that name the packages of bundles and executables, each at the head of its section. */
const NOTICES = ["provider", join("lib", "cli"), join("lib", "audit", "rules")];
const PACKAGE = /^-{50,}\n\n(\S+) (\S+): /gm;
const RUNTIME = "bun";

/** The parts of a CycloneDX SBOM that are read or changed here. */
interface Sbom {
  serialNumber?: string;
  readonly metadata: { timestamp?: string; readonly component: { readonly "bom-ref": string; name: string } };
  components: readonly { readonly "bom-ref": string; readonly name: string; readonly version: string }[];
  dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/**
 * Writes the packages of the release in the CycloneDX format: those of its bundles, and the runtime of its executables.
 * The data is in the package lock, so nothing is downloaded. The optional serial number and time are omitted, because
 * they differ each time.
 */
export function writeSbom(target: string): void {
  const args = ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"];
  const printed = execFileSync("npm", args, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 });
  const { serialNumber, ...sbom } = JSON.parse(printed) as Sbom;
  const { timestamp, ...metadata } = sbom.metadata;
  const { component } = metadata;
  const contained = listContained();
  const components = sbom.components.filter(
    (one) => contained.has(`${one.name}@${one.version}`) || one.name === RUNTIME,
  );
  const refs = new Set([component["bom-ref"], ...components.map((one) => one["bom-ref"])]);
  const dependencies = sbom.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }));
  // npm uses the name of the folder.
  const own = { ...metadata, component: { ...component, name } };
  const text = JSON.stringify({ ...sbom, metadata: own, components, dependencies }, null, 2);
  writeFileSync(join(target, `${name}-${version}.cdx.json`), `${text}\n`);
}

function listContained(): ReadonlySet<string> {
  const texts = NOTICES.map((folder) => readFileSync(join(root, "dist", folder, "NOTICE"), "utf8"));
  const found = texts.flatMap((text) => [...text.matchAll(PACKAGE)]);
  return new Set(found.map(([, packageName, packageVersion]) => `${packageName}@${packageVersion}`));
}
