// Regenerates lib/bindings, and the pages of docs about them, from the provider's own schema.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PROVIDER_SOURCE, placeProvider } from "../../lib/placement";
import { version } from "../../package.json";
import { bundleProvider } from "../bundle-provider";
import { writePages } from "../docs/write-pages";
import { inTemporaryFolder } from "../temporary-folder";
import { declareAttributeLists } from "./attribute-lists";
import { generateBindings } from "./generate";
import { nameLocalDocs } from "./local-docs";
import { readSchema } from "./read-schema";
import { type SharedBase, shareAttributes } from "./share-attributes";
import { type SharedBases, type SharedNames, shareStructs } from "./share-structs";

const provider = { name: "evs", source: PROVIDER_SOURCE, version };

/** Names of the row classes that several data sources share. */
const SHARED: SharedNames = {
  SnapshotRow: "DataEvsStaleSnapshotsViolations",
  LostDiskRow: "DataEvsOrphanedSnapshotsViolations",
  DiskRow: "DataEvsUnattachedDisksViolations",
  GroupRow: "DataEvsCapacityBudgetViolations",
  GoneRow: "DataEvsStaleSnapshotsGone",
  RememberedRow: "DataEvsStaleSnapshotsRemembered",
  PartAlert: "DataEvsStaleSnapshotsOwnerAlerts",
  PolicyCell: "DataEvsStaleSnapshotsCells",
  Exemption: "DataEvsStaleSnapshotsExemptions",
  SnapshotChain: "DataEvsSnapshotChainsSnapshotChains",
};

const BASES: SharedBases = { LostDiskRow: "SnapshotRow" };

/** The base class with the attributes of every policy. */
const POLICY: SharedBase = { name: "PolicyAttributes", attribute: "violation_count" };

async function main(): Promise<void> {
  await bundleProvider();
  // An installed version contains a hash of the bundle, so it would change the bindings with every line of code.
  const schema = await inTemporaryFolder((folder) =>
    readSchema({ ...provider, version: placeProvider(folder) }, folder),
  );
  const target = join(__dirname, "..", "..", "lib", "bindings");
  await generateBindings(provider, schema, target);
  nameLocalDocs(target);
  declareAttributeLists(target);
  shareIn(target);
  const described = schema.provider_schemas?.[PROVIDER_SOURCE];
  if (described === undefined) throw new Error(`The schema has no ${PROVIDER_SOURCE}.`);
  writePages(described);
}

function shareIn(folder: string): void {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
  for (const [name, text] of shareAttributes(shareStructs(files, SHARED, BASES), POLICY)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
