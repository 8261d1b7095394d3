import type { Command } from "commander";
import { textsOf } from "../audit/catalogue";
import type { Language } from "../audit/catalogue/language";
import { type AuditDocument, documentFromPlan, type Format, tryReadAnswer } from "../report";
import { earlierAnswers } from "./audit/earlier-answers";
import { ExitCode } from "./audit/exit-code";
import { readText, STANDARD_STREAM, sourceName } from "./files/read-text";
import {
  addLanguageOption,
  addOutputOptions,
  checkFailOn,
  checkOutputOptions,
  type LanguageOptions,
  type OutputOptions,
  writeDocument,
} from "./output-options";
import { refuseRepeated } from "./refuse-repeated";
import { TOOL } from "./tool";

/** Adds `report [plan.json]`: shows the results of a plan or state, or of an earlier answer, without another scan. */
export function addReportCommand(program: Command): void {
  const command = program
    .command("report")
    .description(
      "show the policy results in a plan or state from terraform show -json, or in an answer from --format json",
    )
    .argument("[file]", "output of terraform show -json, or an answer in JSON", STANDARD_STREAM);
  command.option(
    "--since <path>",
    "earlier JSON answer, or a folder of them: what it knows of policies that were not read stays in this one",
  );
  refuseRepeated(addLanguageOption(addOutputOptions(command), "the file's")).action(
    async (file: string, { language, since, ...options }: ReportOptions) => {
      checkOutputOptions(command, options);
      const text = await readText(file);
      const answer = tryReadAnswer(text, sourceName(file));
      if (answer !== undefined && since !== undefined) {
        command.error("error: --since is for a plan or state, and the file is an answer.", {
          exitCode: ExitCode.ERROR,
        });
      }
      const document =
        answer === undefined
          ? planDocument(text, since, language)
          : { ...answer, language: language ?? answer.language };
      noticeForgotten(document, options.format, since);
      checkFailOn(command, options.failOn, [...document.policies, ...document.not_looked_at]);
      writeDocument(document, options);
    },
  );
}

type ReportOptions = OutputOptions & LanguageOptions & { readonly since?: string };

function planDocument(
  text: string,
  since: string | undefined,
  language: Language | undefined,
): AuditDocument {
  const now = new Date();
  const { memory } = earlierAnswers(since, now);
  return documentFromPlan(text, { tool: TOOL, now, memory, ...(language === undefined ? {} : { language }) });
}

/**
 * A warning that the answer does not remember policies that were not read. It matters if the answer is kept for the
 * next run.
 */
function noticeForgotten(
  { language, source, not_looked_at }: AuditDocument,
  format: Format,
  since: string | undefined,
): void {
  const isKept = format === "json" && source === "plan" && since === undefined;
  if (!isKept || not_looked_at.length === 0) return;
  process.stderr.write(`${textsOf(language).documents.forgets(not_looked_at.length)}\n`);
}
