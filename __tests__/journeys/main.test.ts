import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { demoEnvironment, demoScenario, type EmbeddedApi, startEmbeddedApi } from "../../lib/embedded";
import { CDKTF, canRunCdktf } from "../../scripts/plan-app";
import { TERRAFORM, unwrapped } from "../support/terraform";

const root = join(__dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "evs-app-"));
let api: EmbeddedApi;

beforeAll(async () => {
  api = await startEmbeddedApi();
  for (const name of ["main.ts", "cdktf.json", "tsconfig.json"]) cpSync(join(root, name), join(folder, name));
  for (const name of ["lib", "node_modules", "dist", "package.json"])
    symlinkSync(join(root, name), join(folder, name));
});
afterAll(async () => {
  await api.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs cdktf as a user does. */
const cdktf = (...args: string[]) => run(folder, process.execPath, CDKTF, ...args);

/** Runs a program with the environment that the README names. */
function run(cwd: string, program: string, ...args: string[]): Promise<{ code: number; text: string }> {
  const env = {
    ...process.env,
    ...demoEnvironment(api.url, demoScenario()),
    CHECKPOINT_DISABLE: "1",
    CI: "1",
  };
  return new Promise((resolve) => {
    execFile(program, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, text: stdout + stderr }),
    );
  });
}

test("main.ts is short enough to copy", () => {
  expect(readFileSync(join(root, "main.ts"), "utf8").split("\n").length).toBeLessThanOrEqual(60);
});

// On other releases of Node.js `npm run demo` goes without cdktf's command; .ci/run tries it there.
(canRunCdktf() ? test : test.skip)(
  "cdktf synth, plan and deploy work, and then nothing is to change; the warning names exactly the orphans",
  async () => {
    const stack = join(folder, "cdktf.out/stacks/snapshots");
    expect((await cdktf("synth")).code).toBe(0);
    const synthesized = readFileSync(join(stack, "cdk.tf.json"), "utf8");

    const plan = await cdktf("plan");
    expect(readFileSync(join(stack, "cdk.tf.json"), "utf8")).toBe(synthesized);
    const seen = unwrapped(plan.text);
    expect(plan.code).toBe(0);
    // Names are shortened where a line would be too long, IDs never.
    const names = new Map(demoScenario().snapshots.map(({ id, name }) => [id, name]));
    const warned = [...seen.matchAll(/\(([0-9a-f-]{36})\): orphaned/g)].map(([, id]) => names.get(id ?? ""));
    // The largest first.
    expect(warned).toEqual([
      "gitlab-artifacts-weekly",
      "gitlab-artifacts-weekly",
      "postgres-staging-final",
      '"weekly" ${HOSTNAME} %{if true}',
      "jenkins-home-golden",
      "数据库\n备份 🚀",
    ]);

    const deploy = await cdktf("deploy", "--auto-approve", "--skip-synth");
    // What cdktf lists when all is done; of Terraform's own lines it loses some on a busy machine.
    expect(stripVTControlCharacters(deploy.text)).toMatch(/\n +inventory\n(?:.*\n)* +count = 59\n/);
    expect(deploy.code).toBe(0);

    const second = await run(stack, TERRAFORM, "plan");
    expect(unwrapped(second.text)).toContain("No changes.");
  },
  120_000,
);
