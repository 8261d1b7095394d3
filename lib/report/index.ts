export { assembleDocument, type DocumentParts } from "./assemble";
export { isComplete } from "./cell-words";
export { CSV_SEPARATORS, type CsvSeparator } from "./csv";
export { CSV_COLUMNS, type CsvColumn, isCsvColumn } from "./csv-cells";
export type {
  AuditDocument,
  Declaration,
  LeftOutProject,
  RemovedPolicy,
  ReportedCell,
  ReportedPolicy,
  ReportedShard,
  ScannedCell,
  ShardCell,
  ShardDoubt,
  ShardGroup,
  ShardMemory,
  ShardPolicy,
  ShardResult,
  UnseenPolicy,
} from "./document";
export { type ChosenRows, exemptionEntries } from "./exemption-entries";
export { documentFromPlan, PlanError } from "./from-plan";
export { GROUPINGS, type Grouping } from "./groups";
export { identityWords } from "./identity";
export { ownerFile } from "./owner-file";
export { CONFIGURATION_LANGUAGES, type ConfigurationLanguage } from "./quoted";
export { AnswerError, documentFromAnswer, tryReadAnswer } from "./read-document";
export { joinRemoved } from "./removed-policies";
export { FORMATS, type Format, render } from "./render";
export { SARIF_PATH, sarifNotice } from "./sarif";
export { splitByOwner } from "./split";
