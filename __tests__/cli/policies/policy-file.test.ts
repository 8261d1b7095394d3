import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { PACK } from "../../../lib/audit/spec/pack";
import { ALL_SPECS } from "../../../lib/audit/spec/policies";
import { defaultPack } from "../../../lib/cli/policies/default-pack";
import { parsePolicyFile } from "../../../lib/cli/policies/policy-file";
import { policyFileSchema } from "../../../lib/cli/policies/policy-file-schema";
import { policyReference } from "../../../lib/cli/policies/reference";

const NOW = new Date("2026-11-26T00:00:00Z");
const parse = (text: string) => parsePolicyFile("p.yaml", text, NOW);
const problemOf = (text: string) => {
  try {
    parse(text);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("expected problems");
};

test("a file chooses rules, their arguments, filters and exemptions", () => {
  const [first, second] = parse(`
policies:
  - rule: orphaned_snapshots
    grace_period: 7d
    exemptions:
      - { name_pattern: ^golden-, reason: release images, expires: 2027-03-31 }
  - rule: stale_snapshots
    policy: old ones
    message: ask storage
    older_than: 90d
    status: available
    volume_id: v
`);
  expect(first).toMatchObject({
    name: "orphaned_snapshots",
    label: "orphaned_snapshots",
    filter: {},
    exemptions: [{ namePattern: "^golden-", reason: "release images", expires: "2027-03-31" }],
    values: { grace_period: { text: "7d" }, recycle_bin: true },
  });
  expect(second).toMatchObject({
    label: "old ones",
    message: "ask storage",
    filter: { status: "available", volumeId: "v" },
    written: { older_than: "90d", status: "available", volume_id: "v" },
  });
});

test("the example is one", () => {
  const file = join(__dirname, "..", "..", "..", "examples", "policies.yaml");
  expect(parse(readFileSync(file, "utf8")).map(({ label }) => label)).toContain("older than half a year");
});

test("rules for owners are those of every policy", () => {
  const entries = parse(`
owners:
  - tag: owner
  - { name_pattern: ^db-, owner: dba }
policies:
  - { rule: stale_snapshots, older_than: 90d }
  - { rule: failed_snapshots }
`);
  const owners = [
    { kind: "tag", key: "owner" },
    { kind: "name_pattern", pattern: "^db-", owner: "dba" },
  ];
  expect(entries).toMatchObject([{ shared: { owners } }, { shared: { owners } }]);
});

test("prices and links are those of every policy, and are checked", () => {
  const policies = "policies:\n  - { rule: failed_snapshots }\n";
  const good = `prices: { legacy: 0.1, "disk:SSD": 1 }\ncurrency: CNY\nlink_template: https://c.example.com/{id}\n`;
  expect(parse(`${good}${policies}`)).toMatchObject([
    {
      shared: {
        prices: {
          perGibMonth: new Map([
            ["legacy", 0.1],
            ["diskssd", 1],
          ]),
          currency: "CNY",
        },
        linkTemplate: "https://c.example.com/{id}",
      },
    },
  ]);
  expect(problemOf(`prices: { legacy: -1 }\nlink_template: x\n${policies}`)).toBe(
    [
      "p.yaml:1:11: prices.legacy must be a non-negative number, got -1",
      'p.yaml:2:1: link_template must be an https:// URL, got "x"',
    ].join("\n"),
  );
});

test("what is wrong with rules for owners is said at their place", () => {
  expect(
    problemOf(`
owners:
  - { tag: owner, claim: namespace }
  - { labels: owner }
  - { claim: pod }
policies:
  - { rule: failed_snapshots }
  - { rule: stale_snapshots, older_than: soon }
`),
  ).toBe(
    [
      "p.yaml:3:5: owners[0] must have one of tag, disk_tag, name_pattern, claim, enterprise_project, enterprise_project_name, creator, got tag and claim",
      "p.yaml:4:7: owners[1].labels is not a known key; the keys are tag, disk_tag, name_pattern, owner, claim, enterprise_project, enterprise_project_name, creator",
      'p.yaml:5:7: owners[2].claim must be one of namespace, name, got "pod"',
      'p.yaml:8:30: policies[1].older_than must be an integer and a unit, such as 30d, 12h, 90m or 45s, at most 100 years, got "soon"',
    ].join("\n"),
  );
});

test("JSON is read as well", () => {
  const json = JSON.stringify({ policies: [{ rule: "stale_snapshots", older_than: "90d" }] });
  expect(parse(json)).toMatchObject([{ label: "stale_snapshots" }]);
});

test.each([
  ["no YAML", "policies: [", /^p\.yaml:1:12: /],
  ["an empty file", "", /^p\.yaml:1:1: the file must be a map, got null$/],
  ["no policies", "{}", /^p\.yaml:1:1: the file must have policies$/],
  ["a key that is twice there", "policies: []\npolicies: []", /^p\.yaml:2:1: Map keys must be unique$/],
  [
    "a rule that is none",
    "policies:\n  - rule: nonsense",
    /^p\.yaml:2:5: policies\[0\]\.rule must be one of ambiguous_names, .*, got "nonsense"$/,
  ],
  [
    "an argument that the rule does not have",
    "policies:\n  - rule: stale_snapshots\n    older_than: 9d\n    grace: 7d",
    /^p\.yaml:4:5: policies\[0\]\.grace is not a known key; the keys are rule, .*older_than/,
  ],
  [
    "an argument that is missing",
    "policies:\n  - rule: stale_snapshots",
    /^p\.yaml:2:5: policies\[0\] must have older_than$/,
  ],
  [
    "a number that is to be a text",
    "policies:\n  - rule: stale_snapshots\n    older_than: 30",
    /^p\.yaml:3:5: policies\[0\]\.older_than must be a string, got 30$/,
  ],
  [
    "a text that is to be a flag",
    'policies:\n  - rule: orphaned_snapshots\n    recycle_bin: "no"',
    /^p\.yaml:3:5: policies\[0\]\.recycle_bin must be a boolean, got "no"$/,
  ],
  [
    "a word that is not allowed",
    "policies:\n  - rule: orphaned_snapshots\n    control: maybe",
    /^p\.yaml:3:5: policies\[0\]\.control must be one of required, waived, got "maybe"$/,
  ],
  [
    "a duration that is none",
    "policies:\n  - rule: stale_snapshots\n    older_than: soon",
    /^p\.yaml:3:5: policies\[0\]\.older_than must be an integer and a unit, .*, got "soon"$/,
  ],
  [
    "an exemption that ends too late",
    "policies:\n  - rule: orphaned_snapshots\n    exemptions:\n      - id: a\n        reason: b\n        expires: 2099-01-01",
    /^p\.yaml:6:9: policies\[0\]\.exemptions\[0\]\.expires must be at most two years from now/,
  ],
  [
    "an exemption that goes by nothing",
    "policies:\n  - rule: orphaned_snapshots\n    exemptions:\n      - reason: b\n        expires: 2027-01-01",
    /^p\.yaml:4:9: policies\[0\]\.exemptions\[0\] must have one of id, name_pattern, name_prefix, metadata, got none$/,
  ],
  [
    "a filter of snapshots for disks",
    "policies:\n  - rule: unattached_disks\n    for_at_least: 9d\n    volume_id: v",
    /^p\.yaml:4:5: policies\[0\]\.volume_id is not a known key; the keys are rule, /,
  ],
  [
    "mistakes of form and of value in several entries, in one message",
    "policies:\n  - rule: nonsense\n  - rule: stale_snapshots\n    older_than: soon\n  - rule: excess_snapshots\n    keep: 0",
    /^p\.yaml:2:5: policies\[0\]\.rule must .*\np\.yaml:4:5: policies\[1\]\.older_than must .*\np\.yaml:6:5: policies\[2\]\.keep must/,
  ],
  [
    "a currency without a price",
    "policies:\n  - rule: failed_snapshots\n    currency: CNY",
    /^p\.yaml:3:5: policies\[0\]\.currency requires price_per_gib_month$/,
  ],
  [
    "more rows than a report may list",
    "policies:\n  - rule: failed_snapshots\n    shown_rows: 1001",
    /^p\.yaml:3:5: policies\[0\]\.shown_rows must be an integer from 0 to 1000, got 1001$/,
  ],
  [
    "a condition with a field that there is not",
    "policies:\n  - rule: disk_rule\n    noun: odd disk\n    violates_when: disk.sise > 1",
    /^p\.yaml:4:5: policies\[0\]\.violates_when must be a condition in CEL: unknown field sise; .* \(line 1, column 6\)$/,
  ],
  [
    "two policies of one name",
    "policies:\n  - rule: orphaned_snapshots\n  - rule: orphaned_snapshots",
    /^p\.yaml:3:5: policies\[1\] has the name orphaned_snapshots, which another policy has; set a unique policy name/,
  ],
])("%s is told with its line", (_, text, message) => {
  expect(problemOf(text)).toMatch(message);
});

test.each([
  ["an alias of nothing", "policies: *a", /^p\.yaml:1:11: \*a has no anchor before it$/],
  [
    "an alias inside of what it stands for",
    "policies: &a\n  - rule: failed_snapshots\n    x-note: *a",
    /^p\.yaml:3:13: \*a is inside its own anchor$/,
  ],
  [
    "aliases that multiply",
    `x-0: &a0 [1,1]\n${Array.from({ length: 30 }, (_, index) => `x-${index + 1}: &a${index + 1} [*a${index}, *a${index}]\n`).join("")}policies: [{ rule: failed_snapshots, x-last: *a30 }]`,
    /^p\.yaml:1:1: Excessive alias count/,
  ],
  [
    "several documents",
    "policies:\n  - rule: failed_snapshots\n---\npolicies: []",
    /^p\.yaml:4:1: the file has 2 documents, and the second one starts here/,
  ],
  [
    "a number without an end",
    "policies:\n  - rule: failed_snapshots\n    price_per_gib_month: .inf",
    /^p\.yaml:3:5: policies\[0\]\.price_per_gib_month must be a number, got Infinity$/,
  ],
  [
    "a number that is none",
    "policies:\n  - rule: failed_snapshots\n    price_per_gib_month: .nan",
    /price_per_gib_month must be a number, got NaN$/,
  ],
  [
    "a key that merges in and is not the rule's",
    "x-all: &all { older_than: 9d }\npolicies:\n  - <<: *all\n    rule: failed_snapshots",
    /^p\.yaml:3:5: policies\[0\]\.older_than is not a known key; the keys are rule, /,
  ],
  [
    "Cloud Custodian",
    "policies:\n  - name: old\n    resource: huaweicloud.evs-snapshot",
    /^p\.yaml:1:1: this is a policies file of Cloud Custodian\. docs\/cloud-custodian\.md/,
  ],
  [
    "Kubernetes",
    "apiVersion: kyverno.io/v1\nkind: ClusterPolicy",
    /^p\.yaml:1:1: this is an object of Kubernetes/,
  ],
  ["Checkov", "metadata: { id: A }\ndefinition: {}", /^p\.yaml:1:1: this is a policy of Checkov/],
  ["a plan", '{"format_version": "1.2"}', /^p\.yaml:1:1: this is output of terraform show -json\. /],
  ["an answer", '{"made_at": "", "cells": []}', /^p\.yaml:1:1: this is an answer of evs-snapshots/],
])("%s is refused with its place", (_, text, message) => {
  expect(problemOf(text)).toMatch(message);
});

test("merge keys and keys of one's own work, and are no arguments", () => {
  const entries = parse(`
x-defaults: &defaults
  older_than: 90d
  price_per_gib_month: 0.5
x-owners: [storage]
policies:
  - <<: *defaults
    rule: stale_snapshots
    x-ticket: OPS-1
  - <<: *defaults
    rule: stale_snapshots
    policy: older
    older_than: 180d
`);
  expect(entries).toMatchObject([
    { price: { perGibMonth: 0.5 }, written: { older_than: "90d", price_per_gib_month: 0.5 } },
    { label: "older", written: { older_than: "180d" } },
  ]);
  expect(JSON.stringify(entries)).not.toContain("OPS-1");
});

test("twenty thousand entries that share their defaults are as many policies", () => {
  const entries = Array.from({ length: 20_000 }, (_, index) => `  - { <<: *all, policy: p${index} }\n`);
  const text = `x-all: &all { rule: stale_snapshots, older_than: 90d }\npolicies:\n${entries.join("")}`;
  expect(parse(text)).toHaveLength(20_000);
}, 60_000);

test("of very many problems the first hundred are told", () => {
  const entries = Array.from({ length: 300 }, () => "  - rule: nonsense\n");
  const lines = problemOf(`policies:\n${entries.join("")}`).split("\n");
  expect([lines.length, lines.at(-1)]).toEqual([101, "and 200 more"]);
});

test("an entry says where it is written, where that is a file of the repository", () => {
  const file = join(__dirname, "..", "..", "..", "examples", "policies.yaml");
  const [first] = parsePolicyFile(file, readFileSync(file, "utf8"), NOW);
  expect(first?.declaredAt).toEqual({ file: "examples/policies.yaml", line: expect.any(Number) as number });
  expect(parsePolicyFile("-", "policies:\n  - rule: failed_snapshots", NOW)[0]?.declaredAt).toBeUndefined();
});

test("every problem of a file is told at once, from top to bottom", () => {
  const text =
    "policies:\n  - rule: stale_snapshots\n    older_than: soon\n  - rule: stale_snapshots\n    policy: b\n    older_than: later";
  expect(
    problemOf(text)
      .split("\n")
      .map((line) => line.split(" ")[0]),
  ).toEqual(["p.yaml:3:5:", "p.yaml:6:5:"]);
});

test("the schema is one, and has every rule", () => {
  const ajv = new Ajv({ discriminator: true, strict: true, strictRequired: false });
  expect(() => ajv.compile(policyFileSchema())).not.toThrow();
  expect(JSON.stringify(policyFileSchema())).toContain(`"const":"${ALL_SPECS.at(-1)?.name}"`);
});

test("the reference has every rule with every argument", () => {
  for (const { name, parameters } of ALL_SPECS) {
    const section = policyReference().split(`## ${name}\n`)[1]?.split("\n## ")[0] ?? "";
    for (const argument of Object.keys(parameters)) expect(section).toContain(`- \`${argument}\`: `);
  }
});

test("without a file, the pack is applied", () => {
  expect(defaultPack().map(({ name, written }) => [name, written])).toEqual(Object.entries(PACK));
});
