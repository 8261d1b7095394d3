import type { ReportedPolicy } from "../../lib/report";
import { reportedPolicy } from "./documents";

/** A policy's data source as Terraform prints it: what we add in the document is not there. */
export function plannedPolicy(name: string, values: Partial<ReportedPolicy> = {}) {
  const { rule, policy, subject, arguments: given, message, ...attributes } = reportedPolicy(values);
  return {
    address: `data.evs_stale_snapshots.${name}`,
    mode: "data",
    type: "evs_stale_snapshots",
    values: { ...given, message, policy: null, ...attributes },
  };
}

export const stateOf = (...resources: readonly object[]) => ({ values: { root_module: { resources } } });

/** What `terraform show -json` prints. */
export const planOf = (fields: object) => ({ format_version: "1.2", ...fields });
