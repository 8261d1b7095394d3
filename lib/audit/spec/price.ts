import { isGiven } from "./is-given";

/** Bytes of a currency, in UTF-8. */
export const LONGEST_CURRENCY = 16;

/** What the user says that a GiB costs. */
export interface Price {
  readonly perGibMonth: number;
  /** @default - none is named */
  readonly currency: string | undefined;
}

/** A price as a configuration has it; values that are not given are null or undefined. */
export interface WrittenPrice {
  readonly price_per_gib_month?: unknown;
  readonly currency?: unknown;
}

/** What is wrong with one of the two. */
export interface PriceProblem {
  readonly field: keyof WrittenPrice;
  readonly problem: string;
}

/** What a currency may be, for descriptions. */
export const CURRENCY_FORM = `for example \`CNY\`; at most ${LONGEST_CURRENCY} bytes`;

/** What keeps a price from being one; values of other types, such as those not known yet, are not looked at. */
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

/** What keeps a value from being a currency; undefined where nothing does. */
export function tryGetCurrencyProblem(currency: unknown): string | undefined {
  const isCurrency =
    typeof currency === "string" && currency.trim() !== "" && Buffer.byteLength(currency) <= LONGEST_CURRENCY;
  return isCurrency
    ? undefined
    : `must be a string of 1 to ${LONGEST_CURRENCY} bytes, got ${JSON.stringify(currency)}`;
}
