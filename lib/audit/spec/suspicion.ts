// When a scan as a whole is not to be trusted: a listing that lost its rows, or a scope that does not match, looks like
// many lost disks at once; real ones are lost one by one.

/** Fewer snapshots without a disk than this are believed whatever their share. */
export const LEAST_SUSPECT = 10;

/** Share of the scanned snapshots above which so many without a disk are taken for a fault of the scan. */
export const DEFAULT_SUSPECT_SHARE = 0.5;
