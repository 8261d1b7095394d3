import type { Command } from "commander";
import type { Language } from "../audit/catalogue/language";
import { type AuditDocument, documentFromPlan, tryReadAnswer } from "../report";
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

/** Adds `report [plan.json]`: the answer of a plan or state, or an answer that was written before, with no second scan. */
export function addReportCommand(program: Command): void {
  const command = program
    .command("report")
    .description(
      "show the policy results in a plan or state from terraform show -json, or in an answer from --format json",
    )
    .argument("[file]", "output of terraform show -json, or an answer in JSON", STANDARD_STREAM);
  refuseRepeated(addLanguageOption(addOutputOptions(command), "the file's")).action(
    async (file: string, { language, ...options }: OutputOptions & LanguageOptions) => {
      checkOutputOptions(command, options);
      const document = documentOf(await readText(file), file, language);
      checkFailOn(command, options.failOn, [...document.policies, ...document.not_looked_at]);
      writeDocument(document, options);
    },
  );
}

function documentOf(text: string, file: string, language: Language | undefined): AuditDocument {
  const answer = tryReadAnswer(text, sourceName(file));
  if (answer !== undefined) return { ...answer, language: language ?? answer.language };
  return documentFromPlan(text, {
    tool: TOOL,
    now: new Date(),
    ...(language === undefined ? {} : { language }),
  });
}
