import { CURRENCY_FORM } from "./price";
import type { SubjectKind } from "./subject";

/**
 * An argument of several policies, as the source for the provider's schema, the schema of policies files, the reference
 * and the checks of constructs.
 */
export interface SharedArgument {
  readonly kind: "text" | "map of strings" | "number" | "flag";
  readonly description: string;
  readonly isRequired?: boolean;
  /** Maximum bytes of a string in UTF-8. @default - no limit */
  readonly mostBytes?: number;
}

/** Arguments by their names in configurations. */
export type SharedArguments = Readonly<Record<string, SharedArgument>>;

const text = (description: string) => ({ kind: "text", description }) as const;
const shortText = (mostBytes: number, description: string) =>
  ({ kind: "text", mostBytes, description: `${description} At most ${mostBytes} bytes.` }) as const;

const NAME_BYTES = 255;

/** Number of a policy's rows that a plan or a report lists by default. */
export const DEFAULT_SHOWN_ROWS = 20;
export const MOST_SHOWN_ROWS = 1000;

/** The arguments that choose snapshots; they combine with AND. */
export const SNAPSHOT_FILTERS = {
  name: shortText(NAME_BYTES, "Only snapshots of exactly this name."),
  status: text("Only snapshots in this status, for example `available`."),
  volume_id: text("Only snapshots of the disk with this ID."),
} as const satisfies SharedArguments;

/** The arguments that choose disks; they combine with AND. */
export const DISK_FILTERS = {
  name: shortText(NAME_BYTES, "Only disks of exactly this name."),
  status: text("Only disks in this status, for example `available`."),
  availability_zone: text("Only disks in this availability zone."),
} as const satisfies SharedArguments;

/** The same by the subject of a policy. */
export const FILTERS: Readonly<Record<SubjectKind, SharedArguments>> = {
  snapshot: SNAPSHOT_FILTERS,
  group: SNAPSHOT_FILTERS,
  disk: DISK_FILTERS,
};

/** The arguments of every policy, in addition to its own, its filters and its exemptions. */
export const BASE_ARGUMENTS = {
  message: shortText(
    1000,
    "A line for readers of the plan, a report or an alert, for example a contact. It appears under the summary.",
  ),
  price_per_gib_month: {
    kind: "number",
    description:
      "Price of a provisioned GiB per month. No price is built in. It sets `monthly_cost` and its " +
      "text in `summary`.",
  },
  shown_rows: {
    kind: "number",
    description: `Rows that a plan or a report lists in all, violations before undecided ones: 0 to ${MOST_SHOWN_ROWS}. The rest is counted. Default: ${DEFAULT_SHOWN_ROWS}.`,
  },
  currency: text(`Currency of \`price_per_gib_month\`, ${CURRENCY_FORM}.`),
} as const satisfies SharedArguments;

/** The fields of an exemption. It has exactly one of the first four. */
export const EXEMPTION_FIELDS = {
  id: text("ID of the row to exempt."),
  name_pattern: text(
    "Regular expression in RE2 syntax. It can match any part of the name, but must not match the empty string.",
  ),
  name_prefix: text("Prefix of the names."),
  metadata: { kind: "map of strings", description: "Metadata of the rows; every key must have this value." },
  reason: { ...text("Why the rows are exempt."), isRequired: true },
  expires: {
    ...text("Last day of the exemption in UTC, as `YYYY-MM-DD`, at most two years from now."),
    isRequired: true,
  },
  preventive: {
    kind: "flag",
    description: "Whether it can match nothing because it is for future rows. Default: `false`.",
  },
} as const satisfies SharedArguments;

export const EXEMPTIONS_TEXT =
  "Rows to exempt, each by one of `id`, `name_pattern`, `name_prefix` and `metadata`. Exempt rows are in " +
  "`exempt`. An exemption that has expired, ends within 14 days or matches nothing is in `exemption_notices`.";

/** A value that is not allowed. */
export interface ValueProblem {
  readonly argument: string;
  readonly problem: string;
}

/** The problem of a number of rows, as far as it is known. */
export function shownRowsProblemsOf({ shown_rows: rows }: { readonly shown_rows?: unknown }): ValueProblem[] {
  if (typeof rows !== "number" || (Number.isSafeInteger(rows) && rows >= 0 && rows <= MOST_SHOWN_ROWS))
    return [];
  return [
    { argument: "shown_rows", problem: `must be an integer from 0 to ${MOST_SHOWN_ROWS}, got ${rows}` },
  ];
}

/** The strings of a policy that are too long. Other values, such as unknown ones, are skipped. */
export function lengthProblemsOf(
  subject: SubjectKind,
  values: Readonly<Record<string, unknown>>,
): ValueProblem[] {
  const limited: SharedArguments = { ...FILTERS[subject], ...BASE_ARGUMENTS };
  return Object.entries(limited).flatMap(([argument, { mostBytes = Number.POSITIVE_INFINITY }]) => {
    const value = values[argument];
    const bytes = typeof value === "string" ? Buffer.byteLength(value) : 0;
    return bytes <= mostBytes
      ? []
      : [{ argument, problem: `must have at most ${mostBytes} bytes in UTF-8, got ${bytes}` }];
  });
}
