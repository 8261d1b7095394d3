import type { Command } from "commander";
import { textsOf } from "../audit/catalogue";
import { DEFAULT_LANGUAGE } from "../audit/catalogue/language";
import type { EvsClientEvents } from "../evs";
import type { FleetRequest, Shard } from "../fleet";
import { type AuditDocument, assembleDocument } from "../report";
import { auditFleet, type FleetAuditRequest } from "./audit/audit-fleet";
import { type AuditAnswer, auditProject } from "./audit/audit-project";
import { earlierAnswers } from "./audit/earlier-answers";
import { ExitCode } from "./audit/exit-code";
import { startProgress } from "./audit/progress";
import { connect, connectFleet } from "./connection/connect";
import { addSettingsOptions, type SettingsOptions } from "./connection/settings-options";
import { readText } from "./files/read-text";
import { parseFleetFile } from "./fleet/fleet-file";
import { parseShard, refuseBesideShard, requestHash } from "./fleet/shard-option";
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

type AuditOptions = SettingsOptions &
  OutputOptions &
  LanguageOptions &
  PoliciesOptions &
  SinceOptions &
  FleetOptions;

interface SinceOptions {
  readonly since?: string;
}

interface FleetOptions {
  readonly fleet?: string;
  readonly shard?: Shard;
}

/** Adds `audit`: judges one project or several without Terraform. */
export function addAuditCommand(program: Command): void {
  const command = program
    .command("audit")
    .description("evaluate policies on the snapshots of a project or a fleet");
  command.option("--fleet <file>", "projects of several accounts and regions to read, in YAML or JSON");
  command.option(
    "--shard <i/n>",
    "shard of the fleet to read, such as 2/8 for the second of eight, for merge; the exit code is 0 if there is a result",
    parseShard,
  );
  command.option(
    "--since <path>",
    "earlier JSON answer, or a folder of them: rows then show when they were first reported, and whether they are new",
  );
  refuseRepeated(addLanguageOption(addOutputOptions(addSettingsOptions(addPoliciesOption(command))))).action(
    async (options: AuditOptions) => {
      checkOutputOptions(command, options);
      refuseBesideShard(command, options);
      const entries = await policiesOf(options);
      checkFailOn(
        command,
        options.failOn,
        entries.map(({ name, label }) => ({ rule: name, policy: label })),
      );
      const fleet = await fleetOf(command, options);
      const answer = await audit(options, entries, fleet);
      // One part does not decide the exit code.
      writeDocument(answer, options.shard === undefined ? options : { ...options, failOn: "none" });
    },
  );
}

const ENDING = ["SIGINT", "SIGTERM"] as const;

async function audit(
  {
    language = DEFAULT_LANGUAGE,
    since,
    shard,
    ...options
  }: SettingsOptions & LanguageOptions & SinceOptions & FleetOptions,
  entries: readonly FileEntry[],
  fleet: FleetRequest | undefined,
): Promise<AuditDocument> {
  const now = new Date();
  const texts = textsOf(language);
  const earlier = earlierAnswers(since, now);
  const warnings: string[] = [];
  const progress = await startProgress(texts);
  const interruption = new AbortController();
  const interrupt = () => interruption.abort(new Error(texts.facts.interrupted));
  // A second Ctrl-C ends the program immediately. Runners end jobs with SIGTERM.
  for (const name of ENDING) process.once(name, interrupt);
  const { signal } = interruption;
  try {
    const request = { entries, signal, now, memory: earlier.memory, texts };
    const answer =
      fleet === undefined
        ? await inProject(options, progress.events, request)
        : await inFleet(fleet, options, progress.events, {
            ...request,
            warn: (line) => warnings.push(line),
            part: shard && { shard, request: requestHash(fleet, entries, options) },
          });
    const notices = [...warnings, ...earlier.noticesOf(answer.policies, texts)];
    for (const notice of notices) process.stderr.write(`${notice}\n`);
    return assembleDocument({
      tool: TOOL,
      made_at: now.toISOString(),
      source: "audit",
      language,
      interrupted: signal.aborted ? texts.facts.interrupted : null,
      ...answer,
    });
  } finally {
    for (const name of ENDING) process.off(name, interrupt);
    progress.stop();
  }
}

async function inProject(
  options: SettingsOptions,
  events: EvsClientEvents,
  { texts, ...request }: FleetAuditRequest,
): Promise<AuditAnswer> {
  const { signal } = request;
  const { client, facts } = connect(options, events, texts);
  try {
    const caller = client.tryGetCaller({ signal });
    const projectId = await client.getProjectId({ signal });
    return await auditProject(facts, { ...request, projectId, caller });
  } finally {
    await client.close();
  }
}

async function inFleet(
  fleet: FleetRequest,
  options: SettingsOptions,
  events: EvsClientEvents,
  request: FleetAuditRequest,
): Promise<AuditAnswer> {
  const connection = connectFleet(options, fleet.regions, events, request.texts);
  try {
    return await auditFleet(fleet, connection, request);
  } finally {
    connection.connector.close();
  }
}

/** @throws YamlFileError */
async function fleetOf(
  command: Command,
  { fleet, project }: AuditOptions,
): Promise<FleetRequest | undefined> {
  if (fleet === undefined) return undefined;
  if (project !== undefined) {
    command.error("error: --fleet and --project are both set. Set only one of them.", {
      exitCode: ExitCode.ERROR,
    });
  }
  return parseFleetFile(fleet, await readText(fleet));
}
