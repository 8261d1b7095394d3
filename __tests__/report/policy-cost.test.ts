import { textsOf } from "../../lib/audit/catalogue";
import { render } from "../../lib/report";
import { policyCost } from "../../lib/report/policy-cost";
import { documentOf, reportedPolicy, resultRow } from "../support/documents";

const row = (id: string, monthly_cost: number | null) => resultRow(id, { monthly_cost });
const priced = (amount: number | null, ...costs: (number | null)[]) =>
  reportedPolicy({
    monthly_cost: amount,
    cost_currency: "CNY",
    violations: costs.map((cost, index) => row(`${index}`, cost)),
  });

test.each([
  ["no price", priced(null, null), ""],
  ["nothing found", priced(0), "≤ 0.00 CNY"],
  ["every cost", priced(1412.5, 1400, 12.5), "≤ 1,412.50 CNY"],
  ["some costs", priced(12.5, 12.5, null, null), "≤ 12.50 CNY (cost of 2 unknown)"],
  ["no cost of any row, so that no bound is known", priced(0, null), "cost of 1 unknown"],
  ["costs of nothing", priced(0, 0), "≤ 0.00 CNY"],
  ["an answer whose rows do not say it", priced(7, null, null), "≤ 7.00 CNY"],
])("%s", (_, policy, cost) => {
  expect(policyCost(policy, textsOf("en"))).toBe(cost);
});

test.each(["text", "markdown"] as const)(
  "%s has the cost of each policy, where there are prices",
  (format) => {
    const as = (policy: Parameters<typeof reportedPolicy>[0]) =>
      render(documentOf([reportedPolicy(policy)]), format, { isColored: false, page: "" });
    expect(as({ monthly_cost: 3, violations: [row("a", 3)] })).toMatch(/monthly cost[\s\S]*≤ 3\.00/);
    expect(as({ violations: [row("a", null)] })).not.toContain("monthly cost");
  },
);
