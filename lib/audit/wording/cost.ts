import type { Texts } from "../catalogue";
import { numberFormat } from "../catalogue/numbers";
import type { Price } from "../spec/price";

const formatMoney = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const formatRate = numberFormat({ maximumSignificantDigits: 6 });

/** What provisioned GiB cost at most in a month, to the hundredth. */
export function monthlyCost(gib: number, { perGibMonth }: Price): number {
  return Math.round(gib * perGibMonth * 100) / 100;
}

/** For example `≤ 412.00 CNY a month at 0.1 per GiB`: what is billed is at most what is provisioned. */
export function costWords(gib: number, price: Price, { results }: Texts): string {
  return results.cost(formatMoney(monthlyCost(gib, price)), price.currency, formatRate(price.perGibMonth));
}
