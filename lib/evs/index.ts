export type { AgencyCredentials, BaseCredentials, Credentials } from "./auth/credentials";
export { isHeaderText } from "./auth/header-text";
export {
  type Call,
  EvsClient,
  type EvsClientEvents,
  type EvsClientOptions,
  type SnapshotPage,
} from "./client";
export { EvsError, type EvsErrorKind, InvalidQueryError } from "./errors";
export { shownText } from "./shown-text";
export type { Snapshot } from "./snapshots/snapshot";
export type { SnapshotFilter, SnapshotWindow } from "./snapshots/snapshot-query";
export { toRfc3339, tryParseTime } from "./time";
export type { Attachment, RecycleBinVolume, Volume, VolumeFilter } from "./volumes/volume";
