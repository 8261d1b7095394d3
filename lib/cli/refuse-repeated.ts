import type { Command } from "commander";
import { ExitCode } from "./audit/exit-code";

/** Options that add up when they are repeated. */
const REPEATABLE = new Set(["endpoint"]);

/** Makes it an error to give an option of a command twice: the last one would win, and nobody would know. */
export function refuseRepeated(command: Command): Command {
  const given = new Set<string>();
  for (const option of command.options) {
    if (REPEATABLE.has(option.name())) continue;
    command.on(`option:${option.name()}`, () => {
      if (!given.has(option.name())) given.add(option.name());
      else {
        command.error(`error: option '${option.flags}' is given twice. Give it once.`, {
          exitCode: ExitCode.ERROR,
        });
      }
    });
  }
  return command;
}
