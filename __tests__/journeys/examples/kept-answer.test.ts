import { execFile } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { builtCommand } from "../../support/command";
import { temporaryFolder } from "../../support/configuration";
import { resultRow } from "../../support/documents";
import { plannedPolicy, planOf, stateOf } from "../../support/plans";

// The steps of the pipelines' own files run as they stand there, from the plan on: an answer is kept only after a
// passed gate on the main branch, or after an apply.

const root = join(__dirname, "..", "..", "..");
const read = (name: string) => parse(readFileSync(join(root, "examples", "pipelines", name), "utf8"));
const STACK = "cdktf.out/stacks/snapshots";
const command = builtCommand();

/** A plan with one violation of which the earlier answer says this. */
const planWith = (is_new: boolean | null) =>
  planOf({
    timestamp: "2026-11-26T00:00:00Z",
    complete: true,
    prior_state: stateOf(
      plannedPolicy("it", {
        violations: [resultRow("a", { is_new, first_seen: null })],
        compared_with: is_new === null ? null : "2026-11-19T00:00:00Z",
        new_violation_count: is_new === true ? 1 : 0,
        new_undecided_count: is_new === null ? 1 : 0,
      }),
    ),
  });

class Runner {
  readonly folder = temporaryFolder();

  constructor(is_new: boolean | null) {
    const bin = join(this.folder, "bin");
    mkdirSync(bin);
    mkdirSync(join(this.folder, STACK), { recursive: true });
    const npx = `#!/bin/sh\n[ "$1" = --no-install ] && shift\nshift\nexec "${process.execPath}" "${command.path()}" "$@"\n`;
    writeFileSync(join(bin, "npx"), npx);
    chmodSync(join(bin, "npx"), 0o755);
    writeFileSync(join(this.folder, STACK, "plan.json"), JSON.stringify(planWith(is_new)));
  }

  /** The exit code of a script, as runners start it. */
  run(script: string, env: Readonly<Record<string, string>> = {}, cwd = "."): Promise<number> {
    return new Promise((resolve) => {
      execFile(
        "bash",
        ["-e", "-c", script],
        {
          cwd: join(this.folder, cwd),
          env: { PATH: `${join(this.folder, "bin")}:${process.env.PATH}`, HOME: this.folder, ...env },
        },
        (error) => resolve(error === null ? 0 : Number(error.code)),
      );
    });
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }
}

interface Outcome {
  readonly isGreen: boolean;
  readonly keeps: boolean;
}

interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
}

const MAIN = "github.ref == 'refs/heads/main'";

async function github(is_new: boolean | null, isMain: boolean): Promise<Outcome> {
  const { jobs } = read("github-actions.yml");
  const { steps, env } = jobs.plan as { steps: Step[]; env: Record<string, string> };
  const runner = new Runner(is_new);
  let isGreen = true;
  let saved: string | undefined;
  for (const step of steps.slice(steps.findIndex(({ name }) => name === "Plan") + 1)) {
    const condition = step.if ?? "success()";
    if (condition.includes(MAIN) && !isMain) continue;
    if (!condition.includes("!cancelled()") && !isGreen) continue;
    if (step.run !== undefined) isGreen = (await runner.run(step.run, env)) === 0 && isGreen;
    if (step.uses?.startsWith("actions/cache/save")) saved = step.with?.path;
  }
  return { isGreen, keeps: saved !== undefined && runner.has(join(saved, "last.json")) };
}

interface Job {
  readonly script: readonly string[];
  readonly rules?: readonly { readonly if: string }[];
  readonly needs?: readonly string[];
  readonly allow_failure?: { readonly exit_codes: readonly number[] };
  readonly cache?: readonly { readonly paths: readonly string[]; readonly policy: string }[];
}

