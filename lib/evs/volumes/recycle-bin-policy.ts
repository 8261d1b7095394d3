import type { Row } from "../row";

/**
 * Which deleted disks enter the recycle bin. A field is null if the response has no value that can be read.
 *
 * @see EVS API reference, "Querying the Recycle Bin Policy"
 */
export interface RecycleBinPolicy {
  /** From `switch`: whether deleted disks enter it at all. */
  readonly isOn: boolean;
  /** From `threshold_time`: minimum age in days of a disk when it is deleted. */
  readonly thresholdDays: number | null;
  /** From `keep_time`: days until it is deleted permanently. */
  readonly keepDays: number | null;
}

/** @returns undefined if the response does not show whether the bin is on */
export function tryParseRecycleBinPolicy(row: Row): RecycleBinPolicy | undefined {
  const isOn = row.boolean("switch");
  if (isOn === null) return undefined;
  return { isOn, thresholdDays: row.integer("threshold_time"), keepDays: row.integer("keep_time") };
}
