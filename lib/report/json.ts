import type { AuditDocument } from "./document";

/** The document itself; `docs/report.md` names its schema. */
export const toJson = (document: AuditDocument): string => `${JSON.stringify(document, null, 2)}\n`;
