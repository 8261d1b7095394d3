import { type Price, priceProblemsOf } from "../../../audit/spec/price";
import { BASE_ARGUMENTS } from "../../../audit/spec/shared-arguments";
import { type Diagnostic, number, optional, string, type Unknown } from "../../../plugin";
import { fractionOf } from "../../fraction";
import { invalid } from "../validate";

/** The prices are always the user's own. */
export const priceArguments = {
  price_per_gib_month: optional(number, BASE_ARGUMENTS.price_per_gib_month.description),
  currency: optional(string, BASE_ARGUMENTS.currency.description),
};

interface PriceConfig {
  readonly price_per_gib_month: number | null | Unknown;
  readonly currency: string | null | Unknown;
}

/** Problems of the price, as far as they are known. */
export function checkPrice(config: PriceConfig): Diagnostic[] {
  const price = fractionOf(config.price_per_gib_month);
  return priceProblemsOf({ ...config, price_per_gib_month: price }).flatMap(({ field, problem }) =>
    invalid(field, problem),
  );
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
    : { perGibMonth: fractionOf(price_per_gib_month), currency: currency ?? undefined };
}
