import { CURRENCY_FORM, type Price, priceProblemsOf } from "../../../audit/spec/price";
import { type Diagnostic, number, optional, string, type Unknown } from "../../../plugin";
import { invalid } from "../validate";

/** A price is always the user's own figure. */
export const priceArguments = {
  price_per_gib_month: optional(
    number,
    "What a provisioned GiB costs in a month, as you know it; no price is built in. It gives `monthly_cost`, and its " +
      "text in `summary`.",
  ),
  currency: optional(string, `What to call the unit of \`price_per_gib_month\`, ${CURRENCY_FORM}.`),
};

interface PriceConfig {
  readonly price_per_gib_month: number | null | Unknown;
  readonly currency: string | null | Unknown;
}

/** What is wrong with the price, as far as it is known. */
export function checkPrice(config: PriceConfig): Diagnostic[] {
  return priceProblemsOf(config).flatMap(({ field, problem }) => invalid(field, problem));
}

export function tryGetPrice({
  price_per_gib_month,
  currency,
}: {
  readonly price_per_gib_month: number | null;
  readonly currency: string | null;
}): Price | undefined {
  return price_per_gib_month === null
    ? undefined
    : { perGibMonth: price_per_gib_month, currency: currency ?? undefined };
}
