import type { PolicyResult } from "../../audit/engine/evaluate-policy";
import { withKeys } from "../../audit/results/finding-key";
import { policyRecord } from "../../audit/results/policy-record";
import { POLICY_SPECS } from "../../audit/spec/policies";
import type { ReportedPolicy } from "../../report";
import type { FileEntry } from "../policies/policy-entry";

/** The result of an entry, in the form of documents. */
export function reportedPolicy(entry: FileEntry, result: PolicyResult, now: Date): ReportedPolicy {
  const { name, label, message, written, declaredAt } = entry;
  const record = policyRecord(result, entry, now);
  const { subject } = POLICY_SPECS[name];
  // Rows without a project of their own are of the only place.
  const [{ place } = { place: undefined }] = result.isAcross ? [] : result.places;
  const source = { rule: name, policy: label, subject, projectId: place?.projectId ?? null };
  return {
    ...record,
    rule: name,
    policy: label,
    subject,
    arguments: written,
    message: message ?? null,
    declared_at: declaredAt ?? null,
    violations: withKeys(record.violations, source),
    undecided: withKeys(record.undecided, source),
    exempt: withKeys(record.exempt, source),
  };
}
