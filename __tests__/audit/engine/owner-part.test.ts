import { en } from "../../../lib/audit/catalogue";
import { ownerPart } from "../../../lib/audit/engine/owner-part";
import { DOUBTS } from "../../../lib/audit/facts/doubts";
import { unread } from "../../../lib/audit/known";
import { staleSnapshots } from "../../../lib/audit/policies/stale-snapshots";
import { toOwnerRule } from "../../../lib/audit/spec/owners";
import { NO_TERMS } from "../../../lib/audit/spec/shared-terms";
import { alertKindOf } from "../../../lib/audit/wording/alert-texts";
import { daysAgo, judge, snapshotOf } from "../../support/policy-facts";

const of = (id: string, owner: string) => snapshotOf(id, { createdAt: daysAgo(400), metadata: { owner } });
const ODD = { unreadable: ["created_at"], problem: "created_at is not a valid time" };

const result = judge(
  staleSnapshots,
  { older_than: "30d" },
  {
    snapshots: [of("a", "web"), of("b", "dba"), of("c", ""), { ...of("d", "web"), ...ODD }],
    standardFailure: "403",
  },
  { shared: { ...NO_TERMS, owners: [toOwnerRule({ tag: "owner" })] } },
);
const idsOf = (part: typeof result) =>
  [part.violations, part.undecided].map((rows) => rows.map(({ row }) => row.id));

test("a part has the rows of its owner, and the rest those of everybody else and of nobody", () => {
  expect(idsOf(ownerPart(result, { owner: "web" }))).toEqual([["a"], ["d"]]);
  expect(idsOf(ownerPart(result, { owner: "dba" }))).toEqual([["b"], []]);
  expect(idsOf(ownerPart(result, { allBut: ["web", "dba"] }))).toEqual([["c"], []]);
  expect(idsOf(ownerPart(result, { allBut: ["web"] }))).toEqual([["b", "c"], []]);
});

test("what is missing of a list is missing of each part, and doubts about rows are their owner's", () => {
  const [web, dba] = ["web", "dba"].map((owner) => ownerPart(result, { owner }).incompleteReasons);
  expect(dba).toEqual([expect.stringMatching(/^Standard snapshots could not be read: 403/)]);
  expect(web).toEqual([
    ...(dba ?? []),
    expect.stringMatching(/^1 snapshot: .*created_at is not a valid time/),
  ]);
});

test("the fingerprint of a part changes with its own rows only", () => {
  const other = { ...result, violations: result.violations.filter(({ row }) => row.id !== "b") };
  const fingerprints = (whole: typeof result) =>
    ["web", "dba"].map((owner) => ownerPart(whole, { owner }).fingerprint);
  expect(fingerprints(other)[0]).toBe(fingerprints(result)[0]);
  expect(fingerprints(other)[1]).not.toBe(fingerprints(result)[1]);
});

test("only the rest speaks of what is gone, which says nothing of owners", () => {
  const gone = [{ id: "g", kind: "legacy", name: null, firstSeen: null, outcome: "deleted" as const }];
  const whole = { ...result, life: { ...result.life, gone } };
  expect(ownerPart(whole, { owner: "web" }).life.gone).toEqual([]);
  expect(ownerPart(whole, { allBut: ["web"] }).life.gone).toEqual(gone);
});

test("new violations of a part are counted, and have a key", () => {
  const violations = result.violations.map((row) => ({ ...row, isNew: row.row.id === "a" }));
  const whole = { ...result, violations };
  expect(ownerPart(whole, { owner: "web" }).life).toMatchObject({
    newViolations: 1,
    newKey: expect.stringMatching(/^[0-9a-f]{16}$/),
  });
  expect(ownerPart(whole, { owner: "dba" }).life).toMatchObject({ newViolations: 0, newKey: "" });
});

test("an owner whose rows may be among those of unread owners has no end of alerts", () => {
  const refused = judge(
    staleSnapshots,
    { older_than: "30d" },
    {
      snapshots: [of("a", "")],
      lists: { "disk details": unread(DOUBTS.factList(en, "disk details", "403")) },
    },
    { shared: { ...NO_TERMS, owners: [toOwnerRule({ disk_tag: "owner" })] } },
  );
  expect(refused.violations.map(({ owner }) => owner.source)).toEqual(["unread"]);
  const web = ownerPart(refused, { owner: "web" });
  expect(alertKindOf(web)).toBe("undecided");
  expect(web.incompleteReasons).toEqual([expect.stringMatching(/^Owners incomplete: 1 snapshot: .*403/)]);
  expect(alertKindOf(ownerPart(refused, { allBut: ["web"] }))).toBe("violations");
});
