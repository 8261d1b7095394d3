import { readFileSync } from "node:fs";
import { type Command, InvalidArgumentError } from "commander";
import { demoEnvironment, demoScenario, parseScenario, type Scenario, startEmbeddedApi } from "../embedded";

/** Adds `embedded [--port N] [--data FILE]`: an EVS API for tests, without a cloud account. */
export function addEmbeddedCommand(program: Command): void {
  program
    .command("embedded")
    .description("serve an EVS API on loopback and print its address")
    .option("--port <number>", "port to listen on (default: any free one)", parsePort)
    .option("--data <file>", "scenario file (default: the demo scenario)")
    .action(async ({ port, data }: { port?: number; data?: string }) => {
      const scenario = data === undefined ? demoScenario() : readScenario(data, program);
      const api = await startEmbeddedApi({ scenario, ...(port === undefined ? {} : { port }) }).catch(
        (error: Error) => program.error(`error: cannot listen: ${error.message}. Choose another --port.`),
      );
      const environment = Object.entries(demoEnvironment(api.url, scenario));
      process.stdout.write(
        [
          `The embedded EVS API listens on ${api.url}. Ctrl-C ends it. Point the provider at it with:`,
          "",
          ...environment.map(([name, value]) => `export ${name}='${value}'`),
          "",
        ].join("\n"),
      );
      for (const signal of ["SIGINT", "SIGTERM"] as const) {
        process.once(signal, () => void api.close());
      }
    });
}

function parsePort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError("It must be an integer from 0 to 65535.");
}

function readScenario(file: string, program: Command): Scenario {
  try {
    return parseScenario(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    return program.error(`error: ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
