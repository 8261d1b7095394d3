import type { Texts } from "../catalogue";
import { formatMoney, numberFormat } from "../catalogue/numbers";
import type { AssessedRow } from "../engine/evaluate-policy";
import { type Pricing, sumOf } from "../engine/pricing";

const formatRate = numberFormat({ maximumSignificantDigits: 6 });

/** The maximum monthly cost of rows, to the hundredth. Rows of unknown size or price count as nothing. */
export function monthlyCost(rows: readonly Pick<AssessedRow, "cost">[]): number {
  return Math.round((sumOf(rows.map(({ cost }) => cost)) ?? 0) * 100) / 100;
}

/** For example `≤ 412.00 CNY a month at 0.1 per GiB`: the bill is at most for the provisioned size. */
export function costWords(
  amount: number,
  { currency, rate }: Pick<Pricing, "currency" | "rate">,
  texts: Texts,
): string {
  return texts.results.cost(formatMoney(amount), currency, rate === undefined ? undefined : formatRate(rate));
}
