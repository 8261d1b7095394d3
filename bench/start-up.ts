import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Platform } from "../lib/placement";
import { thisPlatform } from "../lib/placement/platforms";
import { createCertificate } from "../lib/plugin/certificate";
import { CDKTF } from "../scripts/plan-app";
import { compileExecutable, installedBun } from "../scripts/release/bun";
import { startApi } from "./api";
import { type Benchmark, type Bundles, inTurn, secondsOf } from "./benchmark";
import { PlanFolder } from "./plan-folder";

const ROUNDS = 7;
const root = join(__dirname, "..");

/** What every plan pays, however small. */
export function startUp(bundles: Bundles): Benchmark[] {
  return [
    {
      name: "handshake of a provider process",
      beside: "of node -e 0",
      atMost: { ms: 1.6 },
      measure: async () => ({
        ms: await inTurn(ROUNDS, () => timeHandshake([process.execPath, bundles.provider]), timeNode),
      }),
    },
    {
      name: "handshake of the executable",
      beside: "of node -e 0",
      atMost: { ms: 1.6 },
      measure: async () => {
        const folder = mkdtempSync(join(tmpdir(), "evs-bench-"));
        const executable = join(folder, "provider");
        compileExecutable(bundles.provider, thisPlatform() as Platform, executable, installedBun);
        const ms = await inTurn(ROUNDS, () => timeHandshake([executable]), timeNode);
        rmSync(folder, { recursive: true });
        return { ms };
      },
    },
    {
      name: "terraform plan of 50 rows",
      beside: "from memory",
      atMost: { s: 1.4, MiB: 1.3 },
      measure: () => planOf50(bundles),
    },
    {
      name: "cdktf synth",
      beside: "of an empty stack",
      atMost: { s: 1.5 },
      measure: async () => ({
        s: await inTurn(
          5,
          () => timeSynth("main.ts"),
          () => timeSynth("bench/empty-app.ts"),
        ),
      }),
    },
    {
      name: "provider bundles",
      beside: "from memory",
      atMost: {},
      measure: async () => ({
        KiB: { value: sizeOf(bundles.provider), beside: sizeOf(bundles.floor) },
      }),
    },
  ];
}

/** @returns KiB of a bundle and of those beside it */
function sizeOf(bundle: string): number {
  const folder = dirname(bundle);
  const bundles = readdirSync(folder).filter((name) => name.endsWith(".cjs"));
  return bundles.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1024;
}

/** @param command a provider, as it is started */
function timeHandshake([program = "", ...args]: readonly string[]): Promise<number> {
  const env = {
    ...process.env,
    TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
    PLUGIN_CLIENT_CERT: createCertificate().pem,
  };
  const start = performance.now();
  const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve) => {
    child.stdout.once("data", () => {
      resolve(performance.now() - start);
      child.kill();
    });
  });
}

async function timeNode(): Promise<number> {
  return 1000 * (await secondsOf(() => execFileSync(process.execPath, ["-e", "0"])));
}

async function planOf50({ provider, floor }: Bundles) {
  const api = await startApi({ snapshots: 50, volumes: 0 });
  const ours = new PlanFolder(provider, { url: api.url, rows: 50 });
  const fromMemory = new PlanFolder(floor, { url: api.url, rows: 50 });
  const s = await inTurn(
    ROUNDS,
    () => ours.plan(),
    () => fromMemory.plan(),
  );
  const MiB = { value: ours.largestMemoryMiB(), beside: fromMemory.largestMemoryMiB() };
  ours.dispose();
  fromMemory.dispose();
  await api.close();
  return { s, MiB };
}

async function timeSynth(app: string): Promise<number> {
  const out = mkdtempSync(join(tmpdir(), "evs-bench-"));
  const args = ["synth", "--app", `node --import tsx ${app}`, "--output", out];
  const seconds = await secondsOf(() =>
    execFileSync(process.execPath, [CDKTF, ...args], {
      cwd: root,
      env: { ...process.env, CHECKPOINT_DISABLE: "1" },
      stdio: "pipe",
    }),
  );
  rmSync(out, { recursive: true, force: true });
  return seconds;
}
