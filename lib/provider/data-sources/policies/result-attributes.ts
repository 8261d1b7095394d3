import { bool, computed, list, map, number, object, string } from "../../../plugin";

/** What every row of a policy has beside what it is. */
const judged = {
  verdict: computed(string, "Verdict of the policy, or `undecided`."),
  reason: computed(string, "Reason, in one line."),
  evidence: computed(list(string), "Evidence for the verdict. It has no ages and no request IDs."),
  missing: computed(string, "Missing fact of an undecided row."),
  exemption: computed(string, "Reason and last day of the exemption of an exempt row."),
  exempt_through: computed(string, "Last day of the exemption of an exempt row, as `YYYY-MM-DD`."),
  due_at: computed(string, "Deadline, RFC 3339 in UTC; null without one."),
  account: computed(string, "Account of a fleet; null if the policy reads one project."),
  region: computed(string, "Region."),
  project_id: computed(string, "Project."),
  project_name: computed(string, "Name of the project in a fleet; null if the policy reads one project."),
  first_seen: computed(
    string,
    "When its latest unbroken appearance in answers began, RFC 3339 in UTC; null if no earlier answer has it.",
  ),
  is_new: computed(
    bool,
    "Whether it is new since the earlier answer; null if that answer does not show it, or without an earlier answer.",
  ),
  owner: computed(string, "Owner by the rules in `owners` of the provider; null if no rule finds one."),
  owner_source: computed(
    string,
    "Rule that found the owner, for example `tag:owner`. Without an owner: `unknown` if no rule finds one, `unread` if the " +
      "facts of a rule are missing, `several` for a group with several owners; null without rules.",
  ),
  monthly_cost: computed(
    number,
    "Upper bound of its monthly cost by your prices; null if its size or price is unknown, or without prices.",
  ),
  link: computed(string, "Link by `link_template` of the provider; null without it, and for groups."),
};

/** What a policy comes to in one project. */
export const cellResult = {
  account: computed(string, "Account; null if the policy reads one project."),
  region: computed(string, "Region."),
  project_id: computed(string, "Project; null if none could be found."),
  project_name: computed(string, "Name of the project; null if the policy reads one project."),
  state: computed(
    string,
    "`complete`, `incomplete`, `refused` (the credentials do not allow to read it), `unreachable` (no answer), or `absent`.",
  ),
  reasons: computed(list(string), "What is missing, and why."),
  violation_count: computed(number, "Number of violations."),
  undecided_count: computed(number, "Number of undecided rows."),
  is_whole: computed(bool, "Whether the lists were read as a whole."),
  has_baseline: computed(bool, "Whether this read, or an earlier answer, has the lists as a whole."),
  new_key: computed(string, "Changes if there are other new violations; empty if there were none."),
};

const known = {
  project_id: computed(string, "Project."),
  id: computed(string, "ID."),
  kind: computed(string, "`legacy` or `standard` for a snapshot, otherwise `disk` or `group`."),
  name: computed(string, "Name; not unique."),
  first_seen: computed(string, "When its latest unbroken appearance in answers began, RFC 3339 in UTC."),
};

/** A violation of the earlier answer that is none now. */
export const goneRow = {
  ...known,
  outcome: computed(
    string,
    "`deleted`, `complies`, `arguments_changed` (arguments or filters), `exempt` or `policy_removed`.",
  ),
};

/** A row that later answers must know of. */
export const rememberedRow = {
  ...known,
  state: computed(
    string,
    "What it was: `violation`, `undecided`, `exempt`, or `waiting` for a grace period.",
  ),
  creator: computed(string, "User who created it, if the owner rule `creator` applies; null otherwise."),
};

