import { textsOf } from "../../lib/audit/catalogue";
import { documentFromAnswer, type Format, render } from "../../lib/report";
import { keepLines, remedyGroupsOf, remedyLines, remedyOf } from "../../lib/report/remedy";
import type { RowAnswer } from "../../lib/report/rows";
import { schemaProblems } from "../support/audit-schema";
import { documentOf, reportedPolicy, resultRow } from "../support/documents";

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

test("whoever deletes a standard snapshot of several copies hears of its chain, which is what is billed", () => {
  const shared = /^It can share a chain with other snapshots of its disk/;
  const at = (kind: string, copies_of_disk: number) => remedy({ kind, copies_of_disk });
  expect(at("standard", 3)).toContainEqual(expect.stringMatching(shared));
  expect(at("standard", 1)).not.toContainEqual(expect.stringMatching(shared));
  expect(at("legacy", 3)).not.toContainEqual(expect.stringMatching(shared));
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

const bin = reportedPolicy({
  policy: "lost",
  violations: [
    resultRow("a", { copies_of_disk: 2 }),
    resultRow("b", { verdict: "recycled", due_at: "2026-12-01T00:00:00Z" }),
    resultRow("c", { verdict: "recycled", due_at: "2026-12-02T00:00:00Z" }),
  ],
  undecided: [resultRow("d", { verdict: "undecided" })],
  exempt: [resultRow("e")],
});
const RESTORE = "Restore its disk from the recycle bin, or let EVS delete the disk.";
const WAIT = "Do not delete it. Find the missing fact, and read again.";

test("rows of the same verdict and remedy are together, whatever their IDs and deadlines, the most first", () => {
  expect(remedyGroupsOf(bin, en)).toEqual([
    { answer: "violation", verdict: "recycled", count: 2, steps: [RESTORE] },
    { answer: "violation", verdict: "stale", count: 1, steps: [DELETE] },
    { answer: "undecided", verdict: "undecided", count: 1, steps: [WAIT] },
  ]);
  expect(remedyLines(bin, en)).toEqual([
    `recycled, 2 rows: ${RESTORE}`,
    `stale, 1 row: ${DELETE}`,
    `undecided, 1 row: ${WAIT}`,
  ]);
});

test.each([
  [{ violations: [resultRow("a")] }, 1],
  [{ undecided: [resultRow("a")] }, 0],
  [{ exempt: [resultRow("a")] }, 0],
  [{ violations: [resultRow("a")], suspect: true }, 0],
])("how to keep a row is said once, where there is one to decide on", (rows, times) => {
  expect(keepLines(documentOf([reportedPolicy(rows), reportedPolicy(rows)]), en)).toHaveLength(times);
});

test("every format has the remedies: rows where a row is a case, else policies", () => {
  const document = documentOf([bin]);
  const as = (format: Format) => render(document, format, { isColored: false, page: "" });
  expect(as("text")).toContain(`\nWhat to do:\n  recycled, 2 rows: ${RESTORE}\n`);
  expect(as("markdown")).toContain(`#### What to do\n\n- \`lost\` recycled, 2 rows: ${RESTORE}\n`);
  expect(as("csv").match(/restore its disk from the recycle bin before 2026-12-0[12]/gi)).toHaveLength(2);
  expect(as("junit").match(/Restore its disk from the recycle bin before 2026-12-0[12]/g)).toHaveLength(2);
  expect(as("sarif")).toContain("Restore its disk from the recycle bin before 2026-12-01");
  const { policies } = JSON.parse(as("json"));
  expect(policies[0].remedies).toEqual(remedyGroupsOf(bin, en));
  expect(schemaProblems(JSON.parse(as("json")))).toEqual([]);
});

test("an answer that is read back has the remedies of now", () => {
  const text = render(documentOf([bin]), "json", { isColored: false, page: "" });
  const document = { ...documentFromAnswer(text, "a.json"), language: "zh" as const };
  const again = JSON.parse(render(document, "json", { isColored: false, page: "" }));
  expect(again.policies[0].remedies).toEqual(remedyGroupsOf(bin, textsOf("zh")));
});
