import type { Texts } from "../../audit/catalogue";
import { formatNumber } from "../../audit/catalogue/numbers";
import { element } from "./dom";
import type { PageFinding } from "./findings";

/** A column of the table. */
export interface Column {
  readonly title: string;
  /** The sort key. Rows without a value are last. */
  readonly key: (finding: PageFinding) => string | number | null;
  readonly class?: string;
  readonly cell: (finding: PageFinding) => Node | string;
}

/** Signs of the answers, in addition to their color. */
export const SIGNS = { violation: "✗", undecided: "?", exempt: "○" } as const;

/** The order of new and known rows. */
const NEWS = { new: 0, perhaps: 1, known: 2 } as const;

/** Disks and groups have no kind. */
const kindOf = (row: PageFinding["row"]) => ("kind" in row ? row.kind : undefined);

const day = (time: string) => time.slice(0, 10);

/** The columns that only some documents need. */
export interface ShownColumns {
  /** Whether there are several projects. */
  readonly projects: boolean;
  /** Whether there is an earlier answer. */
  readonly news: boolean;
  /** Whether there are rules for owners. */
  readonly owners: boolean;
}

/** The columns after the name. */
export const columnsOf = (
  { page: { columns, answers, news: newsWords, noOwner, filters } }: Texts,
  shown: ShownColumns,
): readonly Column[] => [
  {
    title: columns.answer,
    key: ({ answer }) => answer,
    cell: ({ answer }) =>
      element("span", { class: `answer answer-${answer}` }, `${SIGNS[answer]} ${answers[answer]}`),
  },
  ...(shown.news
    ? [
        {
          title: columns.news,
          key: ({ news }: PageFinding) => (news === "" ? null : NEWS[news]),
          cell: ({ news }: PageFinding) => (news === "" ? "" : newsWords[news]),
        },
      ]
    : []),
  ...(shown.projects
    ? [
        {
          title: filters.project,
          key: ({ project }: PageFinding) => project || null,
          cell: ({ project }: PageFinding) => project,
        },
      ]
    : []),
  { title: columns.policy, key: ({ policy }) => policy.policy, cell: ({ policy }) => policy.policy },
  { title: columns.verdict, key: ({ row }) => row.verdict, cell: ({ row }) => row.verdict },
  {
    title: columns.kind,
    key: ({ row }) => kindOf(row) ?? null,
    cell: ({ row }) => kindOf(row) ?? "",
  },
  {
    title: "GiB",
    class: "number",
    key: ({ row }) => row.size,
    cell: ({ row }) => (row.size === null ? "?" : formatNumber(row.size)),
  },
  {
    title: columns.created,
    class: "nowrap",
    key: ({ createdAt }) => createdAt || null,
    cell: ({ createdAt }) => day(createdAt) || "?",
  },
  {
    title: columns.due,
    class: "nowrap",
    key: ({ row }) => row.due_at,
    cell: ({ row }) => day(row.due_at ?? ""),
  },
  ...(shown.owners
    ? [
        {
          title: columns.owner,
          key: ({ row }: PageFinding) => row.owner,
          cell: ({ row }: PageFinding) => row.owner ?? noOwner,
        },
      ]
    : []),
  { title: "ID", class: "id", key: ({ row }) => row.id, cell: ({ row }) => row.id },
  { title: columns.disk, class: "id", key: ({ disk }) => disk || null, cell: ({ disk }) => disk },
];

/** The name opens the details of the row, so it is separate. */
export const nameColumnOf = ({ page }: Texts): Column => ({
  title: page.columns.name,
  key: ({ name }) => name,
  cell: ({ name }) => name || page.noName,
});

/** Findings by a column. Those without a value are last in both directions. */
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
