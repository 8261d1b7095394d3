import type { StandardSnapshot, StandardSnapshotFilter } from "../../evs";
import {
  bool,
  computed,
  list,
  map,
  number,
  type ObjectStateOf,
  object,
  optional,
  type Schema,
  string,
} from "../../plugin";
import { evsDataSource } from "../evs-data-source";
import { chainAttributes, toChainState } from "./chain-attributes";
import { figureAttributes, toFigureState } from "./figure-attributes";
import { freshArgument } from "./fresh-argument";
import { describeProblems, problemsAttribute, warnOfProblems } from "./problems";
import { queryId } from "./query-id";
import { atMostBytes } from "./validate";

/** One row, with every field of the official provider's data source of version 5. */
const standardSnapshotAttributes = {
  id: computed(string, "Snapshot ID."),
  name: computed(string, "Snapshot name; not unique."),
  description: computed(string, "Description."),
  status: computed(string, "Status, for example `available`."),
  size: computed(number, "Size in GiB."),
  volume_id: computed(string, "ID of the disk of the snapshot."),
  availability_zone: computed(string, "Availability zone of the disk."),
  category: computed(string, "What created it, for example `standard`, `backup` or `server_backup`."),
  snapshot_type: computed(string, "`auto`, `user` or `copy`."),
  incremental: computed(bool, "Whether it contains only changes since the previous snapshot."),
  instant_access: computed(
    bool,
    "Whether instant access is enabled: disks can be created from it immediately.",
  ),
  instant_access_retention_at: computed(string, "End of instant access, RFC 3339 in UTC."),
  retention_at: computed(string, "When EVS deletes it automatically, RFC 3339 in UTC; null for never."),
  encrypted: computed(bool, "Whether it is encrypted."),
  cmk_id: computed(string, "ID of the key it is encrypted with."),
  encrypt_algorithm: computed(string, "Algorithm it is encrypted with."),
  snapshot_group_id: computed(string, "ID of the group it was created with."),
  enterprise_project_id: computed(string, "ID of its enterprise project."),
  tags: computed(map(string), "Tags; values that are not strings are JSON."),
  progress: computed(string, "Progress, for example `100%`."),
  snapshot_chains: computed(list(object(chainAttributes)), "Chains that contain it."),
  created_at: computed(string, "Creation time, RFC 3339 in UTC."),
  updated_at: computed(string, "Time of the last update, RFC 3339 in UTC."),
};

const filterAttributes = {
  name: optional(string, "Only snapshots of exactly this name; at most 255 bytes."),
  status: optional(string, "Only snapshots in this status, for example `available`."),
  volume_id: optional(string, "Only snapshots of the disk with this ID."),
  availability_zone: optional(string, "Only snapshots of disks in this availability zone."),
  snapshot_type: optional(string, "Only snapshots of this type: `auto`, `user` or `copy`."),
  snapshot_chain_id: optional(string, "Only snapshots in the chain with this ID."),
  snapshot_group_id: optional(string, "Only snapshots of the group with this ID."),
  enterprise_project_id: optional(
    string,
    "Only snapshots of this enterprise project: its ID, `0` for the default one, or `all_granted_eps` for all projects that the " +
      "credentials can read. Default: the whole project, or an error if the credentials cannot list it.",
  ),
  tags: optional(map(string), "Only snapshots that have these tags."),
};

const schema = {
  description:
    "Standard EVS snapshots, which are stored in object storage, as `GET /v5/{project_id}/snapshots/detail` lists them: complete, " +
    "newest first. Not every region has them.",
  attributes: {
    ...filterAttributes,
    project_id: optional(string, "Project to read. Default: the provider's."),
    fresh: freshArgument,
    id: computed(string, "Hash of the query: the same query has the same ID."),
    snapshots: computed(list(object(standardSnapshotAttributes)), "Matching snapshots."),
    problems: problemsAttribute,
    ...figureAttributes,
  },
} satisfies Schema;

/** `evs_standard_snapshots`: the snapshots of a project in object storage. */
export const standardSnapshotsDataSource = evsDataSource({
  name: "evs_standard_snapshots",
  schema,
  validate: ({ name }) => atMostBytes("name", name, 255),
  projectId: (config) => config.project_id,
  async read({ fresh, ...config }, { client }, call) {
    const filter = toStandardFilter(config);
    const { rows, malformed } = await client.listStandardSnapshots(filter, {
      ...call,
      fresh: fresh ?? false,
    });
    const problems = describeProblems(rows, malformed);
    return {
      state: {
        id: queryId(call.projectId, { ...filter }),
        snapshots: rows.map(toStandardState),
        problems,
        ...toFigureState(rows),
      },
      diagnostics: warnOfProblems(problems),
    };
  },
});

type FilterConfig = {
  readonly [Name in Exclude<keyof typeof filterAttributes, "tags">]: string | null;
} & { readonly tags: Readonly<Record<string, string | null>> | null };

/** The API's filter; null, unset and an empty text are the same. */
function toStandardFilter({ tags, ...texts }: FilterConfig): StandardSnapshotFilter {
  const given = {
    name: texts.name,
    status: texts.status,
    volumeId: texts.volume_id,
    availabilityZone: texts.availability_zone,
    snapshotType: texts.snapshot_type,
    snapshotChainId: texts.snapshot_chain_id,
    snapshotGroupId: texts.snapshot_group_id,
    enterpriseProjectId: texts.enterprise_project_id,
    tags: tags && Object.fromEntries(Object.entries(tags).filter(([, value]) => value !== null)),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
}

function toStandardState(snapshot: StandardSnapshot): ObjectStateOf<typeof standardSnapshotAttributes> {
  return {
    id: snapshot.id,
    name: snapshot.name,
    description: snapshot.description,
    status: snapshot.status,
    size: snapshot.size,
    volume_id: snapshot.volumeId,
    availability_zone: snapshot.availabilityZone,
    category: snapshot.category,
    snapshot_type: snapshot.snapshotType,
    incremental: snapshot.incremental,
    instant_access: snapshot.instantAccess,
    instant_access_retention_at: snapshot.instantAccessRetentionAt,
    retention_at: snapshot.retentionAt,
    encrypted: snapshot.encrypted,
    cmk_id: snapshot.cmkId,
    encrypt_algorithm: snapshot.encryptAlgorithm,
    snapshot_group_id: snapshot.snapshotGroupId,
    enterprise_project_id: snapshot.enterpriseProjectId,
    tags: snapshot.tags,
    progress: snapshot.progress,
    snapshot_chains: snapshot.chains.map(toChainState),
    created_at: snapshot.createdAt,
    updated_at: snapshot.updatedAt,
  };
}
