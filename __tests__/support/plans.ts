import type { KeyedRow } from "../../lib/audit/results/finding-key";
import type { ReportedPolicy } from "../../lib/report";
import { reportedPolicy } from "./documents";

/** A policy's data source as Terraform prints it: what we add in the document is not there. */
export function plannedPolicy(
  name: string,
  parts: Partial<ReportedPolicy> = {},
  values: Readonly<Record<string, unknown>> = {},
) {
  const {
    rule,
    policy,
    subject,
    arguments: given,
    message,
    declared_at,
    ...attributes
  } = reportedPolicy(parts);
  const rows = (list: readonly KeyedRow[]) => list.map(({ key, ...row }) => row);
  const { violations, undecided, exempt } = attributes;
  return {
    address: `data.evs_stale_snapshots.${name}`,
    mode: "data",
    type: "evs_stale_snapshots",
    values: {
      ...given,
      message,
      policy: null,
      ...attributes,
      violations: rows(violations),
      undecided: rows(undecided),
      exempt: rows(exempt),
      ...values,
    },
  };
}

export const stateOf = (...resources: readonly object[]) => ({ values: { root_module: { resources } } });

/** What `terraform show -json` prints. */
export const planOf = (fields: object) => ({ format_version: "1.2", ...fields });
