import type { ListKind } from "./list-answer";
import type { Row } from "./row";
import { parseSnapshot, type Snapshot } from "./snapshots/snapshot";
import { parseSnapshotChain, type SnapshotChain } from "./standard-snapshots/snapshot-chain";
import { parseStandardSnapshot, type StandardSnapshot } from "./standard-snapshots/standard-snapshot";
import { parseTrace, type Trace } from "./traces/trace";
import { parseRecycleBinVolume, parseVolume, type RecycleBinVolume, type Volume } from "./volumes/volume";

/** A service of the cloud; each has an endpoint of its own. */
export type Service = "evs" | "cbr" | "cts";

/** Which version of Cinder's API is asked: `auto` for v2, and v3 where the gateway does not have that. */
export type ApiVersion = "auto" | "v2" | "v3";

/** Where something is to be had. */
export interface ResourceLocation {
  /** @default "evs" */
  readonly service?: Service;
  /** Of what has `cinder`, v2 and v3 are alike. */
  readonly version: "cinder" | "v2" | "v3" | "v5";
  /** Path below the project. */
  readonly path: string;
  /** What the gateway publishes together. @default - the path */
  readonly family?: string;
}

/** A list, page by page. */
export interface ListResource<T> extends ResourceLocation, ListKind<T> {
  /** How its pages are asked for: after so many rows, or behind a row that this parameter names. @default "offset" */
  readonly paging?: "offset" | "marker" | "next";
  /** Most rows that a request may ask for. @default - as many as in a full read */
  readonly mostRows?: number;
  /** What a region may have in its place. @default - nothing */
  readonly successor?: ListResource<unknown>;
}

/** Things that are had one by one, by their IDs. */
export interface SingleResource<T> extends ResourceLocation {
  /** Key of the thing in the answer. */
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

/** @see EVS API reference, "Listing Snapshot Chains": it has a marker, and no offset */
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
