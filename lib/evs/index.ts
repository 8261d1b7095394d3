export type { Credentials } from "./auth/credentials";
export { type Call, EvsClient, type EvsClientOptions, type SnapshotPage } from "./client";
export { EvsError, type EvsErrorKind, InvalidQueryError } from "./errors";
export type { RequestEvent } from "./http/requester";
export type { Snapshot } from "./snapshots/snapshot";
export type { SnapshotFilter, SnapshotWindow } from "./snapshots/snapshot-query";
export { tryParseTime } from "./time";
export type { Attachment, RecycleBinVolume, Volume, VolumeFilter } from "./volumes/volume";
