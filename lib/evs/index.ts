export {
  type AgencyCredentials,
  type AgencyTokenCredentials,
  assumedAccountOf,
  type BaseCredentials,
  type Credentials,
  type OidcCredentials,
} from "./auth/credentials";
export { isHeaderText } from "./auth/header-text";
export { type IdToken, isIdToken, readIdTokenFile } from "./auth/id-token";
export { BACKUPS, type Backup, type BackupPart, type BackupResource } from "./backups/backup";
export { EvsClient, type SnapshotPage } from "./client";
export type { EvsClientEvents, EvsClientOptions } from "./client-options";
export { ClientShare, DEFAULT_CONCURRENCY } from "./client-share";
export { type Clock, systemClock } from "./clock";
export { comparableId } from "./comparable-id";
export { decodeText } from "./decode-text";
export { EvsError, type EvsErrorKind, InvalidQueryError } from "./errors";
export { fileFailureOf } from "./file-failure";
export { describeRequestLimit, type RequestLimit } from "./http/request-limit";
export type { CallerFacts } from "./iam/caller-facts";
export type { EnterpriseProject } from "./iam/enterprise-projects";
export type { OrganizationAccount } from "./iam/organizations";
export type { ListedProject } from "./iam/projects";
export { type Listing, type MalformedRow, newestFirst } from "./listing";
export type { ReadOptions } from "./read-options";
export type { ApiVersion, ListResource } from "./resource";
export { splitServiceUrl } from "./service-root";
export { shownText } from "./shown-text";
export { FileError, readSmallFile } from "./small-file";
export { BACKUP_KEY, type Snapshot } from "./snapshots/snapshot";
export { matchesSnapshot, type SnapshotFilter, type SnapshotWindow } from "./snapshots/snapshot-query";
export type { ChainFacts, ChainFilter, SnapshotChain } from "./standard-snapshots/snapshot-chain";
export type { StandardSnapshot } from "./standard-snapshots/standard-snapshot";
export type { StandardSnapshotFilter } from "./standard-snapshots/standard-snapshot-query";
export { compareTimes, type Instant, tryParseTime, tryToRfc3339 } from "./time";
export type { Trace } from "./traces/trace";
export { TRACED_DAYS } from "./traces/trace-query";
export { DISK_DETAILS, type DiskDetails } from "./volumes/disk-details";
export type { RecycleBinPolicy } from "./volumes/recycle-bin-policy";
export type { Attachment, RecycleBinVolume, Volume } from "./volumes/volume";
export { matchesVolume, type VolumeFilter } from "./volumes/volume-query";
