import type { TerraformStack } from "cdktf";
import { PROVIDER_SOURCE, type RequiredProvider } from "../../placement";

/** The other required providers of a stack, including overrides: cdktf reads them from the synthesized stack. */
export function requiredProvidersOf(stack: TerraformStack): RequiredProvider[] {
  const { terraform } = stack.toTerraform() as {
    readonly terraform: {
      readonly required_providers?: Readonly<
        Record<string, { readonly source: string; readonly version?: string }>
      >;
    };
  };
  return Object.values(terraform.required_providers ?? {})
    .filter(({ source }) => source !== PROVIDER_SOURCE)
    .map(({ source, ...required }) => ({ ...required, address: fullAddress(source) }));
}

function fullAddress(source: string): string {
  const defaults = ["registry.terraform.io", "hashicorp"];
  const parts = source.split("/");
  return [...defaults.slice(0, 3 - parts.length), ...parts].join("/");
}