async function gitlab(is_new: boolean | null, isMain: boolean): Promise<Outcome> {
  const { stages, default: _, variables, ...jobs } = read("gitlab-ci.yml");
  const runner = new Runner(is_new);
  const green = new Set(["synth", "plan"]);
  let keeps = false;
  mkdirSync(join(runner.folder, STACK, "answers"));
  for (const [name, job] of Object.entries<Job>(jobs).slice(2)) {
    if (job.rules?.some((rule) => rule.if === "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH") && !isMain) continue;
    if (!(job.needs ?? []).every((needed) => green.has(needed))) continue;
    let code = 0;
    for (const line of job.script) if (code === 0) code = await runner.run(line, variables);
    if (code === 0 || job.allow_failure?.exit_codes.includes(code)) green.add(name);
    const pushed = job.cache?.filter(({ policy }) => policy === "push").flatMap(({ paths }) => paths) ?? [];
    keeps ||= code === 0 && pushed.some((path) => runner.has(join(path, "last.json")));
  }
  return { isGreen: green.has("findings"), keeps };
}

test.each([
  ["a known violation on main", false, true, { isGreen: true, keeps: true }],
  ["a known violation of a change", false, false, { isGreen: true, keeps: false }],
  ["a new violation on main", true, true, { isGreen: false, keeps: false }],
  ["a new violation of a change", true, false, { isGreen: false, keeps: false }],
  ["the baseline on main", null, true, { isGreen: true, keeps: true }],
] as const)("%s moves memory on only where it passed there", async (_, is_new, isMain, outcome) => {
  expect({
    github: await github(is_new, isMain),
    gitlab: await gitlab(is_new, isMain),
  }).toEqual({ github: outcome, gitlab: outcome });
});

test("GitHub and GitLab give the next plan the answer that was kept", async () => {
  const { steps } = read("github-actions.yml").jobs.plan as { steps: Step[] };
  const of = (use: string) => steps.findIndex(({ uses }) => uses?.startsWith(use));
  const [restore, save] = [steps[of("actions/cache/restore")], steps[of("actions/cache/save")]];
  expect(restore?.with?.path).toBe(`${STACK}/answers`);
  expect(restore?.with?.path).toBe(save?.with?.path);
  expect(save?.with?.key?.startsWith(restore?.with?.["restore-keys"] ?? "none")).toBe(true);
  expect(of("actions/cache/restore")).toBeLessThan(steps.findIndex(({ name }) => name === "Plan"));

  const { plan, remember, variables } = read("gitlab-ci.yml");
  expect(plan.cache[0]).toMatchObject({ key: remember.cache[0].key, policy: "pull" });
  const runner = new Runner(false);
  mkdirSync(join(runner.folder, "answers"));
  writeFileSync(join(runner.folder, "answers", "last.json"), "{}");
  const lines = (plan.script as string[]).filter((line) => line.includes("answers"));
  expect(await runner.run(lines.join("\n"), variables)).toBe(0);
  expect(runner.has(`${STACK}/answers/last.json`)).toBe(true);
});

test.each([
  ["succeeds", "true", true],
  ["fails", "false", false],
])("Atlantis keeps the answer where the apply %s", async (_, apply, keeps) => {
  const { evs } = read("atlantis.yaml").workflows;
  const runner = new Runner(true);
  const answers = join(runner.folder, "kept");
  mkdirSync(answers);
  cpSync(join(runner.folder, STACK, "plan.json"), join(runner.folder, "show.json"));
  const env = { SHOWFILE: join(runner.folder, "show.json"), EVS_ANSWERS: answers };
  const runAll = async (steps: readonly (string | { readonly run: string })[]) => {
    for (const step of steps) {
      const script = typeof step === "string" ? (step === "apply" ? apply : "true") : step.run;
      if ((await runner.run(script, env, STACK)) !== 0) return;
    }
  };
  await runAll(evs.plan.steps);
  expect(runner.has("kept/last.json")).toBe(false);
  await runAll(evs.apply.steps);
  expect(runner.has("kept/last.json")).toBe(keeps);
});
