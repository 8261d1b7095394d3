import { isGiven } from "./is-given";

/** Bytes of a currency, in UTF-8. */
export const LONGEST_CURRENCY = 16;

/** The user's price per GiB. */
export interface Price {
  readonly perGibMonth: number;
  /** @default - no unit */
  readonly currency: string | undefined;
}

/** A price in a configuration. Missing values are null or undefined. */
export interface WrittenPrice {
  readonly price_per_gib_month?: unknown;
  readonly currency?: unknown;
}

/** The problem of one of the two. */
export interface PriceProblem {
  readonly field: keyof WrittenPrice;
  readonly problem: string;
}

/** The form of a currency, for descriptions. */
export const CURRENCY_FORM = `for example \`CNY\`; at most ${LONGEST_CURRENCY} bytes`;

/** The problems of a price. Values of other types, such as unknown ones, are skipped. */
export function priceProblemsOf({ price_per_gib_month: price, currency }: WrittenPrice): PriceProblem[] {
  const ofCurrency = typeof currency === "string" ? tryGetCurrencyProblem(currency) : undefined;
  return [
    ...(typeof price === "number" && !(price >= 0 && price < Number.POSITIVE_INFINITY)
      ? [{ field: "price_per_gib_month", problem: `must be a non-negative number, got ${price}` } as const]
      : []),
    ...(!isGiven(price) && typeof currency === "string"
      ? [{ field: "currency", problem: "requires price_per_gib_month" } as const]
      : []),
    ...(ofCurrency === undefined ? [] : [{ field: "currency", problem: ofCurrency } as const]),
  ];
}

/** The problem of a currency; undefined if it is valid. */
export function tryGetCurrencyProblem(currency: unknown): string | undefined {
  const isCurrency =
    typeof currency === "string" && currency.trim() !== "" && Buffer.byteLength(currency) <= LONGEST_CURRENCY;
  return isCurrency
    ? undefined
    : `must be a string of 1 to ${LONGEST_CURRENCY} bytes, got ${JSON.stringify(currency)}`;
}
