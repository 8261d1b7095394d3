import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "..", "..", "..");
const bin = (name: string) => join(root, "node_modules", ".bin", name);
const folder = mkdtempSync(join(tmpdir(), "evs-walls-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A judge that takes unknown for yes or no must not pass `npm run lint`.

/** As much of this repository as such a judge needs, with its rules. */
beforeAll(() => {
  mkdirSync(join(folder, "lib/audit/policies"), { recursive: true });
  const copied = ["tsconfig.json", "package.json", "eslint.config.mjs", "scripts/words", "lib/audit/known"];
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
});

const write = (name: string, ...lines: readonly string[]) =>
  writeFileSync(join(folder, "lib/audit/policies", name), `${lines.join("\n")}\n`);

test("a condition that is taken for true or false, or compared, is refused", () => {
  write(
    "careless.ts",
    'import { type Condition, NO, YES } from "../known";',
    "export const asText = (it: Condition) => (it ? 1 : 2);",
    "export const negated = (it: Condition) => !it;",
    "export const first = (it: Condition) => it && 1;",
    "export const branch = (it: Condition) => { if (it) return 1; return 2; };",
    "export const loop = (it: Condition) => { while (it) return; };",
    "export const same = (it: Condition) => it === YES;",
    "export const other = (it: Condition) => NO !== it;",
    "export const passed = (it: Condition) => it;",
  );
  const { stdout } = spawnSync(bin("eslint"), ["--format", "json", "lib/audit/policies/careless.ts"], {
    cwd: folder,
    encoding: "utf8",
  });
  const [{ messages }] = JSON.parse(stdout) as [{ messages: readonly { line: number }[] }];
  expect(messages.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8]);
}, 120_000);

test("a judge that imports what opens conditions is refused", () => {
  write(
    "hasty.ts",
    'import { NO } from "../known";',
    'import { open } from "../known/open";',
    "export const hasty = open(NO);",
  );
  const { stdout } = spawnSync(
    bin("depcruise"),
    ["--config", join(root, ".dependency-cruiser.cjs"), "--output-type", "json", "lib"],
    { cwd: folder, encoding: "utf8" },
  );
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: readonly { rule: { name: string }; from: string }[] };
  };
  expect(summary.violations.map(({ rule, from }) => [rule.name, from])).toEqual([
    ["judges-cannot-open-conditions", "lib/audit/policies/hasty.ts"],
  ]);
}, 120_000);
