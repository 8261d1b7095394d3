import { statSync } from "node:fs";
import { dirname } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { isColorSupported } from "picocolors";
import { textsOf } from "../audit/catalogue";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../audit/catalogue/language";
import {
  type AuditDocument,
  CSV_SEPARATORS,
  type CsvSeparator,
  FORMATS,
  type Format,
  render,
  SARIF_PATH,
  sarifNotice,
} from "../report";
import { ExitCode, exitCodeOf, type FailOn, isChosen } from "./audit/exit-code";
import { builtPage } from "./built-page";
import { STANDARD_STREAM } from "./files/read-text";
import { replaceFile } from "./files/replace-file";

export interface OutputOptions {
  readonly format: Format;
  readonly output: string;
  readonly failOn: FailOn;
  readonly newOnly?: boolean;
  readonly csvSeparator?: CsvSeparator;
  readonly csvBom?: boolean;
  readonly sarifPath?: string;
}

export interface LanguageOptions {
  readonly language?: Language;
}

/** @param fallback what is spoken when the option is left out */
export function addLanguageOption(command: Command, fallback: string = DEFAULT_LANGUAGE): Command {
  return command.addOption(
    new Option("--language <language>", `language of results (default: ${fallback})`).choices(LANGUAGES),
  );
}

export function addOutputOptions(command: Command): Command {
  return command
    .addOption(new Option("--format <name>", "output format").choices(FORMATS).default("text"))
    .option("--output <file>", "output file", parseOutput, STANDARD_STREAM)
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

/** Refuses words of --fail-on that choose nothing: a gate that is misspelled would never close. */
export function checkFailOn(
  command: Command,
  failOn: FailOn,
  policies: readonly { readonly rule: string; readonly policy: string }[],
): void {
  if (typeof failOn === "string") return;
  for (const word of failOn) {
    if (policies.some((policy) => isChosen(policy, word))) continue;
    const names = [...new Set(policies.flatMap(({ rule, policy }) => [policy, rule]))];
    command.error(`error: --fail-on: unknown policy ${word}. The policies are: ${names.join(", ")}.`, {
      exitCode: ExitCode.ERROR,
    });
  }
}

/** Refuses options that say nothing in the format that is asked for. */
export function checkFormatOptions(command: Command, options: OutputOptions): void {
  for (const [key, of] of Object.entries(FORMAT_OPTIONS)) {
    if (options[key as keyof typeof FORMAT_OPTIONS] === undefined || options.format === of) continue;
    const flag = command.options.find((option) => option.attributeName() === key)?.long ?? key;
    command.error(`error: ${flag} is for --format ${of}, and the format is ${options.format}.`, {
      exitCode: ExitCode.ERROR,
    });
  }
}

const FORMAT_OPTIONS = { csvSeparator: "csv", csvBom: "csv", sarifPath: "sarif" } as const;

/** Writes the answer, and sets the exit code that goes with it. */
export function writeDocument(document: AuditDocument, options: OutputOptions): void {
  const { format, output, csvSeparator, csvBom, sarifPath } = options;
  const isStandard = output === STANDARD_STREAM;
  const text = render(document, format, {
    isColored: isStandard && process.stdout.isTTY === true && isColorSupported,
    page: builtPage(),
    csv: { separator: csvSeparator, hasMark: csvBom },
    sarif: { path: sarifPath },
  });
  const notice = format === "sarif" ? sarifNotice(document, textsOf(document.language)) : undefined;
  if (notice !== undefined) process.stderr.write(`${notice}\n`);
  if (isStandard) process.stdout.write(text);
  else replaceFile(output, text);
  process.exitCode = exitCodeOf(document, options);
}

/** A missing folder is reported before anything is read, and not when the result is written. */
function parseOutput(file: string): string {
  if (file === STANDARD_STREAM) return file;
  const folder = dirname(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InvalidArgumentError(`The folder ${folder} does not exist.`);
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InvalidArgumentError("It is a folder.");
  }
  return file;
}

/** GitHub takes paths from the repository's root only. */
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
