import type { Command } from "commander";
import { textsOf } from "../audit/catalogue";
import { DEFAULT_LANGUAGE } from "../audit/catalogue/language";
import { type AuditDocument, assembleDocument } from "../report";
import { auditProject } from "./audit/audit-project";
import { earlierAnswers } from "./audit/earlier-answers";
import { startProgress } from "./audit/progress";
import { connect } from "./connection/connect";
import { addSettingsOptions, type SettingsOptions } from "./connection/settings-options";
import {
  addLanguageOption,
  addOutputOptions,
  checkFailOn,
  checkOutputOptions,
  type LanguageOptions,
  type OutputOptions,
  writeDocument,
} from "./output-options";
import { addPoliciesOption, type PoliciesOptions, policiesOf } from "./policies/policies-option";
import type { FileEntry } from "./policies/policy-entry";
import { refuseRepeated } from "./refuse-repeated";
import { TOOL } from "./tool";

type AuditOptions = SettingsOptions & OutputOptions & LanguageOptions & PoliciesOptions & SinceOptions;

interface SinceOptions {
  readonly since?: string;
}

/** Adds `audit`: judges a project without Terraform. */
export function addAuditCommand(program: Command): void {
  const command = program.command("audit").description("evaluate policies on the snapshots of a project");
  command.option(
    "--since <path>",
    "earlier JSON answer, or a folder of them: rows then say since when they are there, and what is new",
  );
  refuseRepeated(addLanguageOption(addOutputOptions(addSettingsOptions(addPoliciesOption(command))))).action(
    async (options: AuditOptions) => {
      checkOutputOptions(command, options);
      const entries = await policiesOf(options);
      checkFailOn(
        command,
        options.failOn,
        entries.map(({ name, label }) => ({ rule: name, policy: label })),
      );
      writeDocument(await audit(options, entries), options);
    },
  );
}

const ENDING = ["SIGINT", "SIGTERM"] as const;

async function audit(
  { language = DEFAULT_LANGUAGE, since, ...options }: SettingsOptions & LanguageOptions & SinceOptions,
  entries: readonly FileEntry[],
): Promise<AuditDocument> {
  const now = new Date();
  const texts = textsOf(language);
  const earlier = earlierAnswers(since, now);
  const progress = await startProgress(texts);
  const interruption = new AbortController();
  const interrupt = () => interruption.abort(new Error(texts.facts.interrupted));
  // A second Ctrl-C ends the program as if nobody listened. Runners end jobs with SIGTERM.
  for (const name of ENDING) process.once(name, interrupt);
  const { signal } = interruption;
  try {
    const { client, facts } = connect(options, progress.events, texts);
    try {
      const caller = client.tryGetCaller({ signal });
      const projectId = await client.getProjectId({ signal });
      const answer = await auditProject(facts, {
        projectId,
        entries,
        signal,
        now,
        memory: earlier.memory,
        caller,
      });
      for (const notice of earlier.noticesOf(answer.policies, texts)) process.stderr.write(`${notice}\n`);
      return assembleDocument({
        tool: TOOL,
        made_at: now.toISOString(),
        source: "audit",
        language,
        interrupted: signal.aborted ? texts.facts.interrupted : null,
        ...answer,
      });
    } finally {
      await client.close();
    }
  } finally {
    for (const name of ENDING) process.off(name, interrupt);
    progress.stop();
  }
}
