// The pages of docs/policies, one for each policy: their prose is in scripts/docs/policies, their arguments are those of the
// spec, the three ways to write them down are made of one entry, and what they print is judged over the demo.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { en } from "../../lib/audit/catalogue";
import { FactReader } from "../../lib/audit/facts/fact-reader";
import { judge } from "../../lib/audit/results/judge";
import { policyRecord } from "../../lib/audit/results/policy-record";
import { PACK } from "../../lib/audit/spec/pack";
import type { Parameter } from "../../lib/audit/spec/parameters";
import { ALL_SPECS } from "../../lib/audit/spec/policies";
import { type AnyPolicySpec, constructNameOf } from "../../lib/audit/spec/policy-spec";
import { parsePolicyFile } from "../../lib/cli/policies/policy-file";
import { propOf } from "../../lib/constructs/policies/policy-parameters";
import { demoScenario, startEmbeddedApi } from "../../lib/embedded";
import { EvsClient } from "../../lib/evs";

type Value = string | number | boolean | readonly string[];

/** The advice for a violation. */
interface Action {
  readonly means: string;
  /** How certain the policy is. */
  readonly sure: string;
  readonly severity: string;
  /** What happens if nobody acts. */
  readonly ignored: string;
  readonly risk: string;
  /** What the action can lose. */
  readonly loses: string;
  /** What to restore or save first. */
  readonly restore: string;
  /** The request, and why EVS can refuse it. */
  readonly how: string;
}

/** The rows of a page's table of advice. */
const ACTION: readonly (readonly [label: string, describe: (action: Action) => string])[] = [
  ["What it means", ({ means }) => means],
  ["How sure", ({ sure }) => sure],
  ["If nobody acts", ({ severity, ignored }) => `Severity ${severity}. ${ignored}`],
  ["What acting can lose", ({ risk, loses }) => `Risk ${risk}. ${loses}`],
  ["Restore first", ({ restore }) => restore],
  ["How, and what refuses it", ({ how }) => how],
];
const LEVELS = {
  severity: ["high", "medium", "low", "yours"],
  risk: ["none", "low", "medium", "high", "yours"],
};

