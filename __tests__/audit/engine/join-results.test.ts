import { en } from "../../../lib/audit/catalogue";
import { joinResults } from "../../../lib/audit/engine/join-results";
import { unreadFacts } from "../../../lib/audit/facts/unread-facts";
import { staleSnapshots } from "../../../lib/audit/policies/stale-snapshots";
import { judgeFacts } from "../../../lib/audit/results/judge";
import { alertTextsOf } from "../../../lib/audit/wording/alert-texts";
import { gateDoubtOf, summaryOf } from "../../../lib/audit/wording/summary";
import { toEntry } from "../../../lib/cli/policies/policy-entry";
import { type JudgeOptions, judge, NOW, snapshotOf, type WorldParts } from "../../support/policy-facts";

const stale = (project: string, world: WorldParts = {}, options?: JudgeOptions) =>
  judge(
    staleSnapshots,
    { older_than: "1d" },
    { account: "acme", projectId: project, projectName: `r_${project}`, ...world },
    options,
  );
const OLD: WorldParts = { snapshots: [snapshotOf("a")] };
const SUSPECT: WorldParts = { snapshots: [snapshotOf("b")], suspicions: ["Rows came twice."] };
const refused = (project: string, state: "refused" | "incomplete" = "refused", reason = "403") =>
  judgeFacts(
    toEntry({ rule: "stale_snapshots", older_than: "1d" }),
    unreadFacts(
      { account: "acme", region: "r", projectId: project, projectName: `r_${project}` },
      { state, reason },
      { texts: en, readAt: NOW },
    ),
    { now: NOW },
  ).result;
const alertOf = (result: ReturnType<typeof joinResults>) =>
  alertTextsOf(result, {
    now: NOW,
    texts: en,
    policy: "stale",
    region: null,
    projectId: null,
    message: undefined,
    restIn: "report",
  });

test("the only place of a fleet is as one of many: it is named, and its rows are undecided if it is not trusted", () => {
  const [suspect, unread] = [joinResults([stale("lab", SUSPECT)]), joinResults([refused("lab")])];
  expect([suspect.violations, suspect.suspectReasons]).toEqual([[], []]);
  expect(suspect.undecided).toMatchObject([{ row: { id: "b" }, doubt: { missing: "trust" } }]);
  expect([suspect.incompleteReasons, unread.incompleteReasons]).toEqual([
    ["acme/r/lab: Rows came twice."],
    ["acme/r/lab: 403"],
  ]);
});

test.each([
  [
    "all complete",
    [stale("web", OLD), stale("lab")],
    "1 stale snapshot, 10 GiB provisioned (2 of 2 projects complete)",
    "violations",
    "",
  ],
  [
    "one refused",
    [stale("web", OLD), refused("lab")],
    "1 stale snapshot, 10 GiB provisioned (1 of 2 projects complete)",
    "violations",
    "acme/r/lab: 403",
  ],
  [
    "nothing found, one refused",
    [stale("web"), refused("lab")],
    "0 stale snapshots, 0 GiB provisioned (1 of 2 projects complete)",
    "undecided",
    "acme/r/lab: 403",
  ],
  [
    "nothing found, one interrupted",
    [stale("web"), refused("lab", "incomplete")],
    "0 stale snapshots, 0 GiB provisioned (1 of 2 projects complete)",
    "undecided",
    "acme/r/lab: 403",
  ],
  [
    "all refused alike",
    [refused("web"), refused("lab")],
    "0 stale snapshots, 0 GiB provisioned (0 of 2 projects complete)",
    "undecided",
    "acme/r/web, acme/r/lab: 403",
  ],
  [
    "nothing found",
    [stale("web"), stale("lab")],
    "0 stale snapshots, 0 GiB provisioned (2 of 2 projects complete)",
    "resolved",
    "",
  ],
])("%s: what is said, sent and missing", (_, results, summary, alert, missing) => {
  const joined = joinResults(results);
  expect(summaryOf(joined)).toBe(summary);
  expect(alertOf(joined).kind).toBe(alert);
  expect(joined.incompleteReasons.join()).toBe(missing);
  if (missing !== "") expect(gateDoubtOf(joined)).toContain(missing);
});

test("a place that is not to be trusted has undecided rows, and the others keep theirs", () => {
  const joined = joinResults([stale("web", OLD), stale("lab", SUSPECT)]);
  expect(joined.violations.map(({ row }) => row.id)).toEqual(["a"]);
  expect(joined.undecided.map(({ row, reason }) => [row.id, reason])).toEqual([["b", "Rows came twice."]]);
  expect(joined.suspectReasons).toEqual([]);
  expect(joined.places.map(({ state, violations, undecided }) => [state, violations, undecided])).toEqual([
    ["complete", 1, 0],
    ["incomplete", 0, 1],
  ]);
  expect(alertOf(joined).kind).toBe("violations");
});

test("an exemption is said to match nothing only where it does so everywhere", () => {
  const exemptions = [{ id: "a", reason: "spare", expires: "2027-03-31" }];
  const without = stale("lab", {}, { exemptions });
  expect(without.exemptionNotices).toHaveLength(1);
  expect(joinResults([stale("web", OLD, { exemptions }), without]).exemptionNotices).toEqual([]);
  expect(joinResults([without, stale("web", {}, { exemptions })]).exemptionNotices).toEqual(
    without.exemptionNotices,
  );
});

test("the fingerprint changes with the rows of a place, and not with the order or the empty places", () => {
  const web = stale("web", OLD);
  const lab = stale("lab", { snapshots: [snapshotOf("b")] });
  const { fingerprint } = joinResults([web, lab]);
  expect(joinResults([lab, web, stale("empty")]).fingerprint).toBe(fingerprint);
  expect(joinResults([web, stale("lab", { snapshots: [snapshotOf("c")] })]).fingerprint).not.toBe(
    fingerprint,
  );
  expect(joinResults([web, refused("lab")]).fingerprint).not.toBe(fingerprint);
});

test("of many different reasons the first are said, and the others are counted", () => {
  const projects = Array.from({ length: 12 }, (_, index) => `p${index}`);
  const joined = joinResults(projects.map((project) => refused(project, "refused", `403 of ${project}`)));
  expect(joined.incompleteReasons).toHaveLength(11);
  expect(joined.incompleteReasons[0]).toBe("acme/r/p0: 403 of p0");
  expect(joined.incompleteReasons[10]).toBe("2 more reasons: see reasons of cells.");
  expect(joined.gaps.map(({ reason }) => reason)).toEqual(joined.incompleteReasons);
  expect(joined.places.map(({ reasons }) => reasons)).toEqual(projects.map((name) => [`403 of ${name}`]));
});
