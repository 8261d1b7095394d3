import { parse, stringify } from "yaml";
import { demoEnvironment, demoScenario, type EmbeddedApi, startEmbeddedApi } from "../../../lib/embedded";
import type { AuditDocument } from "../../../lib/report";
import { builtCommand, runCommand } from "../../support/command";
import { hclFolder } from "../../support/hcl-folder";
import { codeBlocksOf, getPage } from "../../support/pages";

const page = getPage("docs/cookbook.md");
const code = (language: string) =>
  codeBlocksOf(page)
    .filter((block) => block.language === language)
    .map((block) => block.code);
const command = builtCommand();

let api: EmbeddedApi;
let environment: Readonly<Record<string, string>>;
beforeAll(async () => {
  api = await startEmbeddedApi();
  environment = demoEnvironment(api.url, demoScenario());
});
afterAll(() => api.close());

test("at least 20 questions have an answer to copy, in four forms", () => {
  const answers = page.text.split(/^### /m).slice(1);
  expect(answers.length).toBeGreaterThanOrEqual(20);
  for (const answer of answers) expect(answer).toMatch(/^.*\?\n[\s\S]*^```(yaml|ts|hcl|sh)$/m);
  for (const language of ["yaml", "ts", "hcl"]) expect(code(language).length).toBeGreaterThan(4);
  expect(code("sh").filter((block) => block.startsWith("jq ")).length).toBeGreaterThan(4);
});

test("each policies file finds something in the demo", async () => {
  const policies = code("yaml").flatMap((text) => (parse(text) as { policies: object[] }).policies);
  const { code: exitCode, stdout } = await runCommand(
    command.path(),
    ["audit", "--policies", "-", "--format", "json"],
    { env: environment, input: stringify({ policies }) },
  );
  expect(exitCode).toBe(1);
  const answer = JSON.parse(stdout) as AuditDocument;
  expect(answer.policies).toHaveLength(policies.length);
  expect(answer.policies.filter(({ violation_count: count }) => count === 0)).toEqual([]);
});

test("the HCL plans, and its outputs have values", async () => {
  const folder = await hclFolder(code("hcl").join("\n"), environment);
  const text = await folder.mustRun(["plan"]);
  const outputs = code("hcl").flatMap((block) =>
    [...block.matchAll(/^output "(\w+)"/gm)].map(([, name]) => name),
  );
  expect(outputs.length).toBeGreaterThan(5);
  for (const name of outputs) expect(text).toMatch(new RegExp(`^  \\+ ${name} += `, "m"));
  expect(text).toContain("Check block assertion failed");
  folder.dispose();
});
