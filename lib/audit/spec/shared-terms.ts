import { isGiven } from "./is-given";
import { LINK_TEMPLATE_TEXT, tryGetTemplateProblem } from "./link-template";
import { OWNERS_TEXT, type OwnerRule, toOwnerRule, tryGetOwnerProblem } from "./owners";
import {
  PRICES_CURRENCY_TEXT,
  PRICES_TEXT,
  type PriceList,
  priceListProblemsOf,
  toPriceList,
} from "./price-list";
import type { WrittenProblem } from "./written-problem";

/** The settings for the rows of all policies of a provider or a policies file. */
export interface SharedTerms {
  /** How owners are found. */
  readonly owners: readonly OwnerRule[];
  /** The price per GiB, if a policy has no price. */
  readonly prices: PriceList | undefined;
  /** The user's link for each row. */
  readonly linkTemplate: string | undefined;
}

export const NO_TERMS: SharedTerms = { owners: [], prices: undefined, linkTemplate: undefined };

/** The fields and types of these settings, by their names in configurations. */
export const SHARED_TERMS = {
  owners: OWNERS_TEXT,
  prices: PRICES_TEXT,
  currency: PRICES_CURRENCY_TEXT,
  link_template: LINK_TEMPLATE_TEXT,
} as const;

/** The same as written. Missing values are null or undefined. */
export interface WrittenTerms {
  readonly owners?: unknown;
  readonly prices?: unknown;
  readonly currency?: unknown;
  readonly link_template?: unknown;
}

/** The problems of written settings. Values are skipped if `isKnown` returns false. */
export function sharedTermsProblemsOf(
  { owners, prices, currency, link_template: template }: WrittenTerms,
  isKnown: (value: unknown) => boolean = () => true,
): WrittenProblem[] {
  const ofOwners = rulesOf(owners).flatMap((rule, index): WrittenProblem[] => {
    if (!isKnown(rule)) return [];
    const found = tryGetOwnerProblem(Object(rule), isKnown);
    if (found === undefined) return [];
    const { field, problem } = found;
    return [{ path: ["owners", index, ...(field === undefined ? [] : [field])], problem }];
  });
  const ofTemplate = isGiven(template) && isKnown(template) ? tryGetTemplateProblem(template) : undefined;
  return [
    ...ofOwners,
    ...priceListProblemsOf(prices, currency, isKnown),
    ...(ofTemplate === undefined ? [] : [{ path: ["link_template"], problem: ofTemplate }]),
  ];
}

/** Settings that were found to be valid. */
export function toSharedTerms({
  owners,
  prices,
  currency,
  link_template: template,
}: WrittenTerms): SharedTerms {
  return {
    owners: rulesOf(owners).map((rule) => toOwnerRule(Object(rule))),
    prices: toPriceList(prices, currency),
    linkTemplate: typeof template === "string" ? template : undefined,
  };
}

const rulesOf = (owners: unknown): readonly unknown[] => (Array.isArray(owners) ? owners : []);
