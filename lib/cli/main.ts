#!/usr/bin/env node
import { Command } from "commander";
import { oneLine } from "../audit/catalogue/text";
import { EvsError } from "../evs";
import { describeEvsError } from "../settings";
import { ExitCode } from "./audit/exit-code";
import { addAuditCommand } from "./audit-command";
import { addEmbeddedCommand } from "./embedded-command";
import { addExemptCommand } from "./exempt-command";
import { addExplainCommand } from "./explain-command";
import { addInstallProviderCommand } from "./install-provider-command";
import { addMergeCommand } from "./merge-command";
import { addPoliciesCommand } from "./policies-command";
import { addReportCommand } from "./report-command";
import { TOOL } from "./tool";

const program = new Command(TOOL.name)
  .description("Audit EVS snapshots, and install and test the Terraform provider evs")
  .version(TOOL.version)
  // An error of commander also has the exit code of an error. Added commands inherit it.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : ExitCode.ERROR));
addAuditCommand(program);
addExplainCommand(program);
addPoliciesCommand(program);
addReportCommand(program);
addMergeCommand(program);
addExemptCommand(program);
addInstallProviderCommand(program);
addEmbeddedCommand(program);
// The reader can stop early, as head does. If an answer cannot be written, it is an error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  fail(new Error(`The standard output cannot be written: ${error.message}`, { cause: error }));
});
// If an error cannot be printed, the exit code still reports it.
process.stderr.on("error", () => {});
// Node.js would end with 1, the exit code of a violation.
process.on("uncaughtException", (error) => fail(new Error(oneLine(describe(error)))));
program.parseAsync().catch(fail);

function fail(error: unknown): never {
  const lines = describe(error).trimEnd().split("\n");
  process.stderr.write(`error: ${lines.map(oneLine).join("\n")}\n`);
  process.exit(ExitCode.ERROR);
}

function describe(error: unknown): string {
  if (error instanceof EvsError) {
    const { summary, detail } = describeEvsError(error);
    return `${summary}: ${detail}`;
  }
  return error instanceof Error ? error.message : String(error);
}
