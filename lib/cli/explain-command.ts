import type { Command } from "commander";
import { textsOf } from "../audit/catalogue";
import { DEFAULT_LANGUAGE } from "../audit/catalogue/language";
import { FactReader } from "../audit/facts/fact-reader";
import { judge } from "../audit/results/judge";
import { ExitCode } from "./audit/exit-code";
import { toIdentity } from "./audit/to-identity";
import { connect } from "./connection/connect";
import { addSettingsOptions, type SettingsOptions } from "./connection/settings-options";
import { explanationOf } from "./explain/explanation";
import { Trace } from "./explain/trace";
import { addLanguageOption, type LanguageOptions } from "./output-options";
import { addPoliciesOption, type PoliciesOptions, policiesOf } from "./policies/policies-option";
import { refuseRepeated } from "./refuse-repeated";

/** Adds `explain <id>`: shows how an audit reaches its verdict on one snapshot. */
export function addExplainCommand(program: Command): void {
  const command = program
    .command("explain")
    .description("explain the verdict on one snapshot: each request, its result and the conclusion")
    .argument("<snapshot-id>", "the snapshot's ID");
  refuseRepeated(addLanguageOption(addSettingsOptions(addPoliciesOption(command)))).action(
    async (
      id: string,
      { language = DEFAULT_LANGUAGE, ...options }: SettingsOptions & PoliciesOptions & LanguageOptions,
    ) => {
      const entries = await policiesOf(options);
      const texts = textsOf(language);
      const trace = new Trace(texts.explanations);
      const { client, reading } = connect(options, trace.events, texts);
      try {
        const caller = client.tryGetCaller();
        const projectId = await client.getProjectId();
        const snapshot = await client.tryGetSnapshot(id, { projectId });
        if (snapshot === undefined) {
          return command.error(`error: EVS cannot find snapshot ${id} in project ${projectId}.`, {
            exitCode: ExitCode.ERROR,
          });
        }
        trace.follow(snapshot);
        trace.prove(texts.explanations.isThere);
        const reader = new FactReader(trace.watch(client), reading);
        const now = new Date();
        const [facts, ...judged] = await Promise.all([
          reader.read({ projectId, recycleBin: true, control: "required" }),
          ...entries.map((entry) => judge(entry, reader, { projectId, now })),
        ] as const);
        const identity = toIdentity(await caller);
        process.stdout.write(explanationOf({ snapshot, facts, trace, judged, identity }));
      } finally {
        await client.close();
      }
    },
  );
}
