export { type AttributePath, type Diagnostic, DiagnosticError } from "./diagnostic";
export { createLogger, type Logger } from "./logger";
export {
  type DataSource,
  type DataSourceDefinition,
  dataSource,
  type Provider,
  type ReadContext,
  type ReadResult,
} from "./provider";
export {
  bool,
  computed,
  list,
  map,
  number,
  object,
  optional,
  required,
  type Schema,
  string,
  UNKNOWN,
  type Unknown,
} from "./schema";
export type { ConfigOf, KnownConfigOf, ObjectStateOf, StateOf } from "./schema-types";
export { serve } from "./serve";
