import { en } from "../../../lib/audit/catalogue";
import type { PolicyResult } from "../../../lib/audit/engine/evaluate-policy";
import { joinResults } from "../../../lib/audit/engine/join-results";
import { type PlaceKind, placeParts } from "../../../lib/audit/engine/place-parts";
import { unreadFacts } from "../../../lib/audit/facts/unread-facts";
import { staleSnapshots } from "../../../lib/audit/policies/stale-snapshots";
import { judgeFacts } from "../../../lib/audit/results/judge";
import { toEntry } from "../../../lib/cli/policies/policy-entry";
import { judge, NOW, snapshotOf } from "../../support/policy-facts";

const stale = (account: string, name: string) =>
  judge(
    staleSnapshots,
    { older_than: "1d" },
    {
      account,
      projectId: `id-${account}-${name}`,
      projectName: name === "r" ? "r" : `r_${name}`,
      snapshots: [snapshotOf(`${account}-${name}`)],
    },
  );
const unread = (account: string, name: string | null) =>
  judgeFacts(
    toEntry({ rule: "stale_snapshots", older_than: "1d" }),
    unreadFacts(
      { account, region: "r", projectId: name === null ? null : `id-${name}`, projectName: name },
      { state: "refused", reason: "403" },
      { texts: en, readAt: NOW },
    ),
    { now: NOW },
  ).result;

const partsOf = (results: readonly PolicyResult[], kind: PlaceKind, ...names: readonly string[]) =>
  placeParts(joinResults(results), results, names, kind);
const idsOf = (parts: readonly PolicyResult[]) =>
  parts.map(({ violations }) => violations.map(({ row }) => row.id));

const FLEET = [stale("a", "r"), stale("a", "web"), stale("b", "web"), stale("c", "lab")];

test("accounts by name, and the rest", () => {
  expect(idsOf(partsOf(FLEET, "account", "b", "a"))).toEqual([["b-web"], ["a-r", "a-web"], ["c-lab"]]);
});

test.each([
  [
    "web",
    [
      ["a-web", "b-web"],
      ["a-r", "c-lab"],
    ],
  ],
  [
    "r_web",
    [
      ["a-web", "b-web"],
      ["a-r", "c-lab"],
    ],
  ],
  ["b/r/web", [["b-web"], ["a-r", "a-web", "c-lab"]]],
  ["id-c-lab", [["c-lab"], ["a-r", "a-web", "b-web"]]],
  ["r", [["a-r"], ["a-web", "b-web", "c-lab"]]],
])("a project by %s", (name, ids) => {
  expect(idsOf(partsOf(FLEET, "project", name))).toEqual(ids);
});

test("a project goes to the first name that fits", () => {
  expect(idsOf(partsOf(FLEET, "project", "b/r/web", "web"))[1]).toEqual(["a-web"]);
});

test("a part misses what its own projects miss", () => {
  const [a, b, rest] = partsOf([stale("a", "r"), unread("b", "r"), stale("c", "r")], "account", "a", "b");
  expect([a, b, rest].map((part) => part?.incompleteReasons)).toEqual([[], ["403"], []]);
  expect(b?.suspectReasons).toEqual([]);
});

test("a name that nothing has is undecided, and no rest is nothing", () => {
  const [none, all, rest] = partsOf([stale("a", "r")], "account", "A", "a");
  expect(none?.incompleteReasons).toEqual(['The fleet has no "A".']);
  expect(idsOf([all as PolicyResult])).toEqual([["a-r"]]);
  expect([rest?.incompleteReasons, rest?.violations]).toEqual([[], []]);
});

test("a project that is not there may be of an account that could not be entered", () => {
  const [lab, rest] = partsOf([stale("a", "r"), unread("b", null)], "project", "lab");
  expect([lab?.incompleteReasons, rest?.incompleteReasons]).toEqual([["403"], ["b/r: 403"]]);
});

test.each([
  ["web", ["403"]],
  ["r_web", ["403"]],
  ["b/r/web", []],
  ["id-b-web", []],
])(
  "%s can be a project of an account that could not be entered too, unless it is one only",
  (name, missing) => {
    const [web] = partsOf([unread("a", null), stale("b", "web")], "project", name);
    expect(web?.violations.map(({ row }) => row.id)).toEqual(["b-web"]);
    expect(web?.gaps.map(({ reason }) => reason.replace(/^.*: /, ""))).toEqual(missing);
  },
);
