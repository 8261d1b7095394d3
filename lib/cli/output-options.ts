import { type Command, InvalidArgumentError, Option } from "commander";
import { isColorSupported } from "picocolors";
import { textsOf } from "../audit/catalogue";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../audit/catalogue/language";
import {
  type AuditDocument,
  CSV_COLUMNS,
  CSV_SEPARATORS,
  type CsvColumn,
  type CsvSeparator,
  FORMATS,
  type Format,
  GROUPINGS,
  type Grouping,
  isCsvColumn,
  render,
  SARIF_PATH,
  sarifNotice,
} from "../report";
import { ExitCode, exitCodeOf, type FailOn, tryGetChoiceProblem } from "./audit/exit-code";
import { builtPage } from "./built-page";
import { STANDARD_STREAM } from "./files/read-text";
import { replaceFile } from "./files/replace-file";
import { checkOutput } from "./output/check-output";
import { isSplitFormat, SPLITS, type Split, writeSplit } from "./output/split-output";
import { parseNames } from "./parse-names";

export interface OutputOptions {
  readonly format: Format;
  readonly output: string;
  readonly failOn: FailOn;
  readonly newOnly?: boolean;
  readonly split?: Split;
  readonly groupBy?: Grouping;
  readonly columns?: readonly CsvColumn[];
  readonly csvSeparator?: CsvSeparator;
  readonly csvBom?: boolean;
  readonly sarifPath?: string;
}

export interface LanguageOptions {
  readonly language?: Language;
}

/** @param fallback the language if the option is not set */
export function addLanguageOption(command: Command, fallback: string = DEFAULT_LANGUAGE): Command {
  return command.addOption(
    new Option("--language <language>", `language of results (default: ${fallback})`).choices(LANGUAGES),
  );
}

export function addOutputOptions(command: Command): Command {
  return command
    .addOption(new Option("--format <name>", "output format").choices(FORMATS).default("text"))
    .option("--output <file>", "output file, or the folder of --split", STANDARD_STREAM)
    .addOption(
      new Option("--split <by>", "write one file for each owner into the folder --output").choices(SPLITS),
    )
    .addOption(
      new Option(
        "--group-by <what>",
        "subtotals of text and Markdown, with the largest rows of each",
      ).choices(GROUPINGS),
    )
    .option("--columns <columns>", "columns of CSV, also tags such as tag:owner (default: all)", parseColumns)
    .addOption(
      new Option("--csv-separator <name>", "separator of CSV cells (default: comma)").choices(CSV_SEPARATORS),
    )
    .option("--csv-bom", "start CSV with a byte order mark, so that Excel reads it as UTF-8")
    .option(
      "--sarif-path <path>",
      `file that SARIF names for policies without a file in the repository (default: ${SARIF_PATH})`,
      parseSarifPath,
    )
    .option(
      "--fail-on <policies>",
      "policies that count for the exit code: any, none, or a list of policies or rules such as orphaned,stale",
      parseFailOn,
      "any",
    )
    .option(
      "--new-only",
      "count only violations that the earlier answer does not have; without an earlier answer nothing is decided",
    )
    .addHelpText(
      "after",
      `
Exit codes:
  ${ExitCode.CLEAN}  no violation of a policy that counts
  ${ExitCode.VIOLATED}  a violation of a policy that counts
  ${ExitCode.UNDECIDED}  no violation, but a row is undecided or a fact could not be read
  ${ExitCode.ERROR}  an error, no result`,
    );
}

/** Refuses words of --fail-on that select no policy: a misspelled gate would never fail. */
export function checkFailOn(
  command: Command,
  failOn: FailOn,
  policies: readonly { readonly rule: string; readonly policy: string }[],
): void {
  if (typeof failOn === "string") return;
  const problem = tryGetChoiceProblem(failOn, policies);
  if (problem !== undefined) command.error(`error: --fail-on: ${problem}`, { exitCode: ExitCode.ERROR });
}

/**
 * Refuses options that have no effect in the chosen format.
 *
 * @throws OutputError for an output that cannot be written
 */
export function checkOutputOptions(command: Command, options: OutputOptions): void {
  checkOutput(options);
  for (const [key, of] of Object.entries(FORMAT_OPTIONS)) {
    if (options[key as keyof OutputOptions] === undefined || of.includes(options.format)) continue;
    const flag = command.options.find((option) => option.attributeName() === key)?.long ?? key;
    command.error(`error: ${flag} is for --format ${of.join(" or ")}, and the format is ${options.format}.`, {
      exitCode: ExitCode.ERROR,
    });
  }
}

const FORMAT_OPTIONS: Readonly<Partial<Record<keyof OutputOptions, readonly Format[]>>> = {
  groupBy: ["text", "markdown"],
  columns: ["csv"],
  csvSeparator: ["csv"],
  csvBom: ["csv"],
  sarifPath: ["sarif"],
};

/** Writes the answer, and sets its exit code. */
export function writeDocument(document: AuditDocument, options: OutputOptions): void {
  const { format, output, split, groupBy, columns, csvSeparator, csvBom, sarifPath } = options;
  const isStandard = output === STANDARD_STREAM;
  const renderPart = (part: AuditDocument) =>
    render(part, format, {
      isColored: isStandard && process.stdout.isTTY === true && isColorSupported,
      page: builtPage(),
      csv: { separator: csvSeparator, hasMark: csvBom, columns },
      sarif: { path: sarifPath },
      groupBy,
    });
  process.exitCode = exitCodeOf(document, options);
  if (split !== undefined && isSplitFormat(format)) {
    process.stderr.write(`${writeSplit(document, format, output, renderPart)}\n`);
    return;
  }
  const text = renderPart(document);
  const notice = format === "sarif" ? sarifNotice(document, textsOf(document.language)) : undefined;
  if (notice !== undefined) process.stderr.write(`${notice}\n`);
  if (isStandard) process.stdout.write(text);
  else replaceFile(output, text);
}

function parseColumns(text: string): readonly CsvColumn[] {
  const names = parseNames(text);
  const columns = names.filter(isCsvColumn);
  const unknown = names.find((name) => !isCsvColumn(name));
  if (unknown === undefined) return columns;
  throw new InvalidArgumentError(
    `Unknown column ${unknown}. The columns are: ${CSV_COLUMNS.join(", ")}, and tag:KEY for any tag or metadata key.`,
  );
}

/** GitHub accepts only paths from the repository's root. */
function parseSarifPath(path: string): string {
  const parts = path.split("/");
  if (path !== "" && !path.includes("\\") && parts.every((part) => !["", ".", ".."].includes(part)))
    return path;
  throw new InvalidArgumentError(
    "It must be a path from the repository's root, such as terraform/snapshots.tf.",
  );
}

function parseFailOn(text: string): FailOn {
  if (text === "any" || text === "none") return text;
  const words = text.split(",").map((word) => word.trim());
  if (words.every((word) => word !== "")) return words;
  throw new InvalidArgumentError("It must be any, none, or a comma-separated list of names.");
}
