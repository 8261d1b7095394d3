import { PACK } from "../../audit/spec/pack";
import { getRule, type PolicyEntry, toEntry } from "./policy-entry";

/** The policies that are applied where no policies file is. */
export function defaultPack(): PolicyEntry[] {
  return Object.entries(PACK).map(([rule, values]) => toEntry({ ...values, rule }, getRule(rule)));
}
