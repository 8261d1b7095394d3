import type { RuleCondition } from "../rules/rule";
import { SOURCE_COLUMNS } from "../rules/rule-fields";
import type { GivenColumns } from "./given-columns";
import type { PolicyDescription } from "./policy-spec";

/**
 * The first field of a condition that given lists lack, as it was written: no row would have a result.
 *
 * @returns undefined if the lists have all fields
 */
export function tryGetFieldNotGiven(
  { subject, given }: PolicyDescription,
  { fields, asksForDisk }: RuleCondition,
): string | undefined {
  // A snapshot's disk would have to be read. Lists prove nothing about it.
  if (subject === "snapshot" && asksForDisk)
    return fields.find((field) => field.startsWith("disk.")) ?? "disk";
  const list: keyof GivenColumns = subject === "disk" ? "volumes" : "snapshots";
  const held = new Set(["id", ...(given?.[list] ?? [])]);
  return fields.find((field) => {
    const name = field.slice(field.indexOf(".") + 1);
    return !held.has(SOURCE_COLUMNS[name] ?? name);
  });
}
