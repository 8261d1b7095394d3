import type { Snapshot, Volume } from "../../evs";
import type { Price } from "../spec/price";
import { type PriceList, priceKey } from "../spec/price-list";
import type { SubjectKind, SubjectRow, WholeGroup } from "../spec/subject";

/** What rows cost at most in a month, by the user's own figures. */
export interface Pricing {
  readonly currency: string | undefined;
  /** The price of every row, where there is only one. */
  readonly rate: number | undefined;
  /** Null where the size or the price is not known. Of a group: of those of its snapshots that have a cost. */
  costOf(row: SubjectRow): number | null;
}

/** Millionths: enough for any currency, and exact where prices are. */
const PRECISION = 1e6;

/** @returns undefined without a price; the policy's own wins */
export function pricingOf(
  own: Price | undefined,
  list: PriceList | undefined,
  subject: SubjectKind,
): Pricing | undefined {
  if (own === undefined && list === undefined) return undefined;
  const priceOf = (row: Snapshot | Volume): number | undefined =>
    own?.perGibMonth ?? (list === undefined ? undefined : listPriceOf(row, list));
  const costOfOne = (row: Snapshot | Volume): number | null => {
    const price = priceOf(row);
    return price === undefined || row.size === null ? null : rounded(row.size * price);
  };
  return {
    currency: own === undefined ? list?.currency : own.currency,
    rate: own?.perGibMonth,
    costOf: (row) =>
      subject === "group"
        ? sumOf((row as WholeGroup).members.map(costOfOne))
        : costOfOne(row as Snapshot | Volume),
  };
}

function listPriceOf(row: Snapshot | Volume, { perGibMonth }: PriceList): number | undefined {
  if ("kind" in row) return perGibMonth.get(priceKey(row.kind));
  const ofType = perGibMonth.get(priceKey("disk", row.volumeType ?? ""));
  return ofType ?? perGibMonth.get(priceKey("disk"));
}

/** Those that are known together; null where none is. */
export function sumOf(costs: readonly (number | null)[]): number | null {
  const known = costs.filter((cost) => cost !== null);
  return known.length === 0 ? null : rounded(known.reduce((total, cost) => total + cost, 0));
}

const rounded = (amount: number) => Math.round(amount * PRECISION) / PRECISION;
