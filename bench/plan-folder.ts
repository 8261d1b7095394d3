import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { thisPlatform } from "../lib/placement/platforms";
import { PROJECT, TOKEN } from "./api";

export interface PlanOptions {
  /** The embedded API. */
  readonly url: string;
  /** Rows the floor answers with. @default 0 */
  readonly rows?: number;
  /** What the provider signs in with. @default - the token and project of most benchmarks */
  readonly signIn?: string;
  /** More arguments of the provider block. */
  readonly provider?: string;
  /** @default - one read of all snapshots */
  readonly configuration?: string;
}

const VERSION = "0.0.1";
const terraform = () => process.env.TERRAFORM_BINARY_NAME || "terraform";

/** A Terraform folder with one provider bundle in it. */
export class PlanFolder {
  private readonly path = mkdtempSync(join(tmpdir(), "evs-bench-"));
  private readonly memoryFile = join(this.path, "memory");

  constructor(
    bundle: string,
    private readonly options: PlanOptions,
  ) {
    const target = join(
      this.path,
      "terraform.d/plugins/terraform.local/huaweicloud/evs",
      VERSION,
      thisPlatform(),
    );
    cpSync(dirname(bundle), target, { recursive: true });
    writeFileSync(
      join(target, `terraform-provider-evs_v${VERSION}`),
      `#!/bin/sh\nexec '${process.execPath}' --require '${join(__dirname, "report-rss.cjs")}' "\${0%/*}/provider.cjs" "$@"\n`,
      { mode: 0o755 },
    );
    const isFloor = bundle.includes("floor");
    const {
      url,
      signIn = `project_id = "${PROJECT}"\ntoken = "${TOKEN}"`,
      provider = "",
      configuration = 'data "evs_snapshots" "all" {}',
    } = options;
    const settings = `endpoints = { evs = "${url}", cbr = "${url}" }\n${signIn}\n${provider}`;
    writeFileSync(
      join(this.path, "main.tf"),
      `terraform {
  required_providers {
    evs = { source = "terraform.local/huaweicloud/evs" }
  }
}
provider "evs" {
${isFloor ? "" : settings}
}
${configuration}
`,
    );
    const { status, stderr } = spawnSync(terraform(), ["init", "-input=false"], {
      cwd: this.path,
      env: this.environment(),
    });
    if (status !== 0) throw new Error(String(stderr));
  }

  /** @returns seconds of one `terraform plan` */
  async plan(): Promise<number> {
    const start = performance.now();
    const child = spawn(terraform(), ["plan", "-input=false", "-no-color"], {
      cwd: this.path,
      env: this.environment(),
      stdio: ["ignore", "ignore", "pipe"],
    });
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    const code = await new Promise((resolve) => child.once("close", resolve));
    if (code !== 0) throw new Error(errors);
    return (performance.now() - start) / 1000;
  }

  /** Of all provider processes so far. */
  largestMemoryMiB(): number {
    if (!existsSync(this.memoryFile)) return Number.NaN;
    return Math.max(...readFileSync(this.memoryFile, "utf8").trim().split("\n").map(Number));
  }

  dispose(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  private environment(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      CHECKPOINT_DISABLE: "1",
      BENCH_RSS_FILE: this.memoryFile,
      BENCH_ROWS: String(this.options.rows ?? 0),
    };
  }
}
