import { en } from "../../../lib/audit/catalogue";
import { staleSnapshots } from "../../../lib/audit/policies/stale-snapshots";
import { costWords, monthlyCost } from "../../../lib/audit/wording/cost";
import { summaryOf } from "../../../lib/audit/wording/summary";
import { judge, snapshotOf } from "../../support/policy-facts";

test.each([
  [4120, 0.1, "CNY", "≤ 412.00 CNY a month at 0.1 per GiB"],
  [1_234_567, 0.35, "CNY", "≤ 432,098.45 CNY a month at 0.35 per GiB"],
  [10, 0.000125, undefined, "≤ 0.00 a month at 0.000125 per GiB"],
  [0, 1, "€", "≤ 0.00 € a month at 1 per GiB"],
])("%d GiB at %d %s", (gib, perGibMonth, currency, expected) => {
  expect(costWords(gib, { perGibMonth, currency }, en)).toBe(expected);
});

test("a cost is exact to the hundredth", () => {
  expect(monthlyCost(4120, { perGibMonth: 0.1, currency: undefined })).toBe(412);
});

test("the summary says the user's price, and of how many the size is not known", () => {
  const snapshots = [snapshotOf("a", { size: 4120 }), snapshotOf("b", { size: null })];
  const price = { perGibMonth: 0.1, currency: "CNY" };
  expect(summaryOf(judge(staleSnapshots, { older_than: "1d" }, { snapshots }, { price }))).toBe(
    "2 stale snapshots, 4,120 GiB provisioned, ≤ 412.00 CNY a month at 0.1 per GiB (size of 1 unknown)",
  );
});
