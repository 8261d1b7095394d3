import type { Command } from "commander";
import { readFile } from "../read-file";
import { defaultPack } from "./default-pack";
import type { FileEntry } from "./policy-entry";
import { parsePolicyFile } from "./policy-file";

export interface PoliciesOptions {
  readonly policies?: string;
}

export function addPoliciesOption(command: Command): Command {
  return command.option("--policies <file>", "policies file in YAML or JSON (default: the documented pack)");
}

/** @throws PolicyFileError, or what keeps the file from being read */
export function policiesOf({ policies }: PoliciesOptions): FileEntry[] {
  return policies === undefined ? defaultPack() : parsePolicyFile(policies, readFile(policies), new Date());
}
