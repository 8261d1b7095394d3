import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createProgram, getPreEmitDiagnostics, ModuleKind, ScriptTarget, transpile } from "typescript";
import { textsOf } from "../../lib/audit/catalogue";
import { parsePolicyFile } from "../../lib/cli/policies/policy-file";
import { type ConfigurationLanguage, exemptionEntries } from "../../lib/report";
import { HOSTILE_NAME, resultRow } from "../support/documents";
import { TerraformFolder } from "../support/terraform";

const NOW = new Date("2026-11-30T00:00:00Z");
const EXPIRES = "2027-03-31";
/** Everything that one of the languages takes for something else. */
const REASON =
  'it\'s "${path.module}" %{ if true } $${x} \\u0041 #{y} `${z}` */ // # \u2028 \u{E0041} \b\n- id: x';
const IDS = ["59105bb6-caa4-4276-a72f-0d081763aa53", 'a"}, { id = "${b}'];

const printed = (language: ConfigurationLanguage) =>
  exemptionEntries(
    [
      {
        policy: { rule: "stale_snapshots", policy: "old\nones: [" },
        rows: IDS.map((id) => resultRow(id, { name: HOSTILE_NAME })),
      },
    ],
    { reason: REASON, expires: EXPIRES },
    language,
    textsOf("en"),
  );

const EXPECTED = IDS.map((id) => ({ id, reason: REASON, expires: EXPIRES }));

test("a policies file takes the entries under a policy", () => {
  const file = `policies:\n  - rule: stale_snapshots\n    older_than: 180d\n${printed("policies")}`;
  expect(parsePolicyFile("p.yaml", file, NOW)).toMatchObject([{ exemptions: EXPECTED }]);
});

test("TypeScript takes the entries as exemptions of a policy", () => {
  const folder = mkdtempSync(join(__dirname, "..", "..", ".cache", "entries-"));
  try {
    const exemption = JSON.stringify(join(__dirname, "..", "..", "lib", "audit", "spec", "exemption"));
    const source = `import type { Exemption } from ${exemption};
const props: { readonly exemptions: readonly Exemption[] } = {
${printed("typescript")}};
export default props;`;
    const file = join(folder, "entries.ts");
    writeFileSync(file, source);
    const program = createProgram([file], {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ["node"],
    });
    expect(getPreEmitDiagnostics(program).map(({ messageText }) => messageText)).toEqual([]);
    const script = transpile(source, { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 });
    const exported: { default?: { readonly exemptions: unknown } } = {};
    new Function("exports", script)(exported);
    expect(exported.default?.exemptions).toEqual(EXPECTED);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("Terraform takes the entries as an argument", async () => {
  const folder = new TerraformFolder();
  try {
    const configuration = `locals {\n${printed("hcl")}}\noutput "it" { value = jsonencode(local.exemptions) }\n`;
    writeFileSync(join(folder.path, "main.tf"), configuration);
    await folder.mustRun(["apply", "-auto-approve"]);
    const { it } = JSON.parse(await folder.mustRun(["output", "-json"])) as { it: { value: string } };
    expect(JSON.parse(it.value)).toEqual(EXPECTED);
  } finally {
    folder.dispose();
  }
});

test("a row is a comment and an entry", () => {
  const chosen = [{ policy: { rule: "stale_snapshots", policy: "stale" }, rows: [resultRow("a")] }];
  const terms = { reason: "release images", expires: EXPIRES };
  const print = (language: ConfigurationLanguage) => exemptionEntries(chosen, terms, language, textsOf("en"));
  expect(print("policies")).toBe(`    # Exemptions of stale (stale_snapshots):
    exemptions:
      # "a-name", stale, 10 GiB
      - id: "a"
        reason: "release images"
        expires: "2027-03-31"
`);
  expect(print("typescript")).toBe(`// Exemptions of stale (stale_snapshots):
exemptions: [
  // "a-name", stale, 10 GiB
  { id: "a", reason: "release images", expires: "2027-03-31" },
],
`);
});
