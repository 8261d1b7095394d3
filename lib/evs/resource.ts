import type { ListKind } from "./list-answer";
import type { Row } from "./row";
import { parseSnapshot, type Snapshot } from "./snapshots/snapshot";
import { parseSnapshotChain, type SnapshotChain } from "./standard-snapshots/snapshot-chain";
import { parseStandardSnapshot, type StandardSnapshot } from "./standard-snapshots/standard-snapshot";
import { parseTrace, type Trace } from "./traces/trace";
import { parseRecycleBinVolume, parseVolume, type RecycleBinVolume, type Volume } from "./volumes/volume";

/** A service of the cloud. Each has its own endpoint. */
export type Service = "evs" | "cbr" | "cts";

/** Version of Cinder's API: `auto` is v2, or v3 if the gateway does not have v2. */
export type ApiVersion = "auto" | "v2" | "v3";

/** Path of a resource. */
export interface ResourceLocation {
  /** @default "evs" */
  readonly service?: Service;
  /** `cinder` means v2 or v3, which are alike. */
  readonly version: "cinder" | "v2" | "v3" | "v5";
  /** Path below the project. */
  readonly path: string;
  /** Name of the APIs that the gateway publishes together. @default - the path */
  readonly family?: string;
}

/** A list, page by page. */
export interface ListResource<T> extends ResourceLocation, ListKind<T> {
  /** How its pages are requested: from an offset, or after a row in this parameter. @default "offset" */
  readonly paging?: "offset" | "marker" | "next";
  /** Maximum number of rows per request. @default - that of the client */
  readonly mostRows?: number;
  /** A list that a region can have in its place. @default - none */
  readonly successor?: ListResource<unknown>;
}

/** Resources that are read one by one, by their IDs. */
export interface SingleResource<T> extends ResourceLocation {
  /** Key of the resource in the response. */
  readonly field: "snapshot" | "volume";
  readonly parse: (row: Row, id: string) => T;
}

/** @see EVS API reference, "Querying Details About All Snapshots" (version 5) */
export const STANDARD_SNAPSHOTS: ListResource<StandardSnapshot> = {
  version: "v5",
  path: "snapshots/detail",
  field: "snapshots",
  parse: parseStandardSnapshot,
};

export const SNAPSHOTS: ListResource<Snapshot> = {
  version: "cinder",
  path: "snapshots/detail",
  field: "snapshots",
  parse: parseSnapshot,
  successor: STANDARD_SNAPSHOTS,
};

export const VOLUMES: ListResource<Volume> = {
  version: "cinder",
  path: "volumes/detail",
  field: "volumes",
  parse: parseVolume,
};

export const RECYCLE_BIN: ListResource<RecycleBinVolume> = {
  version: "v3",
  path: "recycle-bin-volumes/detail",
  field: "volumes",
  parse: parseRecycleBinVolume,
};

/** @see EVS API reference, "Querying the Recycle Bin Policy" */
export const RECYCLE_BIN_POLICY: ResourceLocation = { version: "v3", path: "recycle-bin-volumes/policy" };

/** @see EVS API reference, "Listing Snapshot Chains": with a marker, without an offset */
export const SNAPSHOT_CHAINS: ListResource<SnapshotChain> = {
  version: "v5",
  path: "snapshot-chains",
  field: "snapshot_chains",
  parse: parseSnapshotChain,
  paging: "marker",
};

/** @see CTS API reference, "Querying the Trace List": 200 rows a page at most, behind the marker that `next` names */
export const TRACES: ListResource<Trace> = {
  service: "cts",
  version: "v3",
  path: "traces",
  field: "traces",
  idField: "trace_id",
  parse: parseTrace,
  paging: "next",
  mostRows: 200,
};

export const SNAPSHOT: SingleResource<Snapshot> = {
  version: "cinder",
  path: "snapshots",
  field: "snapshot",
  parse: parseSnapshot,
};

export const VOLUME: SingleResource<Volume> = {
  version: "cinder",
  path: "volumes",
  field: "volume",
  parse: parseVolume,
};
