import type { Texts } from "../catalogue";
import { formatNumber, numberFormat } from "../catalogue/numbers";

/** What the user says that a GiB costs. */
export interface Price {
  readonly perGibMonth: number;
  /** @default - none is named */
  readonly currency: string | undefined;
}

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

/** For example `size of 2 not known`; nothing where every size is known. */
export function unsizedWords(
  rows: readonly { readonly size: number | null }[],
  { results }: Texts,
): string[] {
  const unsized = rows.filter(({ size }) => size === null).length;
  return unsized === 0 ? [] : [results.unsized(formatNumber(unsized))];
}
