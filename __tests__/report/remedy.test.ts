import { textsOf } from "../../lib/audit/catalogue";
import { remedyOf } from "../../lib/report/remedy";
import type { RowAnswer } from "../../lib/report/rows";
import { reportedPolicy, resultRow } from "../support/documents";

const en = textsOf("en");
const KEEP = 'To keep it, add an exemption with id "a", a reason and an end.';
const DELETE = "Delete it if nobody needs it. There is no recycle bin for snapshots.";

const remedy = (
  fields: Parameters<typeof resultRow>[1] = {},
  policy: Parameters<typeof reportedPolicy>[0] = {},
  answer: RowAnswer = "violation",
) => {
  return remedyOf({ policy: reportedPolicy(policy), answer, row: resultRow("a", fields) }, en);
};

test.each<[string, Parameters<typeof resultRow>[1], RegExp]>([
  ["of a backup", { verdict: "backup_owned", deletable: false }, /^Nothing here\. A backup owns it/],
  [
    "whose disk is in the recycle bin",
    { verdict: "recycled", due_at: "2026-12-01T00:00:00Z" },
    /^Restore its disk from the recycle bin before 2026-12-01T00:00:00Z/,
  ],
  ["that fails to be deleted", { status: "error_deleting" }, /^Open a ticket with EVS/],
  ["in transition", { verdict: "in_transition" }, /^Wait\./],
  ["without proof", { verdict: "suspected" }, /^Do not delete it\./],
  ["with clones", { cloned_volume_ids: ["d"], deletable: false }, /^Keep it while disks/],
  [
    "that EVS keeps",
    { deletable: false, status: "backing-up" },
    /^EVS refuses .*: its status is backing-up\./,
  ],
])("a snapshot %s is not to be deleted", (_, fields, first) => {
  const [step, ...others] = remedy(fields);
  expect(step).toMatch(first);
  expect(others).toEqual([KEEP]);
});

test("the only copy is saved before it is deleted", () => {
  const saved = /^It can be the last copy/;
  expect(remedy()).toEqual([expect.stringMatching(saved), DELETE, KEEP]);
  expect(remedy({ backups_of_disk: 2 })).toEqual([DELETE, KEEP]);
  expect(remedy({ copies_of_disk: 2 })).toEqual([DELETE, KEEP]);
  expect(remedy({ status: "error", copies_of_disk: 0 })).toEqual([DELETE, KEEP]);
});

test.each([
  ["unprotected_disks", "Create a snapshot or a backup of it."],
  ["stuck_snapshots", "Open a ticket with EVS: nobody can delete it."],
  ["ambiguous_names", "Give it a unique name."],
])("%s has a remedy that deletes nothing", (rule, step) => {
  expect(remedy({}, { rule })).toEqual([step, KEEP]);
});

test("nobody is told to act on what is undecided, unreliable or exempt", () => {
  expect(remedy({}, {}, "undecided")).toEqual(["Do not delete it. Find the missing fact, and read again."]);
  expect(remedy({}, { suspect: true })).toEqual(["Do not act on it: the scan is unreliable."]);
  expect(remedy({}, {}, "exempt")).toEqual([]);
});
