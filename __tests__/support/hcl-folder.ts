import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { placeProvider } from "../../lib/placement";
import { TerraformFolder } from "./terraform";

const REQUIREMENT = `terraform {
  required_providers {
    evs = { source = "terraform.local/huaweicloud/evs" }
  }
}
`;

/** One that is initialized for all tests of a file: all have the same requirements. */
let initialized: Promise<TerraformFolder> | undefined;
afterAll(async () => (await initialized)?.dispose());

async function initialize(): Promise<TerraformFolder> {
  const folder = new TerraformFolder();
  placeProvider(folder.path);
  writeFileSync(join(folder.path, "main.tf"), REQUIREMENT);
  await folder.mustRun(["init", "-input=false"]);
  return folder;
}

/** A Terraform folder with the evs provider and a hand-written configuration, initialized. */
export async function hclFolder(
  configuration: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<TerraformFolder> {
  initialized ??= initialize();
  const { path } = await initialized;
  const folder = new TerraformFolder(environment);
  // What init leaves behind; the provider itself stays where it was initialized.
  for (const name of [".terraform", ".terraform.lock.hcl"]) {
    cpSync(join(path, name), join(folder.path, name), { recursive: true, verbatimSymlinks: true });
  }
  writeFileSync(join(folder.path, "main.tf"), `${REQUIREMENT}${configuration}\n`);
  return folder;
}
