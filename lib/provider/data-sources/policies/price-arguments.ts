import type { Price } from "../../../audit/words/cost";
import { type Diagnostic, number, optional, string, UNKNOWN, type Unknown } from "../../../plugin";
import { invalid } from "../validate";

const LONGEST_CURRENCY = 16;

/** A price is always the user's own figure. */
export const priceArguments = {
  price_per_gib_month: optional(
    number,
    "What a provisioned GiB costs in a month, as you know it; no price is built in. It gives `monthly_cost`, and its " +
      "text in `summary`.",
  ),
  currency: optional(
    string,
    `What to call the unit of \`price_per_gib_month\`, for example \`CNY\`; at most ${LONGEST_CURRENCY} bytes.`,
  ),
};

interface PriceConfig {
  readonly price_per_gib_month: number | null | Unknown;
  readonly currency: string | null | Unknown;
}

/** What is wrong with the price, as far as it is known. */
export function checkPrice({ price_per_gib_month: price, currency }: PriceConfig): Diagnostic[] {
  return [
    ...(typeof price === "number" && !(price >= 0)
      ? invalid("price_per_gib_month", `must be a number from 0 on, got ${price}`)
      : []),
    ...(price === null && currency !== null && currency !== UNKNOWN
      ? invalid("currency", "is of price_per_gib_month, which is not set")
      : []),
    ...(typeof currency === "string" && !isCurrency(currency)
      ? invalid(
          "currency",
          `must be a text of 1 to ${LONGEST_CURRENCY} bytes, got ${JSON.stringify(currency)}`,
        )
      : []),
  ];
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

const isCurrency = (text: string) => text.trim() !== "" && Buffer.byteLength(text) <= LONGEST_CURRENCY;
