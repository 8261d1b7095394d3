import type { IResolvable } from "cdktf";
import type { ScanQuality } from "../evs/scan-quality";
import type { Duration } from "./duration";

/** What a policy says of itself to the base of all policies. Expressions call the row at hand `s`. */
export interface PolicyRule {
  /** What one violation is called, for example `orphaned snapshot`. */
  readonly noun: string;
  /** What is judged: a list of objects with at least `id`, `name`, `volume_id`, `size`, `created_at`, `metadata`. */
  readonly rows: IResolvable;
  /**
   * Whether a row violates the policy.
   *
   * @default - every row does
   */
  readonly condition?: IResolvable;
  /**
   * How long ago a row must have been created to violate it. Where that is not known, the row is `undated`.
   *
   * @default - age does not matter
   */
  readonly olderThan?: Duration;
  /**
   * The row as a violation: an object with the keys of `rows` and `verdict`, `reason` and `evidence`.
   *
   * @default - the row, with what it lacks of these three
   */
  readonly violation?: IResolvable;
  /**
   * Lines for messages, where something has to be said of how the policy judges.
   *
   * @default - none
   */
  readonly notes?: readonly string[];
  /**
   * Raise it when the rule comes to mean something else: then alerts tell of the same snapshots again.
   *
   * @default 1
   */
  readonly version?: number;
  /**
   * How far the rows can be trusted.
   *
   * @default - they are complete
   */
  readonly scan?: ScanQuality;
}
