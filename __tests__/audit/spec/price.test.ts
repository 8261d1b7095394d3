import { priceProblemsOf } from "../../../lib/audit/spec/price";

test.each([
  [{}],
  [{ price_per_gib_month: null, currency: null }],
  [{ price_per_gib_month: 0 }],
  [{ price_per_gib_month: 0.35, currency: "人民币" }],
  // Values that only Terraform knows are no numbers and no texts.
  [{ price_per_gib_month: Symbol("unknown"), currency: "CNY" }],
])("%p is a price, or none", (written) => {
  expect(priceProblemsOf(written)).toEqual([]);
});

test.each([
  [{ price_per_gib_month: -0.01 }, "price_per_gib_month must be a non-negative number, got -0.01"],
  [{ price_per_gib_month: Number.NaN }, "price_per_gib_month must be a non-negative number, got NaN"],
  [{ price_per_gib_month: Infinity }, "price_per_gib_month must be a non-negative number, got Infinity"],
  [{ currency: "CNY" }, "currency requires price_per_gib_month"],
  [{ price_per_gib_month: 1, currency: " " }, 'currency must be a string of 1 to 16 bytes, got " "'],
  [
    { price_per_gib_month: 1, currency: "人民币人民币" },
    'currency must be a string of 1 to 16 bytes, got "人民币人民币"',
  ],
])("%p is refused", (written, problem) => {
  expect(priceProblemsOf(written).map((found) => `${found.field} ${found.problem}`)).toEqual([problem]);
});
