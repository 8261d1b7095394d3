import { POLICIES } from "../../audit/policies";
import { type PolicyEntry, toEntry, type WrittenPolicy } from "./policy-entry";

/** What rules that cannot do without an argument are given where no policies file is. */
const THRESHOLDS: readonly WrittenPolicy[] = [{ rule: "stale_snapshots", older_than: "180d" }];

/** Every rule that needs no argument, and those with a documented threshold. */
export function defaultPack(): PolicyEntry[] {
  return POLICIES.flatMap((rule) => {
    const written = THRESHOLDS.find((threshold) => threshold.rule === rule.name);
    if (written !== undefined) return [toEntry(written, rule)];
    const needsArguments = Object.values(rule.parameters).some(({ isRequired }) => isRequired);
    return needsArguments ? [] : [toEntry({ rule: rule.name }, rule)];
  });
}
