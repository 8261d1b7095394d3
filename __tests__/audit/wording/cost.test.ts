import { en } from "../../../lib/audit/catalogue";
import { staleSnapshots } from "../../../lib/audit/policies/stale-snapshots";
import { toPriceList } from "../../../lib/audit/spec/price-list";
import { NO_TERMS } from "../../../lib/audit/spec/shared-terms";
import { costWords, monthlyCost } from "../../../lib/audit/wording/cost";
import { summaryOf } from "../../../lib/audit/wording/summary";
import { judge, snapshotOf, type WorldParts } from "../../support/policy-facts";

test.each([
  [412, 0.1, "CNY", "≤ 412.00 CNY a month at 0.1 per GiB"],
  [432_098.45, 0.35, "CNY", "≤ 432,098.45 CNY a month at 0.35 per GiB"],
  [0.00125, 0.000125, undefined, "≤ 0.00 a month at 0.000125 per GiB"],
  [0, 1, "€", "≤ 0.00 € a month at 1 per GiB"],
  [0.5, undefined, "CNY", "≤ 0.50 CNY a month"],
])("%d at %d %s", (amount, rate, currency, expected) => {
  expect(costWords(amount, { rate, currency }, en)).toBe(expected);
});

test("a cost is exact to the hundredth, and what has none counts nothing", () => {
  expect(monthlyCost([{ cost: 0.1 }, { cost: 0.2 }, { cost: null }])).toBe(0.3);
  expect(monthlyCost([])).toBe(0);
});

const staleOf = (world: WorldParts, options: Parameters<typeof judge>[3]) =>
  judge(staleSnapshots, { older_than: "1d" }, world, options);

test("the summary says the user's price, and of how many the size is not known", () => {
  const snapshots = [snapshotOf("a", { size: 4120 }), snapshotOf("b", { size: null })];
  const price = { perGibMonth: 0.1, currency: "CNY" };
  expect(summaryOf(staleOf({ snapshots }, { price }))).toBe(
    "2 stale snapshots, 4,120 GiB provisioned, ≤ 412.00 CNY a month at 0.1 per GiB (size of 1 unknown)",
  );
});

test("by a price list the summary says of how many the price is not known", () => {
  const snapshots = [snapshotOf("a", { size: 100 }), snapshotOf("b", { size: 5, kind: "standard" })];
  const shared = { ...NO_TERMS, prices: toPriceList({ legacy: 0.1 }, "CNY") };
  expect(summaryOf(staleOf({ snapshots }, { shared }))).toBe(
    "2 stale snapshots, 105 GiB provisioned, ≤ 10.00 CNY a month (price of 1 unknown)",
  );
});
