import { bool, computed, list, map, number, object, string } from "../../../plugin";

/** What every row of a policy has beside what it is. */
const judged = {
  verdict: computed(string, "The policy's word for it, or `undecided`."),
  reason: computed(string, "Why, in one line."),
  evidence: computed(list(string), "What was seen; instants, never ages, and no request IDs."),
  missing: computed(string, "Which fact is missing, where the row cannot be told."),
  exemption: computed(string, "Why it is left out and until when, where it is."),
  exempt_through: computed(string, "The last day on which it is left out, as `YYYY-MM-DD`, where it is."),
  due_at: computed(string, "When it is too late, where there is a deadline, RFC 3339 in UTC."),
  project_id: computed(string, "Project."),
  region: computed(string, "Region."),
};

const basics = {
  id: computed(string, "ID."),
  name: computed(string, "Name; not unique."),
  size: computed(number, "Provisioned size in GiB."),
};

/** A snapshot that a policy speaks of. */
export const snapshotResult = {
  ...basics,
  volume_id: computed(string, "ID of the disk the snapshot was taken of."),
  status: computed(string, "Snapshot status."),
  created_at: computed(string, "Creation time, RFC 3339 in UTC."),
  updated_at: computed(string, "Time of the last update, RFC 3339 in UTC."),
  metadata: computed(map(string), "Metadata; values that are not texts are given as JSON."),
  ...judged,
  kind: computed(string, "`legacy` or `standard`: it decides which API lists and deletes it."),
  copies_of_disk: computed(number, "Available snapshots of the same disk, this one included."),
  backups_of_disk: computed(
    number,
    "Backups of the disk that it can be restored from; null where they were not read.",
  ),
  newest_copy: computed(
    bool,
    "Whether it is the newest of them. Null where the creation time of one of them is unknown.",
  ),
  cloned_volume_ids: computed(
    list(string),
    "Disks that were made from it, those in the recycle bin included where it was read.",
  ),
  deletable: computed(
    bool,
    "Whether EVS lets users delete it: `available` or `error`, not a backup's, and no disk made from it is there. False where that is not known.",
  ),
};

/** A disk that a policy speaks of. */
export const diskResult = {
  ...basics,
  status: computed(string, "Disk status."),
  created_at: computed(string, "Creation time, RFC 3339 in UTC."),
  updated_at: computed(string, "Time of the last update, RFC 3339 in UTC."),
  metadata: computed(map(string), "Metadata; values that are not texts are given as JSON."),
  ...judged,
  order_id: computed(string, "Order of a disk that is paid by the month or year; null for pay-per-use."),
  snapshot_ids: computed(list(string), "Its snapshots, whatever their status, newest first."),
  copies: computed(number, "Available snapshots of it, and backups where the policy reads them."),
  newest_copy_at: computed(string, "When the newest of those copies was made, RFC 3339 in UTC."),
};

/** Snapshots taken together that a policy speaks of. */
export const groupResult = {
  id: computed(string, "What they have in common, for example `total`, `name:web` or `team=storage`."),
  size: computed(number, "Provisioned size of all together in GiB; a lower bound where a size is not known."),
  ...judged,
  members: computed(list(string), "IDs of the snapshots, the largest first."),
};

/** The lists of a policy, whose rows all have the same attributes. */
export const RESULT_LISTS = {
  snapshot: list(object(snapshotResult)),
  disk: list(object(diskResult)),
  group: list(object(groupResult)),
} as const;
