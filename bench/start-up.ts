import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedApi } from "../lib/embedded";
import { createCertificate } from "../lib/plugin/certificate";
import { PlanFolder } from "./plan-folder";
import { type Figure, median } from "./report";
import { wireSnapshots } from "./rows";

const ROUNDS = 7;
const root = join(__dirname, "..");

/** What every plan pays, however small: handshakes, a plan of 50 rows, synthesis, memory and size. */
export async function startUp(provider: string, floor: string): Promise<Figure[]> {
  return [
    await handshake(provider, floor),
    ...(await planOf50(provider, floor)),
    synth(),
    { name: "provider bundle", value: statSync(provider).size / 1024, unit: "KiB" },
  ];
}

async function handshake(provider: string, floor: string): Promise<Figure> {
  const times = { provider: [] as number[], floor: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.provider.push(await timeHandshake(provider));
    times.floor.push(await timeHandshake(floor));
  }
  return {
    name: "spawn to handshake",
    value: median(times.provider),
    unit: "ms",
    target: 250,
    floor: median(times.floor),
  };
}

function timeHandshake(bundle: string): Promise<number> {
  const env = {
    ...process.env,
    TF_PLUGIN_MAGIC_COOKIE: "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2",
    PLUGIN_CLIENT_CERT: createCertificate().pem,
  };
  const start = performance.now();
  const child = spawn(process.execPath, [bundle], { env, stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve) => {
    child.stdout.once("data", () => {
      resolve(performance.now() - start);
      child.kill();
    });
  });
}

async function planOf50(provider: string, floor: string): Promise<Figure[]> {
  const api = await startEmbeddedApi({
    scenario: {
      projects: [{ id: "project", name: "bench" }],
      users: [],
      tokens: [{ token: "bench", project: "project" }],
      accessKeys: [],
      snapshots: wireSnapshots(50),
      volumes: [],
      recycleBin: [],
      answers: {},
    },
  });
  const folders = {
    provider: new PlanFolder(provider, { url: api.url, rows: 50 }),
    floor: new PlanFolder(floor, { url: api.url, rows: 50 }),
  };
  const plans = { provider: [] as number[], floor: [] as number[] };
  for (let round = 0; round < ROUNDS; round += 1) {
    plans.provider.push(await folders.provider.plan());
    plans.floor.push(await folders.floor.plan());
  }
  const memory = folders.provider.largestMemoryMiB();
  folders.provider.dispose();
  folders.floor.dispose();
  await api.close();
  return [
    {
      name: "terraform plan, 50 rows",
      value: median(plans.provider) / 1000,
      unit: "s",
      target: 1.5,
      floor: median(plans.floor) / 1000,
      targetRatio: 1.3,
    },
    { name: "provider memory, 50 rows", value: memory, unit: "MiB", target: 90 },
  ];
}

function synth(): Figure {
  const out = mkdtempSync(join(tmpdir(), "evs-bench-"));
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    execFileSync(
      process.execPath,
      [require.resolve("cdktf-cli/bundle/bin/cdktf"), "synth", "--output", out],
      {
        cwd: root,
        env: { ...process.env, CHECKPOINT_DISABLE: "1" },
        stdio: "pipe",
      },
    );
    return performance.now() - start;
  });
  rmSync(out, { recursive: true, force: true });
  return { name: "cdktf synth", value: median(times) / 1000, unit: "s", target: 3 };
}
