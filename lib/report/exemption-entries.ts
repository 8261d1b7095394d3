import type { Texts } from "../audit/catalogue";
import { formatSize } from "../audit/catalogue/numbers";
import { oneLine, quotedName } from "../audit/catalogue/text";
import type { ResultRow } from "../audit/results/result-rows";
import type { ReportedPolicy } from "./document";
import { type ConfigurationLanguage, quoted } from "./quoted";

/** Why rows are exempt, and their last day. */
export interface EntryTerms {
  readonly reason: string;
  /** As `YYYY-MM-DD`. */
  readonly expires: string;
}

/** Rows of a policy that each get an exemption. */
export interface ChosenRows {
  readonly policy: Pick<ReportedPolicy, "rule" | "policy">;
  readonly rows: readonly ResultRow[];
}

interface Form {
  readonly comment: string;
  readonly indent: string;
  readonly open: string;
  readonly close: readonly string[];
  readonly entry: (fields: readonly (readonly [name: string, value: string])[]) => readonly string[];
}

const inBraces = (between: string) => (fields: readonly (readonly [string, string])[]) => [
  `{ ${fields.map(([name, value]) => `${name}${between}${value}`).join(", ")} },`,
];

const FORMS: Readonly<Record<ConfigurationLanguage, Form>> = {
  // At the same depth as under a rule of a policies file.
  policies: {
    comment: "#",
    indent: "    ",
    open: "exemptions:",
    close: [],
    entry: (fields) => fields.map(([name, value], index) => `${index === 0 ? "- " : "  "}${name}: ${value}`),
  },
  typescript: {
    comment: "//",
    indent: "",
    open: "exemptions: [",
    close: ["],"],
    entry: inBraces(": "),
  },
  hcl: { comment: "#", indent: "", open: "exemptions = [", close: ["]"], entry: inBraces(" = ") },
};

/** The `exemptions` of each policy with an entry for each row, ready to copy. Comments describe the rows. */
export function exemptionEntries(
  chosen: readonly ChosenRows[],
  terms: EntryTerms,
  language: ConfigurationLanguage,
  texts: Texts,
): string {
  const blocks = chosen.map(({ policy, rows }) => blockOf(policy, rows, terms, language, texts));
  return `${blocks.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function blockOf(
  { rule, policy }: ChosenRows["policy"],
  rows: readonly ResultRow[],
  { reason, expires }: EntryTerms,
  language: ConfigurationLanguage,
  texts: Texts,
): string[] {
  const { comment, indent, open, close, entry } = FORMS[language];
  const name = policy === rule ? policy : `${policy} (${rule})`;
  const items = rows.flatMap((row) => [
    `${comment} ${remarkOf(row, texts)}`,
    ...entry(
      Object.entries({ id: row.id, reason, expires }).map(([key, value]) => [key, quoted(value, language)]),
    ),
  ]);
  return [
    `${comment} ${oneLine(texts.results.exemptionsOf(name))}`,
    open,
    ...items.map((line) => `  ${line}`),
    ...close,
  ].map((line) => `${indent}${line}`);
}

function remarkOf(row: ResultRow, texts: Texts): string {
  const name = "name" in row ? [row.name === null ? texts.rows.noName : quotedName(row.name)] : [];
  return oneLine([...name, row.verdict, formatSize(row.size)].join(", "));
}
