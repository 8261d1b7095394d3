import { OWN_PROVIDERS, readCliConfiguration, withMirror } from "./cli-configuration";

const CURE = [
  "provider_installation {",
  "  filesystem_mirror {",
  '    path    = "terraform.d/plugins"',
  `    include = [${OWN_PROVIDERS}]`,
  "  }",
  "  # and in every other method, such as direct:",
  "  direct {",
  `    exclude = [${OWN_PROVIDERS}]`,
  "  }",
  "}",
].join("\n");

/**
 * A warning for users whose CLI configuration makes Terraform ignore providers next to the stack: a
 * `provider_installation` block replaces the implied mirrors, and then `terraform init` fails with "could not connect
 * to terraform.local".
 *
 * @returns undefined if Terraform finds the provider, or if there is no readable configuration
 */
export function tryDescribeHiding(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const configuration = readCliConfiguration(environment);
  if (withMirror(configuration, "") === undefined || configuration.includes('"terraform.local/')) {
    return undefined;
  }
  return (
    "Your Terraform CLI configuration has a provider_installation block, so Terraform does not look for " +
    "providers next to the configuration. Add this block once for all stacks, with this relative path:\n\n" +
    `${CURE}\n`
  );
}
