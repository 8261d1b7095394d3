import { linkSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Platform } from "../../lib/placement";
import { PROVIDER_SOURCE } from "../../lib/placement";
import { sha256 } from "../../lib/placement/package-hash";

/** A package of a release, zipped. */
export interface Archive {
  readonly platform: Platform;
  /** The .zip file. */
  readonly file: string;
  readonly name: string;
  /** Checksum of the .zip file, in hexadecimal. */
  readonly sha256: string;
  /** Terraform's checksum of its content. */
  readonly h1: string;
}

/** The manifest of a provider of protocol 6, for registries. */
const MANIFEST = JSON.stringify({ version: 1, metadata: { protocol_versions: ["6.0"] } });

/**
 * The files for a registry: archives, their checksums, and the manifest. The publisher signs the checksums.
 *
 * @see https://developer.hashicorp.com/terraform/registry/providers/publishing
 */
export function writeRegistryLayout(folder: string, version: string, archives: readonly Archive[]): void {
  mkdirSync(folder, { recursive: true });
  const prefix = `terraform-provider-evs_${version}`;
  for (const { file, name } of archives) linkSync(file, join(folder, name));
  writeFileSync(join(folder, `${prefix}_manifest.json`), MANIFEST);
  const sums = [
    ...archives.map((archive) => `${archive.sha256}  ${archive.name}\n`),
    `${sha256(MANIFEST)}  ${prefix}_manifest.json\n`,
  ];
  writeFileSync(join(folder, `${prefix}_SHA256SUMS`), sums.sort(byName).join(""));
}

const byName = (a: string, b: string) => (a.slice(66) < b.slice(66) ? -1 : 1);

/**
 * A folder that is a filesystem mirror. Served over HTTPS, it is a network mirror.
 *
 * @see https://developer.hashicorp.com/terraform/internals/provider-network-mirror-protocol
 */
export function writeMirror(folder: string, version: string, archives: readonly Archive[]): void {
  const own = join(folder, ...PROVIDER_SOURCE.split("/"));
  mkdirSync(own, { recursive: true });
  for (const { file, name } of archives) linkSync(file, join(own, name));
  const entries = archives.map(({ platform, name, h1, sha256: hash }) => [
    platform,
    { hashes: [h1, `zh:${hash}`], url: name },
  ]);
  writeFileSync(join(own, "index.json"), JSON.stringify({ versions: { [version]: {} } }));
  writeFileSync(join(own, `${version}.json`), JSON.stringify({ archives: Object.fromEntries(entries) }));
}

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

const IMAGE = "application/vnd.oci.image.manifest.v1+json";
const INDEX = "application/vnd.oci.image.index.v1+json";

/**
 * An OCI image layout. OpenTofu installs from it after it is copied to a registry (`oras cp --from-oci-layout`).
 *
 * @see https://opentofu.org/docs/cli/oci_registries/provider-mirror
 */
export function writeOciLayout(folder: string, version: string, archives: readonly Archive[]): void {
  const blobs = join(folder, "blobs", "sha256");
  mkdirSync(blobs, { recursive: true });
  const write = (mediaType: string, content: object): Descriptor => {
    const text = JSON.stringify(content);
    const hash = sha256(text);
    writeFileSync(join(blobs, hash), text);
    return { mediaType, digest: `sha256:${hash}`, size: Buffer.byteLength(text) };
  };
  const config = write("application/vnd.oci.empty.v1+json", {});
  const manifests = archives.map(({ platform, file, sha256: hash }) => {
    linkSync(file, join(blobs, hash));
    const [os, architecture] = platform.split("_");
    const artifactType = "application/vnd.opentofu.provider-target";
    const layer = { mediaType: "archive/zip", digest: `sha256:${hash}`, size: statSync(file).size };
    const manifest = { schemaVersion: 2, mediaType: IMAGE, artifactType, config, layers: [layer] };
    return { ...write(IMAGE, manifest), artifactType, platform: { os, architecture } };
  });
  const artifactType = "application/vnd.opentofu.provider";
  const index = write(INDEX, { schemaVersion: 2, mediaType: INDEX, artifactType, manifests });
  const tagged = { ...index, artifactType, annotations: { "org.opencontainers.image.ref.name": version } };
  writeFileSync(
    join(folder, "index.json"),
    JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [tagged] }),
  );
  writeFileSync(join(folder, "oci-layout"), JSON.stringify({ imageLayoutVersion: "1.0.0" }));
}
