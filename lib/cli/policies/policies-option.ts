import type { Command } from "commander";
import { readText } from "../files/read-text";
import { defaultPack } from "./default-pack";
import type { FileEntry } from "./policy-entry";
import { parsePolicyFile } from "./policy-file";

export interface PoliciesOptions {
  readonly policies?: string;
}

export function addPoliciesOption(command: Command): Command {
  return command.option(
    "--policies <file>",
    "policies file in YAML or JSON, - for standard input (default: the documented pack)",
  );
}

/** @throws YamlFileError, or the error of reading the file */
export async function policiesOf({ policies }: PoliciesOptions): Promise<FileEntry[]> {
  return policies === undefined
    ? defaultPack()
    : parsePolicyFile(policies, await readText(policies), new Date());
}
