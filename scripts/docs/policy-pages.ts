// The pages of docs/policies, one for each policy: their prose is in scripts/docs/policies, their arguments are those of the
// spec, the three ways to write them down are made of one entry, and what they print is judged over the demo.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { en } from "../../lib/audit/catalogue";
import { FactReader } from "../../lib/audit/facts/fact-reader";
import { judge } from "../../lib/audit/results/judge";
import type { Parameter } from "../../lib/audit/spec/parameters";
import { ALL_SPECS, type PolicyName } from "../../lib/audit/spec/policies";
import { type AnyPolicySpec, constructNameOf } from "../../lib/audit/spec/policy-spec";
import { parsePolicyFile } from "../../lib/cli/policies/policy-file";
import { propOf } from "../../lib/constructs/policies/policy-parameters";
import { demoScenario, startEmbeddedApi } from "../../lib/embedded";
import { EvsClient } from "../../lib/evs";

type Value = string | number | boolean | readonly string[];

/** What a page shows of a policy: what it is called, and its arguments as configurations write them. */
interface Example {
  readonly label: string;
  readonly arguments: Readonly<Record<string, Value>>;
  /** Names that snapshots of the demo get for it, by their IDs. */
  readonly names?: Readonly<Record<string, string>>;
}

const EXAMPLES: Readonly<Record<PolicyName, Example>> = {
  stale_snapshots: { label: "stale", arguments: { older_than: "180d" } },
  excess_snapshots: { label: "excess", arguments: { keep: 3 } },
  unattached_disks: { label: "unattached", arguments: { for_at_least: "30d" } },
  unprotected_disks: { label: "unprotected", arguments: { within: "30d", only_attached: true } },
  expiring_snapshots: { label: "expiring", arguments: { within: "30d" } },
  leaving_recycle_bin: { label: "leaving", arguments: { within: "3d" } },
  stuck_snapshots: { label: "stuck", arguments: { after: "1d" } },
  failed_snapshots: { label: "failed", arguments: {} },
  missing_metadata: { label: "untagged", arguments: { keys: ["owner"] } },
  ambiguous_names: {
    label: "ambiguous",
    arguments: {},
    names: {
      "c2729142-c4a8-46f6-adcb-a7f04d7201d6": "before-upgrade",
      "3d33bee5-bac4-49c1-af4b-60ccf07d59c5": "before-upgrade",
    },
  },
  capacity_budget: { label: "budget", arguments: { at_most_gib: 2000, by: "disk" } },
  orphaned_snapshots: { label: "orphans", arguments: { grace_period: "7d" } },
  snapshot_rule: {
    label: "large",
    arguments: {
      noun: "large snapshot",
      violates_when: "snapshot.size > 500 && !('keep' in snapshot.metadata)",
    },
  },
  disk_rule: {
    label: "open",
    arguments: { noun: "unencrypted disk", violates_when: "!disk.encrypted && disk.status == 'in-use'" },
  },
};

/** When the demo is looked at. */
const NOW = new Date("2026-11-26T12:00:00Z");
/** Rows of an example. */
const SHOWN_ROWS = 3;
const EXAMPLES_MARK = "<!-- examples -->\n";

export const pagesFolder = join(__dirname, "..", "..", "docs", "policies");

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
  const reader = new FactReader(client, { texts: en, region: project.name });
  const pages = new Map<string, string>();
  try {
    for (const spec of ALL_SPECS) {
      const { names = {} } = EXAMPLES[spec.name as PolicyName];
      for (const [id, name] of Object.entries(names)) api.world.snapshots.patch(id, { name });
      const file = policiesFile(spec);
      const [entry] = parsePolicyFile("policies.yaml", file, NOW);
      if (entry === undefined) throw new Error(`There is no entry for ${spec.name}.`);
      const shown = { ...entry, shownRows: SHOWN_ROWS, restIn: "report" } as const;
      const { record } = await judge(shown, reader, { projectId: project.id, now: NOW, fresh: true });
      pages.set(`${spec.name}.md`, pageOf(spec, file, record.report));
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
  const prose = readFileSync(join(__dirname, "policies", `${name}.md`), "utf8");
  const [before, after, ...others] = prose.split(EXAMPLES_MARK);
  if (after === undefined || others.length > 0)
    throw new Error(`${source} must have ${EXAMPLES_MARK.trim()} once.`);
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
    `Of [the demo](../../README.md#try-it-with-no-cloud-account)${EXAMPLES[name as PolicyName].names === undefined ? "" : ", some of whose snapshots got one name"}, with \`shownRows: ${SHOWN_ROWS}\`:`,
    fenced("", report),
    after.trim(),
    "",
  ]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
}

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
  const { label, arguments: given } = EXAMPLES[spec.name as PolicyName];
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
  const { label, arguments: given } = EXAMPLES[name as PolicyName];
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
  const { label, arguments: given } = EXAMPLES[name as PolicyName];
  return stringify({ policies: [{ rule: name, policy: label, ...given }] });
}

if (require.main === module) {
  policyPages().then(
    (pages) => {
      for (const [file, text] of pages) writeFileSync(join(pagesFolder, file), text);
    },
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
}
