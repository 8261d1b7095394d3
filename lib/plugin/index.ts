export { type AttributePath, attributeText, type Diagnostic, DiagnosticError } from "./diagnostic";
export { unknownAttributes } from "./dynamic-value";
export { createLogger, type Logger } from "./logger";
export { type BlockOptions, listBlock, type NestedBlock, setBlock, singleBlock } from "./nested-block";
export {
  type DataSource,
  type DataSourceDefinition,
  dataSource,
  type Provider,
  type ReadContext,
  type ReadResult,
  type StateResource,
  type UntypedConfig,
} from "./provider";
export {
  type Attribute,
  bool,
  type CtyType,
  computed,
  list,
  map,
  number,
  object,
  optional,
  optionalComputed,
  required,
  type Schema,
  set,
  string,
  UNKNOWN,
  type Unknown,
} from "./schema";
export type {
  ConfigOf,
  KnownConfigOf,
  ObjectStateOf,
  StateOf,
} from "./schema-types";
export { createService, type Service } from "./service";
