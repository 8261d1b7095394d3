import { isGiven } from "./is-given";
import { CURRENCY_FORM, tryGetCurrencyProblem } from "./price";
import type { WrittenProblem } from "./written-problem";

/** What the user says that a GiB of each kind costs. */
export interface PriceList {
  /** By `priceKey` of `legacy`, `standard`, `disk`, or `disk` and a type. */
  readonly perGibMonth: ReadonlyMap<string, number>;
  /** @default - none is named */
  readonly currency: string | undefined;
}

const KEYS = "`legacy`, `standard`, `disk` and `disk:<type>`";
/** A stack that is synthesized as HCL has `disk_ssd` for `disk:SSD`: cdktf writes keys of maps so. */
const KEY = /^(?:legacy|standard|disk|disk[:_].+)$/su;

/** The form in which prices are looked up, whatever cdktf made of their keys. */
export const priceKey = (...parts: readonly string[]) => parts.join("").toLowerCase().replace(/[:_-]/g, "");

export const PRICES_TEXT =
  `Your prices of a provisioned GiB per month. Keys: ${KEYS}, for example \`disk:SSD\`, which takes precedence over ` +
  "`disk`. No price is built in. Rows then have `monthly_cost`. A price of the policy takes precedence.";
export const PRICES_CURRENCY_TEXT = `Currency of \`prices\`, ${CURRENCY_FORM}.`;

/** What keeps written prices from being a list; values for which `isKnown` says no are not looked at. */
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

/** A list with which nothing was found to be wrong; undefined where there is none. */
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
