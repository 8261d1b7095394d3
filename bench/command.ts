import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EmbeddedApi } from "../lib/embedded";
import { bundleCommand } from "../scripts/bundle-command";
import { PROJECT, startApi, TOKEN } from "./api";
import { type Benchmark, type Bundles, inTurn, secondsOf } from "./benchmark";
import { PlanFolder } from "./plan-folder";

const ROUNDS = 3;
/** Snapshots of an audit in which nothing is found: what is timed is the reading and judging. */
const AUDITED = 100_000;
const FINDINGS = 10_000;

/** The command line beside a plan of the same world, and the page. */
export function commands({ provider }: Bundles): Benchmark[] {
  return [
    {
      name: "evs-snapshots audit of 100k snapshots",
      beside: "of terraform plan",
      atMost: { s: 1.15 },
      measure: () => inFolder((folder) => audit(provider, folder)),
    },
    {
      name: "page of 10k findings",
      beside: "of the same as JSON",
      atMost: { s: 1.5, KiB: 1 },
      measure: () => inFolder(page),
    },
  ];
}

async function audit(provider: string, folder: string) {
  const api = await startApi({ snapshots: AUDITED, volumes: AUDITED / 2 });
  const configuration = 'data "evs_orphaned_snapshots" "all" {}';
  const plan = new PlanFolder(provider, { url: api.url, configuration });
  const run = commandIn(folder, api, "policies:\n  - rule: orphaned_snapshots\n");
  const s = await inTurn(
    ROUNDS,
    () => run("text"),
    () => plan.plan(),
  );
  plan.dispose();
  await api.close();
  return { s };
}

/** All snapshots are stale. */
async function page(folder: string) {
  const api = await startApi({ snapshots: FINDINGS, volumes: FINDINGS / 2 });
  const run = commandIn(folder, api, "policies:\n  - rule: stale_snapshots\n    older_than: 1d\n");
  const s = await inTurn(
    ROUNDS,
    () => run("html"),
    () => run("json"),
  );
  await api.close();
  const sizeOf = (format: string) => statSync(outputIn(folder, format)).size / 1024;
  return { s, KiB: { value: sizeOf("html"), beside: sizeOf("json") } };
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "evs-bench-"));
  try {
    await bundleCommand(bundleIn(folder));
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns what takes the seconds of one audit */
function commandIn(folder: string, { url }: EmbeddedApi, policies: string) {
  const file = join(folder, "policies.yaml");
  writeFileSync(file, policies);
  const env = { HW_EVS_ENDPOINT: url, HW_AUTH_URL: url, HW_PROJECT_ID: PROJECT, HW_AUTH_TOKEN: TOKEN };
  return (format: string): Promise<number> =>
    secondsOf(async () => {
      const output = ["--format", format, "--output", outputIn(folder, format)];
      const args = [bundleIn(folder), "audit", "--policies", file, "--fail-on", "none", ...output];
      const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "inherit"] });
      const code = await new Promise((resolve) => child.once("close", resolve));
      if (code !== 0) throw new Error(`evs-snapshots audit ended with ${code}`);
    });
}

const bundleIn = (folder: string) => join(folder, "main.js");
const outputIn = (folder: string, format: string) => join(folder, `report.${format}`);
