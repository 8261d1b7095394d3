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

/** What all policies of a provider or a policies file say of their rows. */
export interface SharedTerms {
  /** How owners are found. */
  readonly owners: readonly OwnerRule[];
  /** What a GiB costs where a policy has no price. */
  readonly prices: PriceList | undefined;
  /** A link of the user's own for each row. */
  readonly linkTemplate: string | undefined;
}

export const NO_TERMS: SharedTerms = { owners: [], prices: undefined, linkTemplate: undefined };

/** What each of them is, by the name that configurations have. */
export const SHARED_TERMS = {
  owners: OWNERS_TEXT,
  prices: PRICES_TEXT,
  currency: PRICES_CURRENCY_TEXT,
  link_template: LINK_TEMPLATE_TEXT,
} as const;

/** The same as they are written; what is not given is null or undefined. */
export interface WrittenTerms {
  readonly owners?: unknown;
  readonly prices?: unknown;
  readonly currency?: unknown;
  readonly link_template?: unknown;
}

/** What keeps written terms from being some; values for which `isKnown` says no are not looked at. */
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

/** Terms with which nothing was found to be wrong. */
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
