import type { Texts } from "../audit/catalogue";
import { formatMoney } from "../audit/catalogue/numbers";
import { oneLine } from "../audit/catalogue/text";
import type { ReportedPolicy } from "./document";

/** Whether the user has a price for a row of any policy. */
export const havePrices = (policies: readonly ReportedPolicy[]): boolean =>
  policies.some(({ monthly_cost }) => monthly_cost !== null);

/** The maximum monthly cost of a policy's violations, and the number of unknown costs; empty without a price. */
export function policyCost(
  { monthly_cost: amount, cost_currency, arguments: given, violations }: ReportedPolicy,
  { documents: { totals } }: Texts,
): string {
  if (amount === null) return "";
  // Answers of earlier versions have the currency only as an argument, and no costs of rows.
  const currency = cost_currency ?? (typeof given.currency === "string" ? given.currency : null);
  const uncosted = violations.filter((row) => row.monthly_cost === null).length;
  const isSaid = uncosted < violations.length || amount === 0;
  const isKnown = uncosted < violations.length || !isSaid || violations.length === 0;
  return oneLine(
    totals.costsAndUnknown(
      isKnown ? [totals.cost(formatMoney(amount), currency)] : [],
      isSaid ? uncosted : 0,
    ),
  );
}
