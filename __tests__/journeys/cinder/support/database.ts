import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";

const SCRIPT = join(__dirname, "..", "..", "..", "..", "scripts", "cinder", "rows.py");
/** Debian's own, which has Cinder's library. */
const PYTHON = "/usr/bin/python3";

/** A row as its table has it: names of columns are Cinder's. Times are in UTC and have no zone. */
export interface TableRow {
  readonly id: string;
  readonly created_at: string;
  readonly updated_at: string | null;
  readonly display_name: string | null;
  readonly display_description: string | null;
  readonly status: string;
  readonly project_id: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly [column: string]: unknown;
}

/** Fields of a new row; times are RFC 3339 in UTC, of whole seconds. */
export type NewRow = { readonly id: string; readonly created_at: string } & Readonly<Record<string, unknown>>;

/** Cinder's database, behind Cinder's back: makes rows, and says what is there. */
export class Database {
  private readonly program: ChildProcess;
  private readonly lines: AsyncIterator<string>;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly configuration: string) {
    const { program, lines } = start(configuration);
    this.program = program;
    this.lines = lines[Symbol.asyncIterator]();
  }

  make(
    project: string,
    rows: { readonly snapshots?: readonly NewRow[]; readonly volumes?: readonly NewRow[] },
  ): Promise<void> {
    return this.ask("make", { project, ...rows });
  }

  /** Every row of a project that is not deleted, in the order in which Cinder lists them. */
  async list(table: "snapshots" | "volumes", project: string): Promise<TableRow[]> {
    const rows = await this.ask<TableRow[]>("select_rows", { table, project });
    return rows.sort(newestFirst);
  }

  /** IDs of a project's snapshots. @param ever whether those that were deleted are among them */
  ids(project: string, ever = false): Promise<string[]> {
    return this.ask("ids", { project, ever });
  }

  /** Deletes a volume as Cinder does: with its snapshots. */
  destroyVolume(id: string): Promise<void> {
    return this.ask("destroy_volume", { id });
  }

  /** Marks a volume as deleted, or removes its row, and leaves its snapshots behind. */
  loseVolume(id: string, how: "deleted" | "purged"): Promise<void> {
    return this.ask("lose_volume", { id, purge: how === "purged" });
  }

  /** Moves a volume without its snapshots. */
  transferVolume(id: string, project: string): Promise<void> {
    return this.ask("transfer_volume", { id, project });
  }

  forget(projects: readonly string[]): Promise<void> {
    return this.ask("forget", { projects });
  }

  /** Makes and deletes snapshots of a project, in another process. @returns ends it, and says how many it deleted */
  churn(project: string): () => Promise<number> {
    const { program, lines } = start(this.configuration, "churn", project);
    return async () => {
      program.stdin?.end();
      for await (const line of lines) return (JSON.parse(line) as { readonly deleted: number }).deleted;
      throw new Error("the churn ended before its time");
    };
  }

  async close(): Promise<void> {
    this.program.stdin?.end();
    if (this.program.exitCode === null) await once(this.program, "exit");
  }

  /** One after the other, as the answers come. */
  private ask<Value>(what: string, args: object): Promise<Value> {
    const answered = this.last.then(async () => {
      this.program.stdin?.write(`${JSON.stringify({ do: what, ...args })}\n`);
      const { value: line, done } = await this.lines.next();
      if (done === true) throw new Error(`${SCRIPT} ended`);
      const answer = JSON.parse(line) as { readonly value: Value } | { readonly error: string };
      if ("error" in answer) throw new Error(`${what}: ${answer.error}`);
      return answer.value;
    });
    this.last = answered.catch(() => {});
    return answered;
  }
}

function start(...args: string[]): { readonly program: ChildProcess; readonly lines: Interface } {
  const program = spawn(PYTHON, [SCRIPT, ...args], { stdio: ["pipe", "pipe", "inherit"] });
  // It may have ended; then there is no answer, which is told.
  program.stdin.on("error", () => {});
  return { program, lines: createInterface({ input: program.stdout }) };
}

function newestFirst(a: TableRow, b: TableRow): number {
  if (a.created_at !== b.created_at) return a.created_at < b.created_at ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
