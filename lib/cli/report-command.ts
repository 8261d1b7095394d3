import type { Command } from "commander";
import { documentFromPlan } from "../report";
import { readText, STANDARD_STREAM } from "./files/read-text";
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

/** Adds `report [plan.json]`: the answer of a plan or state, with no second scan. */
export function addReportCommand(program: Command): void {
  const command = program
    .command("report")
    .description("show the policy results in a plan or state from terraform show -json")
    .argument("[file]", "output of terraform show -json", STANDARD_STREAM);
  refuseRepeated(addLanguageOption(addOutputOptions(command), "the plan's")).action(
    async (file: string, { language, ...options }: OutputOptions & LanguageOptions) => {
      checkOutputOptions(command, options);
      const document = documentFromPlan(await readText(file), {
        tool: TOOL,
        now: new Date(),
        ...(language === undefined ? {} : { language }),
      });
      const policies = document.scans.flatMap((scan) => [...scan.policies, ...scan.not_looked_at]);
      checkFailOn(command, options.failOn, policies);
      writeDocument(document, options);
    },
  );
}
