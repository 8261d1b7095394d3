import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TerraformResult {
  readonly exitCode: number;
  /** Standard output and error together, as people see them, line breaks of the terminal's width undone. */
  readonly text: string;
}

/** Environment of every Terraform run: none of the developer's own settings. */
export const BARE_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  CHECKPOINT_DISABLE: "1",
  TF_IN_AUTOMATION: "1",
};

/** Commands that do not know `-no-color` in the first place. */
const COLOURLESS = ["output", "show", "providers"];

export const TERRAFORM = process.env.TERRAFORM_BINARY_NAME || "terraform";

/** A folder of its own for one test, removed with `dispose`. */
export class TerraformFolder {
  readonly path = mkdtempSync(join(tmpdir(), "evs-test-"));

  constructor(
    private readonly environment: Readonly<Record<string, string>> = {},
    /** Where in the folder Terraform runs. */
    private readonly workingDirectory = ".",
  ) {}

  run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<TerraformResult> {
    const child = this.start(args, environment);
    let text = "";
    const collect = (chunk: Buffer) => {
      text += chunk.toString("utf8");
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve({ exitCode: code ?? -1, text }));
    });
  }

  /** Starts Terraform in a process group of its own. */
  start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): ChildProcess {
    const [command = "", ...rest] = args;
    return spawn(TERRAFORM, [command, ...(COLOURLESS.includes(command) ? [] : ["-no-color"]), ...rest], {
      cwd: join(this.path, this.workingDirectory),
      env: { ...BARE_ENVIRONMENT, ...this.environment, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
      detached: true,
    });
  }

  /** @throws when a command fails that the test takes for granted */
  async mustRun(args: readonly string[]): Promise<string> {
    const { exitCode, text } = await this.run(args);
    if (exitCode !== 0) throw new Error(`terraform ${args.join(" ")} failed:\n${text}`);
    return text;
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Text on one line, so that expectations do not depend on where Terraform wraps. */
export const unwrapped = (text: string) => text.replace(/[│╷╵]/g, " ").replace(/\s+/g, " ");
