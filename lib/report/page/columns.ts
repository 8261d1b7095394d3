import { formatNumber } from "../../audit/words/numbers";
import { element } from "./dom";
import type { PageFinding } from "./findings";

/** A column of the table. */
export interface Column {
  readonly title: string;
  /** What it is sorted by; rows without a value come last. */
  readonly key: (finding: PageFinding) => string | number | null;
  readonly class?: string;
  readonly cell: (finding: PageFinding) => Node | string;
}

const ANSWERS = { violation: "✗ violation", undecided: "? undecided", exempt: "○ exempt" } as const;

const day = (time: string) => time.slice(0, 10);

export const COLUMNS: readonly Column[] = [
  {
    title: "Answer",
    key: ({ answer }) => answer,
    cell: ({ answer }) => element("span", { class: `answer answer-${answer}` }, ANSWERS[answer]),
  },
  { title: "Policy", key: ({ policy }) => policy.policy, cell: ({ policy }) => policy.policy },
  { title: "Verdict", key: ({ row }) => row.verdict, cell: ({ row }) => row.verdict },
  {
    title: "GiB",
    class: "number",
    key: ({ row }) => row.size,
    cell: ({ row }) => (row.size === null ? "?" : formatNumber(row.size)),
  },
  {
    title: "Created",
    class: "nowrap",
    key: ({ createdAt }) => createdAt || null,
    cell: ({ createdAt }) => day(createdAt) || "?",
  },
  { title: "Due", class: "nowrap", key: ({ row }) => row.due_at, cell: ({ row }) => day(row.due_at ?? "") },
  { title: "ID", class: "id", key: ({ row }) => row.id, cell: ({ row }) => row.id },
  { title: "Disk", class: "id", key: ({ disk }) => disk || null, cell: ({ disk }) => disk },
];

/** The name opens what is known of the row, so it stands apart. */
export const NAME: Column = {
  title: "Name",
  key: ({ name }) => name,
  cell: ({ name }) => name || "(no name)",
};

/** Findings by a column; those without a value come last, whatever the direction. */
export function sorted(
  findings: readonly PageFinding[],
  { key }: Column,
  isDescending: boolean,
): PageFinding[] {
  const keyed = findings.map((finding) => ({ finding, value: key(finding) }));
  const sign = isDescending ? -1 : 1;
  keyed.sort(({ value: a }, { value: b }) => {
    if (a === b) return 0;
    if (a === null) return 1;
    if (b === null) return -1;
    return a < b ? -sign : sign;
  });
  return keyed.map(({ finding }) => finding);
}
