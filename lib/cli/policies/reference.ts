import { ALL_SPECS } from "../../audit/spec/policies";
import type { AnyPolicySpec } from "../../audit/spec/policy-spec";
import { SHARED_TERMS } from "../../audit/spec/shared-terms";
import {
  ARGUMENTS_OF_EVERY_RULE,
  type Described,
  EXEMPTION_ARGUMENTS,
  filterArguments,
  OWNER_ARGUMENTS,
} from "./policy-file-schema";

/** The rules and their arguments, as Markdown. */
export function policyReference(): string {
  return [
    "# Rules of `evs-snapshots audit --policies FILE`",
    "A file has a list `policies`. Each entry names its `rule` and sets arguments of that rule and of every rule.",
    ...ALL_SPECS.map(sectionOf),
    "## Arguments of every rule",
    itemsOf(ARGUMENTS_OF_EVERY_RULE),
    "Rules about snapshots and groups of snapshots have these filters:",
    itemsOf(filterArguments("snapshot")),
    "Rules about disks have these filters:",
    itemsOf(filterArguments("disk")),
    "An exemption has these arguments:",
    itemsOf(EXEMPTION_ARGUMENTS),
    "## Settings for all policies of a file",
    itemsOf(Object.entries(SHARED_TERMS)),
    "A rule in `owners` has these arguments:",
    itemsOf(OWNER_ARGUMENTS),
    "",
  ].join("\n\n");
}

function sectionOf({ name, description, subject, parameters }: AnyPolicySpec): string {
  const items = Object.entries(parameters).map(
    ([key, parameter]) =>
      [key, `${parameter.isRequired ? "Required. " : ""}${parameter.description}`] as const,
  );
  return [
    `## ${name}`,
    `${description} Checks: ${subject}s.`,
    ...(items.length === 0 ? [] : [itemsOf(items)]),
  ].join("\n\n");
}

const itemsOf = (items: Described) =>
  items.map(([name, description]) => `- \`${name}\`: ${description}`).join("\n");
