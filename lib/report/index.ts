export {
  type AuditDocument,
  DOCUMENT_SCHEMA,
  type ReportedPolicy,
  type Scan,
  type UnseenPolicy,
} from "./document";
export { FORMATS, type Format, render } from "./render";
