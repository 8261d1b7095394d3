// When a scan as a whole is not trusted: a list that lost its rows, or a wrong scope, looks like many lost disks at
// once. Real ones are lost one by one.

/** Fewer snapshots without a disk than this are believed, regardless of their share. */
export const LEAST_SUSPECT = 10;

/** If a larger share of the scanned snapshots has no disk, the scan is probably faulty. */
export const DEFAULT_SUSPECT_SHARE = 0.5;
