import type { IResolvable } from "cdktf";

/** What a scan says of itself. */
export interface ScanQuality {
  /** Whether nothing is missing, and nothing points to a fault: a boolean expression. */
  readonly trusted: IResolvable;
  /** Why not: an expression for a list of texts. */
  readonly reasons: IResolvable;
}
