// Regenerates packages/provider-huaweicloud from the schema kept there; `add` adds types of the official provider.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProviderSchema } from "@cdktf/commons";
import { Command } from "commander";
import { cdktf } from "../../packages/provider-huaweicloud/package.json";
import { inTemporaryFolder } from "../temporary-folder";
import { generateBindings } from "./generate";
import { addType, formatSchema } from "./kept-schema";
import { readSchema } from "./read-schema";
import { readSchemaFile } from "./schema-file";

const folder = join(__dirname, "..", "..", "packages", "provider-huaweicloud");
const schemaFile = join(folder, "schema.json");
const provider = {
  name: "huaweicloud",
  source: "huaweicloud/huaweicloud",
  version: cdktf.provider.version,
};
const address = cdktf.provider.name;

const program = new Command("npm run bindings:huaweicloud --")
  .description("regenerate packages/provider-huaweicloud from its schema.json")
  .action(regenerate);
program
  .command("add")
  .description("take resources and data sources into schema.json, then regenerate")
  .argument("<types...>", "names as Terraform has them, for example huaweicloud_evs_volume_types")
  .option(
    "--schema <file>",
    `what "terraform providers schema -json" printed (default: ask ${provider.source} ${provider.version})`,
  )
  .action(add);

async function add(types: readonly string[], { schema }: { schema?: string }): Promise<void> {
  const source = schema === undefined ? await readOfficialSchema() : readSchemaFile(schema, address);
  const from = schema ?? `${provider.source} ${provider.version}`;
  const kept = readSchemaFile(schemaFile, address);
  const merged = types.reduce((all, type) => addType(all, { schema: source, from }, type), kept);
  writeFileSync(schemaFile, formatSchema(merged));
  await regenerate();
}

function regenerate(): Promise<void> {
  return generateBindings(provider, readSchemaFile(schemaFile, address), join(folder, "src"));
}

async function readOfficialSchema(): Promise<ProviderSchema> {
  try {
    return await inTemporaryFolder((empty) => readSchema(provider, empty));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The schema of ${provider.source} ${provider.version} could not be read: ${reason.trim()}\n` +
        "That takes the network or a provider mirror. Without either, give what " +
        '"terraform providers schema -json" printed elsewhere: --schema FILE.',
      { cause },
    );
  }
}

program.parseAsync().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
