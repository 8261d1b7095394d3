import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, openSync, readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

const START_MS = 120_000;
const END_MS = 15_000;
/** Number of log lines that a failure shows. */
const SHOWN_LINES = 20;

export interface ServiceOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Account that runs it. @default - that of this process */
  readonly user?: string;
}

/** Programs that run until they are ended. Each has its own log. */
export class Services {
  private readonly running: ChildProcess[] = [];

  /** @param folder for the logs */
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** Starts a program that listens on a port of loopback, and waits until it listens. */
  async start(name: string, port: number, command: readonly string[], options: ServiceOptions = {}) {
    const log = join(this.folder, `${name}.log`);
    const output = openSync(log, "a");
    // If this process is killed, the kernel ends the program too.
    const [program = "", ...args] = asUser(["--pdeathsig", "TERM"], command, options.user);
    const child = spawn(program, args, {
      env: { ...process.env, ...options.env },
      stdio: ["ignore", output, output],
      detached: true,
    });
    this.running.push(child);
    const until = Date.now() + START_MS;
    while (!(await isListening(port))) {
      if (child.exitCode === null && Date.now() < until) await sleep(200);
      else throw new Error(`${name} does not start:\n${lastLines(log)}`);
    }
  }

  /** Runs a program and waits for its end. */
  async run(command: readonly string[], { env, user }: ServiceOptions = {}): Promise<void> {
    const [program = "", ...args] = user === undefined ? command : asUser([], command, user);
    await promisify(execFile)(program, args, { env: { ...process.env, ...env }, maxBuffer: 2 ** 26 });
  }

  /** Ends all programs, the last one first. */
  async end(): Promise<void> {
    for (const child of this.running.splice(0).reverse()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      const isEnded = await Promise.race([ended.then(() => true), sleep(END_MS, false, { ref: false })]);
      if (!isEnded) child.kill("SIGKILL");
    }
  }
}

/** A free port of loopback. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port of loopback is free");
  return address.port;
}

function asUser(flags: readonly string[], command: readonly string[], user: string | undefined) {
  const account = user === undefined ? [] : ["--reuid", user, "--regid", user, "--init-groups"];
  return ["setpriv", ...account, ...flags, "--", ...command];
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}

function lastLines(file: string): string {
  return readFileSync(file, "utf8").trimEnd().split("\n").slice(-SHOWN_LINES).join("\n");
}
