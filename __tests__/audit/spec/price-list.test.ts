import { priceListProblemsOf, toPriceList } from "../../../lib/audit/spec/price-list";

test.each<[unknown, unknown]>([
  [undefined, undefined],
  [null, null],
  [{ legacy: 0.1, standard: 0, disk: 0.7, "disk:SSD": 1 }, "CNY"],
  [{}, undefined],
  [{ disk_ssd: 1 }, undefined],
  ["later", "CNY"],
  [{ legacy: "later" }, "later"],
])("%j in %j are prices, or none", (prices, currency) => {
  expect(priceListProblemsOf(prices, currency, (value) => value !== "later")).toEqual([]);
});

test.each<[unknown, unknown, string]>([
  [{ legacy: -1 }, undefined, "prices.legacy must be a non-negative number, got -1"],
  [{ legacy: Number.NaN }, undefined, "prices.legacy must be a non-negative number, got NaN"],
  [{ legacy: Infinity }, undefined, "prices.legacy must be a non-negative number, got Infinity"],
  [{ "disk:SSD": 1, disk_ssd: 2 }, undefined, "prices.disk_ssd is the same key as disk:SSD"],
  [{ disk: null }, undefined, "prices.disk must be a non-negative number, got null"],
  [
    { snapshot: 1 },
    undefined,
    "prices.snapshot is not a known key; the keys are legacy, standard, disk and disk:<type>",
  ],
  [{ "disk:": 1 }, undefined, "prices.disk: is not a known key"],
  [null, "CNY", "currency requires prices"],
  [{ legacy: 1 }, " ", 'currency must be a string of 1 to 16 bytes, got " "'],
])("%j in %j are refused", (prices, currency, problem) => {
  const [found] = priceListProblemsOf(prices, currency);
  expect(`${found?.path.join(".")} ${found?.problem}`.startsWith(problem)).toBe(true);
});

test("what is not given is no list", () => {
  expect(toPriceList(null, null)).toBeUndefined();
  expect(toPriceList({ legacy: 1 }, null)).toEqual({
    perGibMonth: new Map([["legacy", 1]]),
    currency: undefined,
  });
});
