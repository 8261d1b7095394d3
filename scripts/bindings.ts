// Regenerates lib/bindings from the provider's own schema, as `terraform providers schema -json` reports it.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ConstructsMakerProviderTarget,
  type ProviderSchema,
  TerraformProviderConstraint,
} from "@cdktf/commons";
import { CodeMaker, TerraformProviderGenerator } from "@cdktf/provider-generator";
import { PROVIDER_SOURCE, placeProvider } from "../lib/provider/placement";
import { version } from "../package.json";
import { bundleProvider } from "./bundle-provider";
import { findTerraform } from "./terraform";

const root = join(__dirname, "..");
const target = join(root, "lib", "bindings");

async function main(): Promise<void> {
  await bundleProvider();
  const terraform = await findTerraform();
  const schema = await inTemporaryFolder((folder) => readSchema(terraform, folder));
  schema.provider_versions = { [PROVIDER_SOURCE]: version };
  const constraint = new TerraformProviderConstraint({ name: "evs", source: PROVIDER_SOURCE, version });
  const code = new CodeMaker();
  const generator = new TerraformProviderGenerator(code, schema);
  // "typescript" is the only language whose output is not compiled further.
  generator.generate(new ConstructsMakerProviderTarget(constraint, "typescript" as never));
  await inTemporaryFolder(async (folder) => {
    await code.save(folder);
    rmSync(target, { recursive: true, force: true });
    cpSync(join(folder, "providers", "evs"), target, { recursive: true });
  });
}

function readSchema(terraform: string, folder: string): ProviderSchema {
  placeProvider(folder);
  writeFileSync(
    join(folder, "main.tf.json"),
    JSON.stringify({ terraform: { required_providers: { evs: { source: PROVIDER_SOURCE } } } }),
  );
  const run = (...args: string[]) =>
    execFileSync(terraform, args, { cwd: folder, encoding: "utf8", stdio: "pipe" });
  run("init", "-input=false");
  return JSON.parse(run("providers", "schema", "-json")) as ProviderSchema;
}

async function inTemporaryFolder<Result>(
  work: (folder: string) => Result | Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "evs-bindings-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
