import type { Texts } from "../catalogue";

/** A warning about an audit as a whole. */
export interface AuditWarning {
  readonly summary: string;
  readonly lines: readonly string[];
}

/**
 * The warning of an incomplete audit: each reason, and its effect.
 *
 * @returns undefined if nothing is missing
 */
export function incompleteAudit(
  reasons: readonly string[],
  { auditWarnings }: Texts,
): AuditWarning | undefined {
  if (reasons.length === 0) return undefined;
  return { summary: auditWarnings.incomplete, lines: [...reasons, auditWarnings.incompleteMeans] };
}
