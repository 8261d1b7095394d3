import { text } from "node:stream/consumers";
import type { Command } from "commander";
import { documentFromPlan } from "../report";
import {
  addLanguageOption,
  addOutputOptions,
  checkFailOn,
  type LanguageOptions,
  type OutputOptions,
  writeDocument,
} from "./output-options";
import { readFile } from "./read-file";
import { TOOL } from "./tool";

/** Adds `report [plan.json]`: the answer of a plan or state, with no second scan. */
export function addReportCommand(program: Command): void {
  const command = program
    .command("report")
    .description("show the policy results in a plan or state from terraform show -json")
    .argument("[file]", "output of terraform show -json (default: standard input)");
  addLanguageOption(addOutputOptions(command), "the plan's").action(
    async (file: string | undefined, { language, ...options }: OutputOptions & LanguageOptions) => {
      const plan = file === undefined ? await text(process.stdin) : readFile(file);
      const document = documentFromPlan(plan, {
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