/** The alert about the rows of one owner, account or project. */
export const partAlert = {
  name: computed(string, "Owner, account or project as in the argument; null for the rest."),
  kind: computed(string, "As `alert_kind`."),
  key: computed(string, "As `alert_key`."),
  title: computed(string, "As `alert_title`, with the name."),
  text: computed(string, "As `alert_text`, with the rows of this part only."),
  brief: computed(string, "As `alert_brief`, with the rows of this part only."),
  short_text: computed(string, "As `alert_short_text`, with the figures of this part only."),
  reason: computed(string, "As `alert_reason`."),
  fingerprint: computed(string, "As `fingerprint`, of the rows of this part."),
  ids: computed(list(string), "IDs of the violations of this part."),
  cells: computed(string, "As `alert_cells`, of the projects of this part."),
  new_ids: computed(list(string), "IDs of the new violations of this part."),
  new_key: computed(string, "As `alert_new_key`, for the new violations of this part; empty without them."),
  new_text: computed(string, "As `alert_new_text`, with the rows of this part only."),
  new_brief: computed(string, "As `alert_new_brief`, with the rows of this part only."),
  new_short_text: computed(string, "As `alert_new_short_text`, with the figures of this part only."),
};

const basics = {
  id: computed(string, "ID."),
  name: computed(string, "Name; not unique."),
  size: computed(number, "Provisioned size in GiB."),
};

/** A snapshot that a policy speaks of. */
export const snapshotResult = {
  ...basics,
  volume_id: computed(string, "ID of the disk of the snapshot."),
  status: computed(string, "Snapshot status."),
  created_at: computed(string, "Creation time, RFC 3339 in UTC."),
  updated_at: computed(string, "Time of the last update, RFC 3339 in UTC."),
  metadata: computed(map(string), "Metadata; values that are not strings are JSON."),
  ...judged,
  kind: computed(string, "`legacy` or `standard`. It determines which API lists and deletes the snapshot."),
  copies_of_disk: computed(number, "Number of available snapshots of the same disk, including this one."),
  backups_of_disk: computed(
    number,
    "Number of backups from which the disk can be restored; null if they were not read.",
  ),
  newest_copy: computed(
    bool,
    "Whether it is the newest available snapshot of its disk. Null if a creation time is unknown.",
  ),
  cloned_volume_ids: computed(
    list(string),
    "IDs of disks created from it, including disks in the recycle bin if that was read.",
  ),
  deletable: computed(
    bool,
    "Whether users can delete it: it is `available` or `error`, no backup owns it, and no disk created from it exists, " +
      "not even in the recycle bin. Null if that is unknown, for example because the recycle bin could not be read.",
  ),
};

/** When, and by whom, the disk of a snapshot was deleted. */
export const deletionAttributes = {
  deleted_at: computed(
    string,
    "Time when its disk was deleted, RFC 3339 in UTC. Null unless the disk is proven not to exist and the provider's " +
      "`deletion_traces` find the deletion.",
  ),
  deleted_by: computed(string, "User who deleted its disk; null if the trace of the deletion is unknown."),
};

/** A disk that a policy speaks of. */
export const diskResult = {
  ...basics,
  status: computed(string, "Disk status."),
  created_at: computed(string, "Creation time, RFC 3339 in UTC."),
  updated_at: computed(string, "Time of the last update, RFC 3339 in UTC."),
  metadata: computed(map(string), "Metadata; values that are not strings are JSON."),
  ...judged,
  order_id: computed(string, "Order ID of a prepaid disk (monthly or yearly); null for pay-per-use."),
  snapshot_ids: computed(list(string), "IDs of its snapshots in any status, newest first."),
  copies: computed(number, "Number of its available snapshots, plus backups if the policy reads them."),
  newest_copy_at: computed(string, "Creation time of the newest of these copies, RFC 3339 in UTC."),
};

/** Snapshots taken together that a policy speaks of. */
export const groupResult = {
  id: computed(string, "Group, for example `total`, `name:web` or `team=storage`."),
  size: computed(number, "Total provisioned size in GiB; a lower bound if a size is unknown."),
  ...judged,
  members: computed(list(string), "IDs of the snapshots, largest first."),
};

/** The lists of a policy, whose rows all have the same attributes. */
export const RESULT_LISTS = {
  snapshot: list(object(snapshotResult)),
  disk: list(object(diskResult)),
  group: list(object(groupResult)),
} as const;

/** The same of a policy whose rows say when their disk was deleted. */
export const LOST_DISK_RESULTS = list(object({ ...snapshotResult, ...deletionAttributes }));
