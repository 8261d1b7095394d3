import type { Command } from "commander";
import { ExitCode } from "./audit/exit-code";

/** Options that can be repeated. */
const REPEATABLE = new Set(["endpoint"]);

/** Makes a repeated option an error: otherwise the last value would apply without notice. */
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
