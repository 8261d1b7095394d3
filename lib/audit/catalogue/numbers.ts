import type { Texts } from ".";

/** The words for things of a kind. */
export interface Noun {
  readonly one: string;
  readonly many: string;
  /**
   * The word without a number before it, in languages with measure words.
   *
   * @default - the plural
   */
  readonly plain?: string;
}

/** A noun whose plural takes an s. */
export const regular = (one: string): Noun => ({ one, many: `${one}s` });

/** Formats numbers. Created at first use, because a process's first formatter loads the tables of all languages. */
export function numberFormat(options: Intl.NumberFormatOptions): (value: number) => string {
  let format: Intl.NumberFormat | undefined;
  return (value) => {
    format ??= new Intl.NumberFormat("en-US", options);
    return format.format(value);
  };
}

const formatFraction = numberFormat({ maximumFractionDigits: 2 });

/** A number with separators for thousands, for example `1,900`. */
export function formatNumber(value: number): string {
  // Nearly all numbers are integers. They need no formatter, which takes longer to create than all other texts.
  return Number.isSafeInteger(value) && value >= 0 ? formatWhole(value) : formatFraction(value);
}

function formatWhole(value: number): string {
  const digits = String(value);
  if (digits.length <= 3) return digits;
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(",");
}

/** For example `1 snapshot` or `1,900 snapshots`. */
export function countOf(count: number, noun: Noun): string {
  return `${formatNumber(count)} ${count === 1 ? noun.one : noun.many}`;
}

/** An amount of money, for example `1,900.50`. */
export const formatMoney = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** For example `41,200 GiB`. */
export const formatGiB = (gib: number) => `${formatNumber(gib)} GiB`;

/** The same, with a question mark if the size is unknown. */
export const formatSize = (gib: number | null) => (gib === null ? "? GiB" : formatGiB(gib));

/** A span in the largest unit of which it has at least two or exactly one, rounded up. */
export function formatSpan(ms: number, { units }: Pick<Texts, "units">): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds >= 7200 || seconds === 3600) return countOf(Math.ceil(seconds / 3600), units.h);
  if (seconds >= 120 || seconds === 60) return countOf(Math.ceil(seconds / 60), units.m);
  return countOf(seconds, units.s);
}

/** Days, or the largest smaller unit, since a time, rounded down. A future time has no age. */
export function formatAge(atMs: number, now: Date, { units }: Pick<Texts, "units">): string {
  const seconds = Math.max(0, Math.floor((now.getTime() - atMs) / 1000));
  if (seconds >= 86_400) return countOf(Math.floor(seconds / 86_400), units.d);
  if (seconds >= 3_600) return countOf(Math.floor(seconds / 3_600), units.h);
  return countOf(Math.floor(seconds / 60), units.m);
}
