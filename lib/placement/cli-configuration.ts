import { readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { PROVIDER_SOURCE } from "./provider-package";

/** Pattern that matches the provider's address. No registry has it. */
export const OWN_PROVIDERS = `"${PROVIDER_SOURCE.split("/")[0]}/*/*"`;

const INSTALLATION = "provider_installation";
const METHODS = ["direct", "filesystem_mirror", "network_mirror", "oci_mirror"];
const TOKEN = /"(?:[^"\\]|\\.)*"|#.*|\/\/.*|\/\*[\s\S]*?\*\/|[\w.-]+|\S/g;

/**
 * The user's configuration of the Terraform CLI, in HCL: the file of `TF_CLI_CONFIG_FILE`, otherwise those of the home
 * folder.
 *
 * @returns empty without a readable file: Terraform itself warns about it
 */
export function readCliConfiguration(environment: NodeJS.ProcessEnv): string {
  const named = environment.TF_CLI_CONFIG_FILE || environment.TERRAFORM_CONFIG;
  return (named ? [named] : filesOfHome(environment.HOME ?? homedir())).map(readOrEmpty).join("\n");
}

function filesOfHome(home: string): string[] {
  const folder = join(home, ".terraform.d");
  const more = readNamesOrNone(folder).filter((name) => name.endsWith(".tfrc"));
  return [join(home, ".terraformrc"), ...more.sort().map((name) => join(folder, name))];
}

/**
 * The configuration with the mirror of one working directory added, if it has a `provider_installation` block. With such a
 * block, Terraform no longer searches the working directory, and asks every source that does not exclude the provider.
 *
 * @returns `undefined` without such a block: Terraform then searches the working directory
 */
export function withMirror(configuration: string, path: string): string | undefined {
  const edits: { at: number; text: string }[] = [];
  const open: string[] = [];
  let previous = "";
  let exclusion: { at: number; text: string } | undefined;
  let inExclude = false;
  for (const { 0: token, index } of configuration.matchAll(TOKEN)) {
    if (/^(?:#|\/[/*])/.test(token)) continue;
    const after = index + token.length;
    const block = open.join(".");
    if (token === "{") {
      open.push(previous.replaceAll('"', ""));
      if (open.join(".") === INSTALLATION) edits.push({ at: after, text: mirror(path) });
      if (block === INSTALLATION && METHODS.includes(open.at(-1) ?? "")) {
        exclusion = { at: after, text: `\n    exclude = [${OWN_PROVIDERS}]\n` };
        edits.push(exclusion);
      }
    } else if (token === "}") {
      open.pop();
      exclusion = undefined;
    } else if (token === "exclude") {
      inExclude = true;
    } else if (token === "[" && inExclude && exclusion !== undefined) {
      Object.assign(exclusion, { at: after, text: `${OWN_PROVIDERS}, ` });
    } else if (token !== "=") {
      inExclude = false;
    }
    previous = token;
  }
  if (edits.length === 0) return undefined;
  return edits.reduceRight(
    (text, { at, text: added }) => text.slice(0, at) + added + text.slice(at),
    configuration,
  );
}

const mirror = (path: string) => `
  filesystem_mirror {
    path    = ${JSON.stringify(path)}
    include = [${OWN_PROVIDERS}]
  }
`;

/** The folder in which Terraform keeps providers for all working directories. */
export function pluginCacheOf(configuration: string, environment: NodeJS.ProcessEnv): string | undefined {
  if (environment.TF_PLUGIN_CACHE_DIR) return environment.TF_PLUGIN_CACHE_DIR;
  const configured = /^[ \t]*plugin_cache_dir[ \t]*=[ \t]*"([^"]*)"/m.exec(configuration)?.[1];
  return configured?.replaceAll(
    /\$(?:\{(\w+)\}|(\w+))/g,
    (_, braced, bare) => environment[braced ?? bare] ?? "",
  );
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function readNamesOrNone(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
