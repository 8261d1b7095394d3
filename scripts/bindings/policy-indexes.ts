import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "..", "..");
const SPECS = join(root, "lib", "audit", "spec", "policies");

/** Writes the lists of policies: each has every file of `lib/audit/spec/policies`. */
function writePolicyIndexes(): void {
  const files = readdirSync(SPECS)
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => file.slice(0, -".ts".length))
    .sort();
  const record = (file: string) => `  ${file.replace(/-/g, "_")}: ${variableOf(file)},`;
  const imports = files.map((file) => `import { ${variableOf(file)} } from "./${file}";`);
  write(join(SPECS, "index.ts"), [
    'import type { AnyPolicySpec } from "../policy-spec";',
    ...imports,
    "",
    "const SPECS = {",
    ...files.map(record),
    "} as const;",
    "",
    "/** Name of a policy, in snake case. */",
    "export type PolicyName = keyof typeof SPECS;",
    "",
    "/** Every policy as data. */",
    "export const POLICY_SPECS = SPECS as unknown as Readonly<Record<PolicyName, AnyPolicySpec>>;",
    "",
    "/** The same in order. */",
    "export const ALL_SPECS = Object.values(POLICY_SPECS);",
    "",
    "export const isPolicyName = (name: string): name is PolicyName => Object.hasOwn(SPECS, name);",
  ]);
  write(join(root, "lib", "audit", "policies", "index.ts"), [
    'import type { AnyPolicy } from "../engine/policy";',
    'import type { PolicyName } from "../spec/policies";',
    ...imports,
    "",
    "const JUDGES = {",
    ...files.map(record),
    "} as const satisfies Readonly<Record<PolicyName, unknown>>;",
    "",
    "/** Every policy with its judge. */",
    "export const POLICIES = JUDGES as unknown as Readonly<Record<PolicyName, AnyPolicy>>;",
  ]);
  write(
    join(root, "lib", "constructs", "policies", "index.ts"),
    files.map((file) => `export * from "./${file}";`),
  );
}

const variableOf = (file: string) => file.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

function write(file: string, lines: readonly string[]): void {
  const head =
    "// Generated from the files of lib/audit/spec/policies by `npm run bindings`: not to be edited.";
  writeFileSync(file, `${[head, ...lines].join("\n")}\n`);
}

writePolicyIndexes();
