import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  ConstructsMakerProviderTarget,
  type ProviderSchema,
  TerraformProviderConstraint,
} from "@cdktf/commons";
import { CodeMaker, TerraformProviderGenerator } from "@cdktf/provider-generator";
import { inTemporaryFolder } from "../temporary-folder";

/** A provider as `required_providers` names it, at exactly one version. */
export interface PinnedProvider {
  readonly name: string;
  readonly source: string;
  readonly version: string;
}

/** Writes the L1 classes of the one provider in `schema` into `target`, as `cdktf get` does. */
export async function generateBindings(
  provider: PinnedProvider,
  { provider_schemas = {} }: ProviderSchema,
  target: string,
): Promise<void> {
  const provider_versions = Object.fromEntries(
    Object.keys(provider_schemas).map((address) => [address, provider.version]),
  );
  const code = new CodeMaker();
  // "typescript" is the only language whose output is not compiled further.
  new TerraformProviderGenerator(code, { provider_schemas, provider_versions }).generate(
    new ConstructsMakerProviderTarget(new TerraformProviderConstraint(provider), "typescript" as never),
  );
  await inTemporaryFolder(async (folder) => {
    await code.save(folder);
    rmSync(target, { recursive: true, force: true });
    cpSync(join(folder, "providers", provider.name), target, { recursive: true });
  });
}
