import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../../../lib/embedded";
import type { AuditDocument } from "../../../lib/report";
import { schemaProblems } from "../../support/audit-schema";
import { api as startApi } from "../../support/client";
import { builtCommand, environmentOf, runCommand } from "../../support/command";
import { temporaryFolder } from "../../support/configuration";
import { hclFolder } from "../../support/hcl-folder";
import {
  PROJECT,
  scenarioOf,
  snapshotRow,
  standardRow,
  TOKEN,
  traceRow,
  volumeRow,
} from "../../support/worlds";

const command = builtCommand();

const NAMESPACE = "csi.storage.k8s.io/pvc/namespace";
const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().replace("Z", "000");
/** A user created a snapshot. */
const creation = (snapshot: string, user: string) =>
  traceRow(`trace-${snapshot}`, 24, {
    trace_name: "createSnapshot",
    resource_id: snapshot,
    user: { id: "u", name: user },
  });

/** Snapshots of each kind, whose owners only some of the rules find. */
const world = scenarioOf({
  snapshots: [
    snapshotRow("whole", {
      name: "web-1",
      volume_id: "d1",
      metadata: { owner: "ann" },
      created_at: YESTERDAY,
    }),
    snapshotRow("bare", { name: "1", volume_id: "d2", created_at: "2024-01-02T03:04:05.000000" }),
    snapshotRow("lost", { name: "db-2", volume_id: "gone", created_at: YESTERDAY }),
    snapshotRow("binned", { name: "2", volume_id: "r", created_at: "2024-01-02T03:04:05.000000" }),
  ],
  standardSnapshots: [
    standardRow("standard", { name: "3", volume_id: "gone", tags: { owner: "eve" }, created_at: YESTERDAY }),
  ],
  volumes: [
    volumeRow("d1", {
      metadata: { [NAMESPACE]: "shop" },
      tags: { owner: "web" },
      enterprise_project_id: "ep-1",
    }),
    volumeRow("d2"),
  ],
  recycleBin: [
    volumeRow("r", {
      metadata: { [NAMESPACE]: "bin" },
      enterprise_project_id: "ep-2",
      plan_delete_at: "2030-01-01T00:00:00.0",
    }),
  ],
  enterpriseProjects: [
    { id: "ep-1", name: "Shop" },
    { id: "ep-2", name: "Bin" },
  ],
  traces: [creation("whole", "carl"), creation("LOST", "dora")],
});

const ROWS = ["whole", "bare", "lost", "binned", "standard"] as const;
type Owners = Readonly<Record<(typeof ROWS)[number], string>>;

/** Each rule with the owners that it finds, as `owner` or the word that takes its place. */
const RULES: readonly (readonly [yaml: string, hcl: string, source: string, owners: Owners])[] = [
  [
    "tag: owner",
    'tag = "owner"',
    "tag:owner",
    { whole: "ann", bare: "unknown", lost: "unknown", binned: "unknown", standard: "eve" },
  ],
  [
    "disk_tag: owner",
    'disk_tag = "owner"',
    "disk_tag:owner",
    { whole: "web", bare: "unknown", lost: "unknown", binned: "unknown", standard: "unknown" },
  ],
  [
    'name_pattern: "^([a-z]+)-"',
    'name_pattern = "^([a-z]+)-"',
    "name_pattern:^([a-z]+)-",
    { whole: "web", bare: "unknown", lost: "db", binned: "unknown", standard: "unknown" },
  ],
  [
    "claim: namespace",
    'claim = "namespace"',
    "claim:namespace",
    { whole: "shop", bare: "unknown", lost: "unknown", binned: "bin", standard: "unknown" },
  ],
  [
    "enterprise_project: true",
    "enterprise_project = true",
    "enterprise_project",
    { whole: "ep-1", bare: "unknown", lost: "unknown", binned: "ep-2", standard: "0" },
  ],
  [
    "enterprise_project_name: true",
    "enterprise_project_name = true",
    "enterprise_project_name",
    { whole: "Shop", bare: "unknown", lost: "unknown", binned: "Bin", standard: "default" },
  ],
  [
    "creator: true",
    "creator = true",
    "creator",
    { whole: "carl", bare: "unknown", lost: "dora", binned: "unknown", standard: "unknown" },
  ],
];

/** The same where every list that only owners need is refused. */
const REFUSED: Readonly<Record<string, Owners>> = {
  "disk_tag:owner": {
    whole: "unread",
    bare: "unread",
    lost: "unknown",
    binned: "unread",
    standard: "unknown",
  },
  enterprise_project: { whole: "unread", bare: "unread", lost: "unknown", binned: "ep-2", standard: "0" },
  // The ID is known where the name is not.
  enterprise_project_name: {
    whole: "unread",
    bare: "unread",
    lost: "unknown",
    binned: "enterprise_project",
    standard: "enterprise_project",
  },
  // CTS would have nothing of the older ones.
  creator: { whole: "unread", bare: "unknown", lost: "unread", binned: "unknown", standard: "unread" },
};

