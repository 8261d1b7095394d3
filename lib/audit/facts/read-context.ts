import type { ReadOptions } from "../../evs";
import type { Texts } from "../catalogue";
import type { AuditClient } from "./attempt";

/** The client, options and language for reading facts. */
export interface FactReadContext {
  readonly client: AuditClient;
  /** The options of each read. */
  readonly options: ReadOptions;
  /** The language of the reasons for missing facts. */
  readonly texts: Texts;
}
