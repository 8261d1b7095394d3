import type { Row } from "../row";

/**
 * Which deleted disks go into the recycle bin. Null where the server says nothing that can be read.
 *
 * @see EVS API reference, "Querying the Recycle Bin Policy"
 */
export interface RecycleBinPolicy {
  /** From `switch`: whether deleted disks go there at all. */
  readonly isOn: boolean;
  /** From `threshold_time`: days that a disk must have been there when it is deleted. */
  readonly thresholdDays: number | null;
  /** From `keep_time`: days until it is gone for good. */
  readonly keepDays: number | null;
}

/** @returns undefined where the answer does not say whether the bin is on */
export function tryParseRecycleBinPolicy(row: Row): RecycleBinPolicy | undefined {
  const isOn = row.boolean("switch");
  if (isOn === null) return undefined;
  return { isOn, thresholdDays: row.whole("threshold_time"), keepDays: row.whole("keep_time") };
}
