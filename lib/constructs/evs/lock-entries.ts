import { Annotations, type TerraformProvider } from "cdktf";
import type { LockEntry } from "../../placement";

const EXACT_VERSION = /^=?\s*(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)$/;

/**
 * Lock entries of a stack's other providers. cdktf runs `terraform providers lock` unless the lock file has all of a
 * stack's providers, and that command asks registries only, which do not know ours.
 */
export function lockEntriesOf(providers: readonly TerraformProvider[]): LockEntry[] {
  return providers.flatMap((provider): LockEntry[] => {
    const metadata = provider.terraformGeneratorMetadata;
    const required = metadata?.providerVersion ?? metadata?.providerVersionConstraint ?? "";
    const version = EXACT_VERSION.exec(required)?.[1];
    if (version !== undefined) return [{ address: fullAddress(provider), version, hashes: [] }];
    Annotations.of(provider).addWarning(
      `Provider ${provider.terraformResourceType} has no exact version ("${required}"), so cdktf will try to lock it ` +
        "together with the evs provider, which no registry has. Pin the version, or run cdktf with --skip-provider-lock.",
    );
    return [];
  });
}

function fullAddress({ terraformProviderSource, terraformResourceType }: TerraformProvider): string {
  const parts = (terraformProviderSource ?? terraformResourceType).split("/");
  const defaults = ["registry.terraform.io", "hashicorp"];
  return [...defaults.slice(0, 3 - parts.length), ...parts].join("/");
}
