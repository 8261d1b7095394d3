#!/usr/bin/env node
import { Command } from "commander";
import { EvsError } from "../evs";
import { describeEvsError } from "../settings";
import { ExitCode } from "./audit/exit-code";
import { addAuditCommand } from "./audit-command";
import { addEmbeddedCommand } from "./embedded-command";
import { addExplainCommand } from "./explain-command";
import { addInstallProviderCommand } from "./install-provider-command";
import { addPoliciesCommand } from "./policies-command";
import { addReportCommand } from "./report-command";
import { TOOL } from "./tool";

const program = new Command(TOOL.name)
  .description("Audit EVS snapshots, and install and test the Terraform provider evs")
  .version(TOOL.version)
  // What commander refuses is an error too, and no violation; commands that are added inherit it.
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : ExitCode.ERROR));
addAuditCommand(program);
addExplainCommand(program);
addPoliciesCommand(program);
addReportCommand(program);
addInstallProviderCommand(program);
addEmbeddedCommand(program);
// Whoever reads may stop early, as head does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});
program.parseAsync().catch((error: unknown) => {
  program.error(`error: ${describe(error)}`, { exitCode: ExitCode.ERROR });
});

function describe(error: unknown): string {
  if (error instanceof EvsError) {
    const { summary, detail } = describeEvsError(error);
    return `${summary}: ${detail}`;
  }
  return error instanceof Error ? error.message : String(error);
}
