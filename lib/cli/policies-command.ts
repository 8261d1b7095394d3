import type { Command } from "commander";
import { policyFileSchema } from "./policies/policy-file-schema";
import { policyReference } from "./policies/reference";

/** Adds `policies`: shows the content of a policies file. */
export function addPoliciesCommand(program: Command): void {
  program
    .command("policies")
    .description("print the rules of policies files as Markdown")
    .option("--schema", "print the JSON schema of policies files instead")
    .action(({ schema = false }: { schema?: boolean }) => {
      process.stdout.write(schema ? `${JSON.stringify(policyFileSchema(), null, 2)}\n` : policyReference());
    });
}