interface OwnedRow {
  readonly id: string;
  readonly owner: string | null;
  readonly owner_source: string | null;
}

/** What rows say of their owners. */
const ownersIn = (rows: readonly OwnedRow[], source: string) =>
  Object.fromEntries(rows.map((row) => [row.id, row.owner_source === source ? row.owner : row.owner_source]));

const refuseLists = ({ path }: { readonly path: string }): Fault | undefined =>
  /\/(?:cloudvolumes\/detail|traces|enterprise-projects)$/.test(path) ? { status: 403 } : undefined;

/** The command's answer to a policies file of one rule for owners. */
async function answerOf(url: string, rule: string, more: readonly string[] = []): Promise<AuditDocument> {
  const file = join(temporaryFolder(), "policies.yaml");
  writeFileSync(file, `owners:\n  - ${rule}\npolicies:\n  - { rule: stale_snapshots, older_than: 1m }\n`);
  const env = { ...environmentOf({ url }), HW_CTS_ENDPOINT: url, HW_EPS_ENDPOINT: url };
  const args = ["audit", "--policies", file, "--format", "json", "--fail-on", "none", ...more];
  const { stdout, stderr } = await runCommand(command.path(), args, { env });
  expect(stderr).toBe("");
  const document = JSON.parse(stdout) as AuditDocument;
  expect(schemaProblems(document)).toEqual([]);
  return document;
}

const rowsOf = ({ policies }: AuditDocument) => policies[0]?.violations ?? [];

test.each(RULES)("the command finds owners by %s", async (yaml, _, source, owners) => {
  const { url } = await startApi({ scenario: world });
  expect(ownersIn(rowsOf(await answerOf(url, yaml)), source)).toEqual(owners);
});

test("the command says why owners are not known", async () => {
  const { url } = await startApi({ scenario: world, fault: refuseLists });
  for (const [yaml, , source] of RULES) {
    const document = await answerOf(url, yaml);
    const expected = REFUSED[source];
    if (expected === undefined) continue;
    expect([source, ownersIn(rowsOf(document), source)]).toEqual([source, expected]);
    expect(document.policies[0]?.complete).toBe(true);
    expect(document.policies[0]?.report).toMatch(
      /^Owners incomplete: \d snapshots?: .* could not be read: 403 /m,
    );
  }
});

const configurationOf = (url: string) =>
  RULES.map(
    ([, hcl], index) => `
provider "evs" {
  alias      = "p${index}"
  endpoints  = { evs = "${url}", cts = "${url}", eps = "${url}" }
  project_id = "${PROJECT}"
  token      = "${TOKEN}"
  owners     = [{ ${hcl} }]
}
data "evs_stale_snapshots" "p${index}" {
  provider   = evs.p${index}
  older_than = "1m"
}
output "p${index}" { value = data.evs_stale_snapshots.p${index}.violations }`,
  ).join("\n");

test("Terraform finds the same owners, and warns where lists are refused", async () => {
  const faults: (typeof refuseLists)[] = [];
  const { url } = await startApi({ scenario: world, fault: (request) => faults[0]?.(request) });
  const folder = await hclFolder(configurationOf(url));
  try {
    const apply = async () => {
      const text = await folder.mustRun(["apply", "-auto-approve", "-input=false"]);
      return { text, outputs: JSON.parse(await folder.mustRun(["output", "-json"])) };
    };
    const found = await apply();
    expect(found.text).not.toContain("Warning");
    RULES.forEach(([, , source, owners], index) => {
      expect([source, ownersIn(found.outputs[`p${index}`].value, source)]).toEqual([source, owners]);
    });
    expect((await folder.run(["plan", "-detailed-exitcode", "-input=false"])).exitCode).toBe(0);
    faults.push(refuseLists);
    const refused = await apply();
    expect(refused.text).toContain("Warning: Owners are incomplete");
    RULES.forEach(([, , source, owners], index) => {
      const expected = REFUSED[source] ?? owners;
      expect([source, ownersIn(refused.outputs[`p${index}`].value, source)]).toEqual([source, expected]);
    });
  } finally {
    folder.dispose();
  }
});

test("a creator is known after CTS has forgotten it, for as long as answers say it", async () => {
  const folder = temporaryFolder();
  const { url } = await startApi({ scenario: world });
  const first = await answerOf(url, "creator: true");
  writeFileSync(join(folder, "1.json"), JSON.stringify(first));
  const forgotten = await startApi({ scenario: { ...world, traces: [] } });
  const second = await answerOf(forgotten.url, "creator: true", ["--since", folder]);
  const known = ownersIn(rowsOf(first), "creator");
  expect(ownersIn(rowsOf(second), "creator")).toEqual(known);
  writeFileSync(join(folder, "1.json"), JSON.stringify(second));
  const third = await answerOf(forgotten.url, "creator: true", ["--since", folder]);
  expect(ownersIn(rowsOf(third), "creator")).toEqual(known);
  expect(ownersIn(rowsOf(await answerOf(forgotten.url, "creator: true")), "creator")).toMatchObject({
    whole: "unknown",
    lost: "unknown",
  });
});
