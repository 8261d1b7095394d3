import { staleSnapshots } from "../../../lib/audit/policies/stale-snapshots";
import { summaryOf, totalGiB, undecidedSummaryOf } from "../../../lib/audit/wording/summary";
import { judge, snapshotOf } from "../../support/policy-facts";

const EXEMPTION = { namePrefix: "golden", reason: "images", expires: "2027-03-31" };
const result = (snapshots: Parameters<typeof judge>[2]["snapshots"]) =>
  judge(staleSnapshots, { older_than: "1d" }, { snapshots: snapshots ?? [] }, { exemptions: [EXEMPTION] });

const old = snapshotOf("a", { size: 1900 });
const unsized = snapshotOf("b", { size: null });
const golden = snapshotOf("c", { name: "golden", size: 40 });
const undated = snapshotOf("d", { createdAt: null });

test.each([
  ["nothing", [], "0 stale snapshots, 0 GiB provisioned"],
  ["one", [old], "1 stale snapshot, 1,900 GiB provisioned"],
  ["what is exempt", [old, golden], "1 stale snapshot, 1,900 GiB provisioned (1 exempt, 40 GiB)"],
  ["what undecided", [undated], "0 stale snapshots, 0 GiB provisioned (1 undecided)"],
  [
    "all of it",
    [old, unsized, golden, undated],
    "2 stale snapshots, 1,900 GiB provisioned (size of 1 unknown; 1 exempt, 40 GiB; 1 undecided)",
  ],
])("the summary says %s", (_, snapshots, summary) => {
  expect(summaryOf(result(snapshots))).toBe(summary);
});

test("the sum is a lower bound where a size is not known", () => {
  expect(totalGiB(result([old, unsized]).violations)).toBe(1900);
});

test.each([
  [[], "0 snapshots undecided"],
  [[undated], "1 snapshot undecided"],
])("%#: what cannot be told is counted", (snapshots, words) => {
  expect(undecidedSummaryOf(result(snapshots))).toBe(words);
});
