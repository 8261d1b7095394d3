import type { Command } from "commander";
import { textsOf } from "../audit/catalogue";
import { DEFAULT_LANGUAGE } from "../audit/catalogue/language";
import { type AuditDocument, DOCUMENT_SCHEMA } from "../report";
import { auditProject } from "./audit/audit-project";
import { startProgress } from "./audit/progress";
import { connect } from "./connection/connect";
import { addSettingsOptions, type SettingsOptions } from "./connection/settings-options";
import {
  addLanguageOption,
  addOutputOptions,
  checkFailOn,
  type LanguageOptions,
  type OutputOptions,
  writeDocument,
} from "./output-options";
import { addPoliciesOption, type PoliciesOptions, policiesOf } from "./policies/policies-option";
import type { FileEntry } from "./policies/policy-entry";
import { TOOL } from "./tool";

type AuditOptions = SettingsOptions & OutputOptions & LanguageOptions & PoliciesOptions;

/** Adds `audit`: judges a project without Terraform. */
export function addAuditCommand(program: Command): void {
  const command = program.command("audit").description("evaluate policies on the snapshots of a project");
  addLanguageOption(addOutputOptions(addSettingsOptions(addPoliciesOption(command)))).action(
    async (options: AuditOptions) => {
      const entries = policiesOf(options);
      checkFailOn(
        command,
        options.failOn,
        entries.map(({ name, label }) => ({ rule: name, policy: label })),
      );
      writeDocument(await audit(options, entries), options);
    },
  );
}

async function audit(
  { language = DEFAULT_LANGUAGE, ...options }: SettingsOptions & LanguageOptions,
  entries: readonly FileEntry[],
): Promise<AuditDocument> {
  const now = new Date();
  const texts = textsOf(language);
  const progress = await startProgress(texts);
  const interruption = new AbortController();
  const interrupt = () => interruption.abort(new Error(texts.facts.interrupted));
  // A second Ctrl-C ends the program as if nobody listened.
  process.once("SIGINT", interrupt);
  const { signal } = interruption;
  try {
    const { client, facts } = connect(options, progress.events, texts);
    try {
      const caller = client.tryGetCaller({ signal });
      const projectId = await client.getProjectId({ signal });
      const scan = await auditProject(facts, { projectId, entries, signal, now, caller });
      return {
        $schema: DOCUMENT_SCHEMA,
        tool: TOOL,
        made_at: now.toISOString(),
        source: "audit",
        language,
        interrupted: signal.aborted ? texts.facts.interrupted : null,
        scans: [scan],
      };
    } finally {
      await client.close();
    }
  } finally {
    process.off("SIGINT", interrupt);
    progress.stop();
  }
}
