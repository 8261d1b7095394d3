import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import { buildSync } from "esbuild";
import { parse } from "yaml";
import { scripts } from "../../../package.json";
import gitlabSchema from "./schemas/gitlab-ci.schema.json";

const root = join(__dirname, "..", "..", "..");
const folder = join(root, "examples", "pipelines");
const read = (name: string) => readFileSync(join(folder, name), "utf8");
const workflows = join(root, ".github", "workflows");
const page = readFileSync(join(root, "docs", "pipelines.md"), "utf8");

describe("GitHub Actions", () => {
  const built = mkdtempSync(join(tmpdir(), "evs-workflow-parser-"));
  afterAll(() => rmSync(built, { recursive: true, force: true }));

  /** GitHub's own parser: keys, values and expressions. Bundled, since it cannot be required as it is. */
  interface WorkflowParser {
    parseWorkflow(
      file: { readonly name: string; readonly content: string },
      trace: object,
    ): { readonly context: { readonly errors: { getErrors(): readonly Error[] } } };
    readonly NoOperationTraceWriter: new () => object;
  }
  let parser: WorkflowParser;
  beforeAll(() => {
    const outfile = join(built, "workflow-parser.cjs");
    const contents = 'export { NoOperationTraceWriter, parseWorkflow } from "@actions/workflow-parser";';
    buildSync({
      stdin: { contents, resolveDir: root },
      bundle: true,
      platform: "node",
      format: "cjs",
      outfile,
    });
    parser = require(outfile);
  });
  const errorsOf = (content: string) => {
    const { context } = parser.parseWorkflow(
      { name: "workflow", content },
      new parser.NoOperationTraceWriter(),
    );
    return context.errors.getErrors().map(({ message }) => message);
  };

  test.each(["github-actions.yml", "github-fleet.yml"])("the workflow %s is one", (name) =>
    expect(errorsOf(read(name))).toEqual([]),
  );

  test.each(readdirSync(workflows))("so is this package's own %s", (name) => {
    expect(errorsOf(readFileSync(join(workflows, name), "utf8"))).toEqual([]);
  });

  test("every script that a workflow of this package runs is one", () => {
    const run = readdirSync(workflows).flatMap((name) => [
      ...readFileSync(join(workflows, name), "utf8").matchAll(/npm run (?:--silent )?([\w:]+)/g),
    ]);
    expect(run.length).toBeGreaterThan(4);
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(run.map(([, name]) => name)));
  });

  test.each([
    ["working-directory:", "workin-directory:"],
    ["hashFiles(", "hashFile("],
    ["runs-on: ubuntu-latest", "runson: ubuntu-latest"],
  ])("%s misspelled would be seen", (right, wrong) => {
    expect(errorsOf(read("github-actions.yml").replace(right, wrong))).not.toEqual([]);
  });

  test.each([
    ["strategy.job-total", "stratgy.job-total"],
    ["fail-fast:", "failfast:"],
    ["!cancelled()", "!canceled()"],
  ])("%s misspelled in the matrix would be seen", (right, wrong) => {
    expect(errorsOf(read("github-fleet.yml").replace(right, wrong))).not.toEqual([]);
  });

  test("the job that merges needs all shards, whose answers it finds by their names", () => {
    const { jobs } = parse(read("github-fleet.yml"));
    expect(jobs.fleet.needs).toBe("shard");
    const [uploaded] = jobs.shard.steps.filter(({ uses = "" }) => uses.startsWith("actions/upload-artifact"));
    const [downloaded] = jobs.fleet.steps.filter(({ uses = "" }) =>
      uses.startsWith("actions/download-artifact"),
    );
    expect(uploaded.with.name.replace(/\$\{\{.*\}\}/, "*")).toBe(downloaded.with.pattern);
  });
});

describe("GitLab CI", () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(gitlabSchema);

  const files = ["gitlab-ci.yml", "gitlab-fleet.yml"];

  test.each(files)("the pipeline %s is one", (name) => {
    expect(validate(parse(read(name)))).toBe(true);
  });

  test.each([
    ["parallel: 4", "parallel: four"],
    ["allow_failure: true", "allow_failure: always"],
  ])("%s misspelled in the fleet would be seen", (right, wrong) => {
    expect(validate(parse(read("gitlab-fleet.yml").replace(right, wrong)))).toBe(false);
  });

  test.each([
    ["exit_codes:", "exitcodes:"],
    ["junit:", "junt:"],
    ["needs: [synth]", "needs: 4"],
  ])("%s misspelled would be seen", (right, wrong) => {
    expect(validate(parse(read("gitlab-ci.yml").replace(right, wrong)))).toBe(false);
  });

  test.each(files)("jobs of %s need jobs that are there, in stages that are there", (name) => {
    const { stages, default: _default, variables: _variables, ...jobs } = parse(read(name));
    for (const { stage, needs = [] } of Object.values<{ stage: string; needs?: string[] }>(jobs)) {
      expect(stages).toContain(stage);
      for (const needed of needs) expect(Object.keys(jobs)).toContain(needed);
    }
  });
});

/** No schema of Atlantis is published: the keys of its documentation that the files use. */
describe("Atlantis", () => {
  const text = { type: "string" };
  const texts = { type: "array", items: text };
  const closed = (required: readonly string[], properties: object) => ({
    type: "object",
    additionalProperties: false,
    required,
    properties,
  });
  const run = closed(["run"], { run: text });
  const steps = {
    type: "array",
    minItems: 1,
    items: { anyOf: [{ enum: ["init", "plan", "show", "apply"] }, run] },
  };
  const stage = closed(["steps"], { steps });
  const workflow = closed(["plan"], { plan: stage, apply: stage });
  const autoplan = closed(["enabled"], { enabled: { type: "boolean" }, when_modified: texts });
  const project = closed(["dir"], { name: text, dir: text, workflow: text, autoplan });
  const hook = closed(["run"], { run: text, description: text });
  const repo = closed(["id"], {
    id: text,
    allowed_overrides: { type: "array", items: { enum: ["workflow"] } },
    allow_custom_workflows: { type: "boolean" },
    pre_workflow_hooks: { type: "array", items: hook },
  });

  test.each([
    [
      "atlantis.yaml",
      closed(["version", "projects"], {
        version: { const: 3 },
        projects: { type: "array", items: project },
        workflows: { type: "object", additionalProperties: workflow },
      }),
    ],
    ["atlantis-repos.yaml", closed(["repos"], { repos: { type: "array", items: repo } })],
  ])("%s has keys that Atlantis documents", (name, schema) => {
    const validate = new Ajv().compile(schema);
    validate(parse(read(name)));
    expect(validate.errors).toBeNull();
  });

  test("projects name workflows that are there, in which plans and applies are changed", () => {
    const { projects, workflows } = parse(read("atlantis.yaml"));
    for (const { workflow } of projects) expect(Object.keys(workflows)).toContain(workflow);
  });
});

test("the page links every file, and the files run the commands that there are", () => {
  const commands = new Set(readFileSync(join(root, "lib", "cli", "main.ts"), "utf8").match(/add\w+Command/g));
  for (const name of readdirSync(folder)) {
    expect(page).toContain(`(../examples/pipelines/${name})`);
    for (const [, command = ""] of read(name).matchAll(/evs-snapshots ([a-z-]+)/g)) {
      const adder = command.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
      expect([...commands]).toContain(`add${adder}Command`);
    }
  }
});
