import type { ReadOptions } from "../../evs";
import type { Texts } from "../catalogue";
import type { AuditClient } from "./attempt";

/** With what facts are read. */
export interface FactReadContext {
  readonly client: AuditClient;
  /** How each read goes. */
  readonly options: ReadOptions;
  /** The language in which it is said what could not be read. */
  readonly texts: Texts;
}
