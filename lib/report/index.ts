export { CSV_SEPARATORS, type CsvSeparator } from "./csv";
export {
  type AuditDocument,
  type Declaration,
  DOCUMENT_SCHEMA,
  type ReportedPolicy,
  type Scan,
  type UnseenPolicy,
} from "./document";
export { documentFromPlan, PlanError } from "./from-plan";
export { identityWords } from "./identity";
export { FORMATS, type Format, render } from "./render";
export { SARIF_PATH, sarifNotice } from "./sarif";
