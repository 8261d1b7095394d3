import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scenarioOf } from "../__tests__/support/worlds";
import { type EmbeddedApi, startEmbeddedApi } from "../lib/embedded";
import { bundleCommand } from "../scripts/bundle-command";
import { type Benchmark, type Bundles, inTurn, type Pair } from "./benchmark";
import { PlanFolder } from "./plan-folder";
import { everyPolicy, everyPolicyInYaml } from "./policies";
import { wireSnapshots, wireVolumes } from "./rows";

const ROUNDS = 3;
const REGION = "cn-north-4";
const KEY = { accessKey: "BENCHKEY000000000001", secretKey: "bench-secret-key-000000000000000001" };
/** Policies that find nothing: what is measured is reading and judging. */
const POLICIES = `
- rule: orphaned_snapshots
- rule: failed_snapshots
- { rule: expiring_snapshots, within: 7d }
- { rule: excess_snapshots, keep: 5 }
`;
/** Of each project of a fleet. */
const SNAPSHOTS = 500;
const DISKS = 250;

/** Fleets of projects in one region, audited by the command; the server is another process. */
export function fleets({ provider }: Bundles): Benchmark[] {
  return [
    {
      name: "audit of 200 projects of 500 snapshots, CPU",
      beside: "of one project of 100k snapshots",
      atMost: { s: 1.15 },
      measure: () =>
        compare({ projects: 200, each: 1 }, { projects: 1, each: 200 }, async (fleet, project) => ({
          s: await inTurn(
            ROUNDS,
            async () => (await fleet.run()).s,
            async () => (await project.run()).s,
          ),
        })),
    },
    memory("audit of 200 projects, memory", 200, 50, 1.15),
    memory("audit of 2,000 projects, a million snapshots, memory", 2000, 200, 1.3),
    {
      name: "audit of one project as a fleet",
      beside: "of the project alone",
      atMost: { s: 1.05 },
      measure: () =>
        compare({ projects: 1, each: 100 }, { projects: 1, each: 100 }, async (fleet, project) => ({
          s: await inTurn(
            ROUNDS,
            async () => (await fleet.run()).s,
            async () => (await project.run("--project", REGION)).s,
          ),
          requests: await requestsOf(
            fleet,
            () => fleet.run(),
            project,
            () => project.run("--project", REGION),
          ),
        })),
    },
    {
      name: "terraform plan of 14 policies over 40 projects with lost disks, requests",
      beside: "of one audit of them",
      atMost: { requests: 1 },
      measure: () =>
        compare(
          { projects: 40, each: 1, disks: DISKS - 1 },
          { projects: 40, each: 1, disks: DISKS - 1 },
          async (planned, audited) => {
            const plan = new PlanFolder(provider, {
              url: planned.api.url,
              signIn: `access_key = "${KEY.accessKey}"\nsecret_key = "${KEY.secretKey}"\nauth_url = "${planned.api.url}"`,
              provider: `region = "${REGION}"`,
              configuration: `data "evs_projects" "all" {}\n${everyPolicy("fleet = data.evs_projects.all.fleet")}`,
            });
            const requests = await requestsOf(
              planned,
              () => plan.plan(),
              audited,
              () => audited.run(),
            );
            plan.dispose();
            return { requests };
          },
          everyPolicyInYaml(),
        ),
    },
  ];
}

/** Memory of a fleet of so many projects, beside that of fewer. */
function memory(name: string, projects: number, fewer: number, atMost: number): Benchmark {
  return {
    name,
    beside: `of ${fewer} projects`,
    atMost: { MiB: atMost },
    measure: () =>
      compare({ projects, each: 1 }, { projects: fewer, each: 1 }, async (many, few) => ({
        MiB: await inTurn(
          ROUNDS,
          async () => (await many.run()).MiB,
          async () => (await few.run()).MiB,
        ),
      })),
  };
}

interface Size {
  readonly projects: number;
  /** Times the rows of one project of a fleet. */
  readonly each: number;
  /** Of each project: with fewer than snapshots name, some are lost. @default DISKS */
  readonly disks?: number;
}

interface Audited {
  readonly api: EmbeddedApi;
  run(...args: readonly string[]): Promise<{ readonly MiB: number; readonly s: number }>;
}

async function requestsOf(
  { api }: Audited,
  work: () => Promise<unknown>,
  beside: Audited,
  workBeside: () => Promise<unknown>,
): Promise<Pair> {
  const before = [api.requests.length, beside.api.requests.length] as const;
  await work();
  await workBeside();
  return { value: api.requests.length - before[0], beside: beside.api.requests.length - before[1] };
}

async function compare<T>(
  size: Size,
  beside: Size,
  measure: (value: Audited, other: Audited) => Promise<T>,
  policies = POLICIES,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "evs-bench-"));
  const apis: EmbeddedApi[] = [];
  try {
    await bundleCommand(join(folder, "main.js"));
    writeFileSync(join(folder, "fleet.yaml"), `regions: [${REGION}]\n`);
    writeFileSync(join(folder, "policies.yaml"), `policies:\n${policies}\n`);
    const start = async (of: Size) => {
      const api = await startEmbeddedApi({ scenario: scenarioFor(of) });
      apis.push(api);
      return { api, run: (...args: readonly string[]) => audit(folder, api, args) };
    };
    return await measure(await start(size), await start(beside));
  } finally {
    await Promise.all(apis.map((api) => api.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}

function scenarioFor({ projects, each, disks = DISKS }: Size) {
  const snapshots = wireSnapshots(SNAPSHOTS * each);
  const volumes = wireVolumes(disks * each);
  const all = Array.from({ length: projects }, (_, index) => ({
    id: index.toString(16).padStart(32, "0"),
    name: index === 0 ? REGION : `${REGION}_p${index}`,
  }));
  const [first] = all;
  return scenarioOf({
    projects: all,
    tokens: [],
    accessKeys: [{ ...KEY, project: first?.id ?? "", readsAll: true }],
    cells: all.map(({ id }) => ({
      project: id,
      volumes,
      snapshots: snapshots.map((row) => ({ ...row, "os-extended-snapshot-attributes:project_id": id })),
    })),
  });
}

async function audit(folder: string, { url }: EmbeddedApi, args: readonly string[]) {
  const usage = join(folder, "usage.json");
  const env = {
    HW_ACCESS_KEY: KEY.accessKey,
    HW_SECRET_KEY: KEY.secretKey,
    HW_REGION_NAME: REGION,
    HW_EVS_ENDPOINT: url,
    HW_CBR_ENDPOINT: url,
    HW_AUTH_URL: url,
    BENCH_USAGE_FILE: usage,
  };
  const source = args.length === 0 ? ["--fleet", join(folder, "fleet.yaml")] : args;
  const command = ["--require", join(__dirname, "report-usage.cjs"), join(folder, "main.js"), "audit"];
  const policies = ["--policies", join(folder, "policies.yaml")];
  const output = ["--fail-on", "none", "--output", join(folder, "report.txt")];
  const child = spawn(process.execPath, [...command, ...source, ...policies, ...output], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`evs-snapshots audit ended with ${code}`);
  return JSON.parse(readFileSync(usage, "utf8")) as { readonly MiB: number; readonly s: number };
}
