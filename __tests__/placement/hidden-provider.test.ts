import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tryDescribeHiding } from "../../lib/placement";
import { temporaryFolder } from "../support/configuration";

function describeWith(configuration: string): string | undefined {
  const file = join(temporaryFolder(), "cli.tfrc");
  writeFileSync(file, configuration);
  return tryDescribeHiding({ TF_CLI_CONFIG_FILE: file });
}

test("a configuration that says where providers come from hides the provider, and the cure lets it be found", () => {
  const told = describeWith('provider_installation {\n  direct {\n    exclude = ["a/*/*"]\n  }\n}\n');
  const [, cure = ""] = /\n\n(provider_installation \{[\s\S]+)$/.exec(told ?? "") ?? [];
  expect(cure).toContain('path    = "terraform.d/plugins"');
  expect(describeWith(cure)).toBeUndefined();
});

test.each([
  ["nothing of it", 'plugin_cache_dir = "/cache"'],
  ["it in a comment", "# provider_installation { direct {} }"],
])("a configuration with %s hides nothing", (_, configuration) => {
  expect(describeWith(configuration)).toBeUndefined();
});

test("a configuration that is not there hides nothing", () => {
  expect(tryDescribeHiding({ TF_CLI_CONFIG_FILE: "/nowhere/cli.tfrc" })).toBeUndefined();
});
