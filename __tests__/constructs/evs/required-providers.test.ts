import { App, TerraformProvider, TerraformStack } from "cdktf";
import { EvsProvider } from "../../../lib";
import { requiredProvidersOf } from "../../../lib/constructs/evs/required-providers";

/** Another provider as bindings declare it. */
function declare(stack: TerraformStack, source: string, constraint?: string): void {
  const [name = ""] = source.split("/").slice(-1);
  new (class extends TerraformProvider {})(stack, name, {
    terraformResourceType: name,
    terraformProviderSource: source,
    ...(constraint && {
      terraformGeneratorMetadata: { providerName: name, providerVersionConstraint: constraint },
    }),
  });
}

test("what is required besides is read as it is synthesized, overrides included", () => {
  const stack = new TerraformStack(new App(), "s");
  new EvsProvider(stack, "evs");
  declare(stack, "aws", "5.1.0");
  declare(stack, "huaweicloud/huaweicloud", "~> 1.97");
  declare(stack, "example.test/a/b");
  stack.addOverride("terraform.required_providers.aws.version", "~> 5.0");
  stack.addOverride("terraform.required_providers.null", { source: "hashicorp/null", version: "3.2.1" });
  expect(requiredProvidersOf(stack)).toEqual([
    { address: "registry.terraform.io/hashicorp/aws", version: "~> 5.0" },
    { address: "registry.terraform.io/huaweicloud/huaweicloud", version: "~> 1.97" },
    { address: "example.test/a/b" },
    { address: "registry.terraform.io/hashicorp/null", version: "3.2.1" },
  ]);
});
