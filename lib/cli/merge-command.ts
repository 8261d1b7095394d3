import type { Command } from "commander";
import { documentFromAnswer } from "../report";
import { readText, sourceName } from "./files/read-text";
import { mergeShards } from "./merge/merge-shards";
import { type AnswerFile, shardsOf } from "./merge/shards";
import {
  addOutputOptions,
  checkFailOn,
  checkOutputOptions,
  type OutputOptions,
  writeDocument,
} from "./output-options";
import { refuseRepeated } from "./refuse-repeated";

/** Adds `merge <files...>`: combines the answers of `audit --shard`. */
export function addMergeCommand(program: Command): void {
  const command = program
    .command("merge")
    .description("merge the answers of all shards of a fleet, from audit --fleet --shard, into one")
    .argument("<files...>", "answers in JSON, one for each shard");
  refuseRepeated(addOutputOptions(command)).action(
    async (files: readonly string[], options: OutputOptions) => {
      checkOutputOptions(command, options);
      const shards = shardsOf(await Promise.all(files.map(readAnswer)));
      const [first] = shards.documents;
      checkFailOn(command, options.failOn, first?.policies ?? []);
      for (const number of shards.missing) {
        process.stderr.write(`Shard ${number} of ${shards.of} is missing, so its projects were not read.\n`);
      }
      writeDocument(mergeShards(shards), options);
    },
  );
}

async function readAnswer(file: string): Promise<AnswerFile> {
  const name = sourceName(file);
  return { file: name, document: documentFromAnswer(await readText(file), name) };
}
