import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ProviderSchema } from "@cdktf/commons";
import { findTerraform } from "../terraform";
import type { PinnedProvider } from "./generate";

/** The output of `terraform providers schema -json` for a provider, which is installed into the empty `folder`. */
export async function readSchema(
  { name, source, version }: PinnedProvider,
  folder: string,
): Promise<ProviderSchema> {
  const terraform = await findTerraform();
  const run = (...args: string[]) =>
    execFileSync(terraform, args, {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
      // The schema of a whole provider can have tens of megabytes.
      maxBuffer: 1024 * 1024 * 1024,
    });
  writeFileSync(
    join(folder, "main.tf.json"),
    JSON.stringify({ terraform: { required_providers: { [name]: { source, version } } } }),
  );
  run("init", "-input=false", "-no-color");
  return JSON.parse(run("providers", "schema", "-json")) as ProviderSchema;
}
