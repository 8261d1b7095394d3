import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pluginCacheOf, readCliConfiguration, withMirror } from "../placement";
import { seedPluginCache } from "./plugin-cache";

/** Variables of the user's machine for Terraform: paths and network, no cloud accounts. */
const PASSED = [
  /^(?:PATH|HOME|TMPDIR|XDG_\w+)$/,
  /^TF_/,
  /^TERRAFORM_CONFIG$/,
  /^(?:HTTPS?_PROXY|NO_PROXY)$/i,
  /^(?:SSL_CERT_FILE|SSL_CERT_DIR|NODE_EXTRA_CA_CERTS)$/,
  // Version managers of Terraform and of Node.js.
  /^(?:TFENV|TOFUENV|TENV|ASDF|MISE|VOLTA)_/,
  /^(?:EVS_PROVIDER_NODE|npm_node_execpath)$/,
];

/**
 * Variables for the user's own stacks: arguments, workspaces, data folders and debugged providers. They are removed.
 */
const KEPT_BACK = /^TF_(?:CLI_ARGS|DATA_DIR$|WORKSPACE$|REATTACH_PROVIDERS$)/;

/** Paths that are relative to the user's folder. */
const PATHS = ["TF_CLI_CONFIG_FILE", "TERRAFORM_CONFIG", "TF_PLUGIN_CACHE_DIR", "TF_LOG_PATH"];

/**
 * The environment of Terraform in the folder of a synthesized stack, with the providers that it needs. If the user's
 * configuration makes Terraform ignore the installed provider, a configuration is written next to the stack.
 */
export function terraformEnvironment(
  folder: string,
  own: NodeJS.ProcessEnv,
  ownFolder: string,
): NodeJS.ProcessEnv {
  const passed: NodeJS.ProcessEnv = Object.fromEntries(
    Object.entries(own).filter(
      ([name]) => PASSED.some((pattern) => pattern.test(name)) && !KEPT_BACK.test(name),
    ),
  );
  for (const name of PATHS) {
    if (passed[name]) passed[name] = resolve(ownFolder, passed[name]);
  }
  const configuration = readCliConfiguration(passed);
  const cache = pluginCacheOf(configuration, passed);
  if (cache !== undefined) seedPluginCache(cache, folder);
  const adjusted = withMirror(configuration, join(folder, "terraform.d", "plugins"));
  if (adjusted !== undefined) {
    passed.TF_CLI_CONFIG_FILE = join(folder, "cli.tfrc");
    writeFileSync(passed.TF_CLI_CONFIG_FILE, adjusted, { mode: 0o600 });
  }
  return { ...passed, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
}
