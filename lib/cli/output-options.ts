import { statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { isColorSupported } from "picocolors";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../audit/catalogue/language";
import { type AuditDocument, FORMATS, type Format, render } from "../report";
import { ExitCode, exitCodeOf, type FailOn, isChosen } from "./audit/exit-code";
import { builtPage } from "./built-page";

export interface OutputOptions {
  readonly format: Format;
  readonly output?: string;
  readonly failOn: FailOn;
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
    .option("--output <file>", "output file (default: standard output)", parseOutput)
    .option(
      "--fail-on <policies>",
      "policies that count for the exit code: any, none, or a list of policies or rules such as orphaned,stale",
      parseFailOn,
      "any",
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

/** Writes the answer, and sets the exit code that goes with it. */
export function writeDocument(document: AuditDocument, { format, output, failOn }: OutputOptions): void {
  const isColored = output === undefined && process.stdout.isTTY === true && isColorSupported;
  const text = render(document, format, { isColored, page: builtPage() });
  if (output === undefined) process.stdout.write(text);
  else writeFileSync(output, text);
  process.exitCode = exitCodeOf(document, failOn);
}

/** A folder that is not there is told of before anything is read, and not when the answer is to be written. */
function parseOutput(file: string): string {
  const folder = dirname(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new InvalidArgumentError(`The folder ${folder} does not exist.`);
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory())
    throw new InvalidArgumentError("It is a folder.");
  return file;
}

function parseFailOn(text: string): FailOn {
  if (text === "any" || text === "none") return text;
  const words = text.split(",").map((word) => word.trim());
  if (words.every((word) => word !== "")) return words;
  throw new InvalidArgumentError("It must be any, none, or a comma-separated list of names.");
}
