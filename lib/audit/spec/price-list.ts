import { isGiven } from "./is-given";
import { CURRENCY_FORM, tryGetCurrencyProblem } from "./price";
import type { WrittenProblem } from "./written-problem";

/** The user's price per GiB for each kind. */
export interface PriceList {
  /** By `priceKey` of `legacy`, `standard`, `disk`, or `disk` and a type. */
  readonly perGibMonth: ReadonlyMap<string, number>;
  /** @default - no unit */
  readonly currency: string | undefined;
}

const KEYS = "`legacy`, `standard`, `disk` and `disk:<type>`";
/** A stack that is synthesized as HCL has `disk_ssd` for `disk:SSD`: cdktf renames keys of maps. */
const KEY = /^(?:legacy|standard|disk|disk[:_].+)$/su;

/** The key of a price. It is the same after cdktf renamed it. */
export const priceKey = (...parts: readonly string[]) => parts.join("").toLowerCase().replace(/[:_-]/g, "");

export const PRICES_TEXT =
  `Your prices of a provisioned GiB per month. Keys: ${KEYS}, for example \`disk:SSD\`, which takes precedence over ` +
  "`disk`. No price is built in. Rows then have `monthly_cost`. A price of the policy takes precedence.";
export const PRICES_CURRENCY_TEXT = `Currency of \`prices\`, ${CURRENCY_FORM}.`;

/** The problems of written prices. Values are skipped if `isKnown` returns false. */
export function priceListProblemsOf(
  prices: unknown,
  currency: unknown,
  isKnown: (value: unknown) => boolean = () => true,
): WrittenProblem[] {
  const written = isGiven(prices) && isKnown(prices) ? Object.entries(Object(prices)) : [];
  const known = new Map<string, string>();
  const ofPrices = written.flatMap(([key, price]): WrittenProblem[] => {
    if (!KEY.test(key)) {
      const problem = `is not a known key; the keys are ${KEYS.replaceAll("`", "")}`;
      return [{ path: ["prices", key], problem }];
    }
    const other = known.get(priceKey(key));
    if (other !== undefined) return [{ path: ["prices", key], problem: `is the same key as ${other}` }];
    known.set(priceKey(key), key);
    if (!isKnown(price) || (Number.isFinite(price) && Number(price) >= 0)) return [];
    return [{ path: ["prices", key], problem: `must be a non-negative number, got ${price}` }];
  });
  if (!isGiven(currency) || !isKnown(currency)) return ofPrices;
  const problem = isGiven(prices) ? tryGetCurrencyProblem(currency) : "requires prices";
  return problem === undefined ? ofPrices : [...ofPrices, { path: ["currency"], problem }];
}

/** Prices that were found to be valid; undefined without prices. */
export function toPriceList(prices: unknown, currency: unknown): PriceList | undefined {
  if (!isGiven(prices)) return undefined;
  const numbers = Object.entries(Object(prices)).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number",
  );
  return {
    perGibMonth: new Map(numbers.map(([key, price]) => [priceKey(key), price])),
    currency: typeof currency === "string" ? currency : undefined,
  };
}