/** The head of a page's source: the example of the policy, and its name on the page. */
interface Example extends Action {
  /** Its findings, in the table of policies. */
  readonly finds: string;
  readonly label: string;
  readonly arguments: Readonly<Record<string, Value>>;
  /** Names of the demo's snapshots in the example, by their IDs. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Time of the demo. */
const NOW = new Date("2026-11-26T12:00:00Z");
/** Number of rows of an example. */
const SHOWN_ROWS = 3;
const ACT_HEADING = "## How to act on it";
const EXAMPLES_MARK = "<!-- examples -->\n";
const HEAD = /^---\n(.*?\n)---\n/s;

const HEAD_FIELDS = [
  "finds",
  "label",
  "means",
  "sure",
  "severity",
  "ignored",
  "risk",
  "loses",
  "restore",
  "how",
] as const;

const docs = join(__dirname, "..", "..", "docs");
export const pagesFolder = join(docs, "policies");
/** The page with the table of policies. */
export const tablePage = join(docs, "policies.md");
/** The page with the table of severity and risk. */
export const rulesPage = join(docs, "deciding.md");

function readSource(name: string): { readonly example: Example; readonly prose: string } {
  const text = readFileSync(join(__dirname, "policies", `${name}.md`), "utf8");
  const [head = "", yaml = ""] = HEAD.exec(text) ?? [];
  const example = { arguments: {}, ...(parse(yaml) as Example | null) } as Example;
  const missing = HEAD_FIELDS.filter((field) => !example[field]);
  if (missing.length > 0) {
    throw new Error(`The head of scripts/docs/policies/${name}.md must have ${missing.join(", ")}.`);
  }
  for (const [field, levels] of Object.entries(LEVELS)) {
    const given = example[field as keyof typeof LEVELS];
    if (!levels.includes(given))
      throw new Error(`${field} of scripts/docs/policies/${name}.md must be one of ${levels.join(", ")}.`);
  }
  return { example, prose: text.slice(head.length) };
}

const exampleOf = (name: string): Example => readSource(name).example;

/** The policies in the README's order. */
function orderedSpecs(): AnyPolicySpec[] {
  const readme = readFileSync(join(docs, "..", "README.md"), "utf8");
  const placeOf = ({ name }: AnyPolicySpec) => readme.indexOf(`(docs/policies/${name}.md)`);
  return [...ALL_SPECS].sort((a, b) => placeOf(a) - placeOf(b));
}

/** The page with a new table of policies. */
export function policyTable(page: string): string {
  const rows = orderedSpecs().map((spec) => {
    const { name } = spec;
    const inPack = Object.hasOwn(PACK, name) ? "●" : "";
    return `| [${constructNameOf(spec)}](policies/${name}.md) | \`evs_${name}\` | ${inPack} | ${exampleOf(name).finds} |\n`;
  });
  return withRows(page, POLICY_HEAD, rows);
}

/** The page with a new table of rules: the most severe first. */
export function ruleTable(page: string): string {
  const severityOf = ({ name }: AnyPolicySpec) => LEVELS.severity.indexOf(exampleOf(name).severity);
  const rows = orderedSpecs()
    .sort((a, b) => severityOf(a) - severityOf(b))
    .map((spec) => {
      const { severity, ignored, risk, loses } = exampleOf(spec.name);
      const cells = [severity, ignored, risk, loses].join(" | ");
      return `| [${constructNameOf(spec)}](policies/${spec.name}.md) | ${cells} |\n`;
    });
  return withRows(page, RULE_HEAD, rows);
}

const POLICY_HEAD = "| policy | data source | pack | finds |\n|---|---|---|---|\n";
const RULE_HEAD =
  "| rule | severity | if nobody acts | risk | what acting can lose |\n|---|---|---|---|---|\n";

/** The page with new rows under the head of a table. */
function withRows(page: string, head: string, rows: readonly string[]): string {
  const [before, after, ...others] = page.split(head);
  if (after === undefined || others.length > 0) throw new Error(`There must be one table of ${head}`);
  return `${before}${head}${rows.join("")}${after.replace(/^(?:\|.*\n)*/, "")}`;
}

/** The pages by their file names. */
export async function policyPages(): Promise<ReadonlyMap<string, string>> {
  const scenario = demoScenario(NOW.getTime());
  const [project] = scenario.projects;
  const [token] = scenario.tokens;
  if (project === undefined || token === undefined)
    throw new Error("The demo has neither project nor token.");
  const api = await startEmbeddedApi({ scenario });
  const client = new EvsClient({
    evsEndpoint: api.url,
    cbrEndpoint: api.url,
    ctsEndpoint: api.url,
    iamEndpoint: api.url,
    credentials: { kind: "token", token: token.token },
    project: { id: project.id },
  });
  const reader = new FactReader(client, { texts: en, place: { region: project.name } });
  const pages = new Map<string, string>();
  try {
    for (const spec of ALL_SPECS) {
      const { names = {} } = exampleOf(spec.name);
      for (const [id, name] of Object.entries(names)) api.world.snapshots.patch(id, { name });
      const file = policiesFile(spec);
      const [entry] = parsePolicyFile("policies.yaml", file, NOW);
      if (entry === undefined) throw new Error(`There is no entry for ${spec.name}.`);
      const shown = { ...entry, shownRows: SHOWN_ROWS, restIn: "report" } as const;
      const { result } = await judge(shown, reader, { projectId: project.id, now: NOW, fresh: true });
      pages.set(`${spec.name}.md`, pageOf(spec, file, policyRecord(result, shown, NOW).report));
    }
  } finally {
    await client.close();
    await api.close();
  }
  return pages;
}

function pageOf(spec: AnyPolicySpec, file: string, report: string): string {
  const { name } = spec;
  const source = `scripts/docs/policies/${name}.md`;
  const { example, prose } = readSource(name);
  const [before, after, ...others] = prose.split(EXAMPLES_MARK);
  if (after === undefined || others.length > 0)
    throw new Error(`${source} must have ${EXAMPLES_MARK.trim()} once.`);
  if (!after.includes(ACT_HEADING)) throw new Error(`${source} must have ${ACT_HEADING}.`);
  return [
    `<!-- Made by npm run docs:policies of ${source}: change that. -->`,
    `# ${constructNameOf(spec)}`,
    `\`evs_${name}\` ([every attribute](../data-sources/evs_${name}.md)). ${spec.description}`,
    (before ?? "").trim(),
    "## Arguments",
    argumentsOf(spec),
    "## In a stack",
    fenced("ts", stackOf(spec)),
    "## In HCL",
    fenced("hcl", hclOf(spec)),
    "## In a policies file",
    "For [`evs-snapshots audit --policies`](../audit-command.md):",
    fenced("yaml", file.trimEnd()),
    "## What it prints",
    `Over [the demo](../../README.md#try-it-with-no-cloud-account)${example.names === undefined ? "" : ", some of whose snapshots got one name"}, with \`shownRows: ${SHOWN_ROWS}\`:`,
    fenced("", report),
    after.trim().replace(ACT_HEADING, `${ACT_HEADING}\n\n${actionTable(example)}`),
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

const actionTable = (action: Action) =>
  ["| | |", "|---|---|", ...ACTION.map(([label, describe]) => `| ${label} | ${describe(action)} |`)].join(
    "\n",
  );

const fenced = (language: string, code: string) => `\`\`\`${language}\n${code}\n\`\`\``;

function argumentsOf({ parameters }: AnyPolicySpec): string {
  const rows = Object.entries(parameters).map(
    ([name, { isRequired, description }]) =>
      `| \`${propOf(name)}\` | \`${name}\` | ${isRequired ? "Required. " : ""}${description.replaceAll("|", "\\|")} |`,
  );
  const shared =
    "[Every policy](../policies.md#exemptions) also takes filters, exemptions, a message and `shownRows`.";
  if (rows.length === 0) return `It has no specific arguments. ${shared}`;
  return ["| prop | HCL, policies file | |", "|---|---|---|", ...rows, "", shared].join("\n");
}

function stackOf(spec: AnyPolicySpec): string {
  const { label, arguments: given } = exampleOf(spec.name);
  const props = Object.entries(given).map(
    ([name, value]) => `  ${propOf(name)}: ${codeOf(spec.parameters[name], value)},`,
  );
  const made = `const ${label} = new ${constructNameOf(spec)}(this, "${label}"`;
  return [
    'const audit = new EvsSnapshotAudit(this, "audit");',
    ...(props.length === 0 ? [`${made}, { audit });`] : [`${made}, {`, "  audit,", ...props, "});"]),
    `${label}.warn();`,
  ].join("\n");
}

const UNITS: Readonly<Record<string, string>> = { d: "days", h: "hours" };

function codeOf(parameter: Parameter | undefined, value: Value): string {
  if (parameter?.kind !== "duration") return JSON.stringify(value);
  const [, count, unit = ""] = /^(\d+)([dh])$/.exec(String(value)) ?? [];
  return `Duration.${UNITS[unit]}(${count})`;
}

function hclOf({ name }: AnyPolicySpec): string {
  const { label, arguments: given } = exampleOf(name);
  const width = Math.max(0, ...Object.keys(given).map(({ length }) => length));
  const lines = Object.entries(given).map(
    ([argument, value]) => `  ${argument.padEnd(width)} = ${JSON.stringify(value)}`,
  );
  const address = `data.evs_${name}.${label}`;
  const opened = `data "evs_${name}" "${label}" {`;
  return [
    ...(lines.length === 0 ? [`${opened}}`] : [opened, ...lines, "}"]),
    "",
    `check "${label}" {`,
    "  assert {",
    `    condition     = ${address}.violation_count + ${address}.undecided_count == 0 && ${address}.complete`,
    `    error_message = ${address}.report`,
    "  }",
    "}",
  ].join("\n");
}

function policiesFile({ name }: AnyPolicySpec): string {
  const { label, arguments: given } = exampleOf(name);
  return stringify({ policies: [{ rule: name, policy: label, ...given }] });
}

if (require.main === module) {
  policyPages().then(
    (pages) => {
      for (const [file, text] of pages) writeFileSync(join(pagesFolder, file), text);
      writeFileSync(tablePage, policyTable(readFileSync(tablePage, "utf8")));
      writeFileSync(rulesPage, ruleTable(readFileSync(rulesPage, "utf8")));
    },
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
