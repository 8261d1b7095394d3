import type { Snapshot, Volume } from "../../evs";
import type { Price } from "../spec/price";
import { type PriceList, priceKey } from "../spec/price-list";
import type { SubjectKind, SubjectRow, WholeGroup } from "../spec/subject";

/** The maximum monthly cost of rows, by the user's prices. */
export interface Pricing {
  readonly currency: string | undefined;
  /** The price of every row, if it is the same for all. */
  readonly rate: number | undefined;
  /** Null if the size or the price is unknown. The cost of a group is that of its snapshots with a cost. */
  costOf(row: SubjectRow): number | null;
}

/** Millionths: enough for any currency, and exact for exact prices. */
const PRECISION = 1e6;

/** @returns undefined without a price; the price of the policy is preferred */
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

/** The sum of the known costs; null if all are unknown. */
export function sumOf(costs: readonly (number | null)[]): number | null {
  const known = costs.filter((cost) => cost !== null);
  return known.length === 0 ? null : rounded(known.reduce((total, cost) => total + cost, 0));
}

const rounded = (amount: number) => Math.round(amount * PRECISION) / PRECISION;
