import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { placeProvider } from "../../lib/placement";
import { TerraformFolder } from "./terraform";

/** A Terraform folder with the evs provider and a hand-written configuration, initialized. */
export async function hclFolder(
  configuration: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<TerraformFolder> {
  const folder = new TerraformFolder(environment);
  placeProvider(folder.path);
  writeFileSync(
    join(folder.path, "main.tf"),
    `terraform {
  required_providers {
    evs = { source = "terraform.local/huaweicloud/evs" }
  }
}
${configuration}
`,
  );
  await folder.mustRun(["init", "-input=false"]);
  return folder;
}
