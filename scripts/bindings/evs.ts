// Regenerates lib/bindings, and the pages of docs about them, from the provider's own schema.
import { join } from "node:path";
import { PROVIDER_SOURCE, placeProvider } from "../../lib/placement";
import { version } from "../../package.json";
import { bundleProvider } from "../bundle-provider";
import { writePages } from "../docs/write-pages";
import { inTemporaryFolder } from "../temporary-folder";
import { generateBindings } from "./generate";
import { nameLocalDocs } from "./local-docs";
import { readSchema } from "./read-schema";

const provider = { name: "evs", source: PROVIDER_SOURCE, version };

async function main(): Promise<void> {
  await bundleProvider();
  // The version installed has a hash of the bundle in it, which would change the bindings with every line of code.
  const schema = await inTemporaryFolder((folder) =>
    readSchema({ ...provider, version: placeProvider(folder) }, folder),
  );
  const target = join(__dirname, "..", "..", "lib", "bindings");
  await generateBindings(provider, schema, target);
  nameLocalDocs(target);
  const described = schema.provider_schemas?.[PROVIDER_SOURCE];
  if (described === undefined) throw new Error(`The schema has no ${PROVIDER_SOURCE}.`);
  writePages(described);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
