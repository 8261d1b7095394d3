import type { Texts } from "../../audit/catalogue";
import type { PageFinding } from "./findings";

/** One bar, or a part of one. */
export interface Bar {
  readonly group: string;
  readonly part: string;
  readonly value: number;
}

const DAY_MS = 86_400_000;
/** The upper limits of the age groups, in days. */
const AGES = [7, 30, 90, 180, 365, 730];

type Words = Texts["page"]["pictures"];

/** The names of the age groups, the youngest first. */
export const ageLabels = (words: Words): string[] => [
  ...AGES.map((days) => words.within(days)),
  words.older(2),
  words.unknownAge,
];

/** The number of findings in each age group, by verdict. */
export function countsByAge(findings: readonly PageFinding[], now: Date, words: Words): Bar[] {
  return summed(
    findings.map(({ createdAt, row }) => ({
      group: ageOf(createdAt, now, words),
      part: row.verdict,
      value: 1,
    })),
  );
}

function ageOf(createdAt: string, now: Date, words: Words): string {
  const age = (now.getTime() - Date.parse(createdAt)) / DAY_MS;
  if (Number.isNaN(age)) return words.unknownAge;
  const days = AGES.find((end) => age <= end);
  return days === undefined ? words.older(2) : words.within(days);
}

/** The groupings of GiB. */
export type Grouping = "disk" | "name" | `metadata:${string}`;
const MOST_GROUPS = 15;

/** Keys that users set, the most frequent first. EVS's own start with two underscores. */
export function metadataKeysOf(findings: readonly PageFinding[]): string[] {
  const counts = new Map<string, number>();
  for (const { row } of findings) {
    const keys = "metadata" in row ? Object.keys(row.metadata) : [];
    for (const key of keys) if (!key.startsWith("__")) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
}

/** GiB of the largest groups, and of all others together. */
export function gibBy(findings: readonly PageFinding[], grouping: Grouping, texts: Texts): Bar[] {
  const bars = summed(
    findings.map((finding) => ({
      group: groupOf(finding, grouping, texts),
      part: "GiB",
      value: finding.row.size ?? 0,
    })),
  ).sort((a, b) => b.value - a.value);
  const rest = bars.slice(MOST_GROUPS);
  if (rest.length === 0) return bars;
  const value = rest.reduce((total, bar) => total + bar.value, 0);
  return [
    ...bars.slice(0, MOST_GROUPS),
    { group: texts.page.pictures.others(rest.length), part: "GiB", value },
  ];
}

function groupOf({ row, disk, name }: PageFinding, grouping: Grouping, { page }: Texts): string {
  if (grouping === "disk") return disk || row.id;
  // Cron jobs append a date to the name.
  if (grouping === "name") return withoutDate(name) || page.noName;
  const metadata = "metadata" in row ? row.metadata : {};
  return metadata[grouping.slice("metadata:".length)] || page.pictures.none;
}

function withoutDate(name: string): string {
  let end = name.length;
  while (end > 0 && "0123456789-_.:TZ".includes(name[end - 1] ?? " ")) end -= 1;
  return name.slice(0, end);
}

/** The number of deadlines and exemptions that end in each month. */
export function endsByMonth(findings: readonly PageFinding[], words: Words): Bar[] {
  const bars = findings.flatMap(({ row }) => [
    ...(row.due_at === null ? [] : [{ group: row.due_at.slice(0, 7), part: words.deadline, value: 1 }]),
    ...(row.exempt_through === null
      ? []
      : [{ group: row.exempt_through.slice(0, 7), part: words.exemptionEnds, value: 1 }]),
  ]);
  return summed(bars).sort((a, b) => (a.group < b.group ? -1 : 1));
}

function summed(bars: readonly Bar[]): Bar[] {
  const sums = new Map<string, Bar>();
  for (const bar of bars) {
    const key = JSON.stringify([bar.group, bar.part]);
    sums.set(key, { ...bar, value: (sums.get(key)?.value ?? 0) + bar.value });
  }
  return [...sums.values()];
}
