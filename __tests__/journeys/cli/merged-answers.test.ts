import { parseEarlierAnswer } from "../../../lib/audit/memory/earlier-answer";
import { Memory } from "../../../lib/audit/memory/memory";
import type { OwnerRule } from "../../../lib/audit/spec/owners";
import { toPriceList } from "../../../lib/audit/spec/price-list";
import { mergeShards } from "../../../lib/cli/merge/merge-shards";
import { shardsOf } from "../../../lib/cli/merge/shards";
import { toEntry, type WrittenPolicy } from "../../../lib/cli/policies/policy-entry";
import { type AuditDocument, FORMATS, render } from "../../../lib/report";
import { schemaProblems } from "../../support/audit-schema";
import { auditCompany, companyFleet, type FleetAudit } from "../../support/company-fleet";
import { NOW } from "../../support/company-world";

const exemption = (by: Readonly<Record<string, unknown>>) => ({
  ...by,
  reason: "kept",
  expires: "2027-03-01",
});
const budget = (across: string, at_most_gib: number, more: Readonly<Record<string, unknown>> = {}) => ({
  rule: "capacity_budget" as const,
  policy: `budget ${across} ${at_most_gib} ${more.by ?? ""}`,
  at_most_gib,
  across,
  ...more,
});

const POLICIES: readonly WrittenPolicy[] = [
  { rule: "orphaned_snapshots", grace_period: "7d", exemptions: [exemption({ name_pattern: "web" })] },
  { rule: "stale_snapshots", older_than: "180d", price_per_gib_month: 0.3, currency: "CNY", shown_rows: 3 },
  { rule: "stuck_snapshots", after: "1d" },
  { rule: "failed_snapshots", message: "Delete them.", exemptions: [exemption({ id: "nowhere" })] },
  { rule: "expiring_snapshots", within: "7d" },
  { rule: "excess_snapshots", keep: 2 },
  { rule: "leaving_recycle_bin", within: "3d" },
  { rule: "unprotected_disks", within: "30d" },
  { rule: "unattached_disks", for_at_least: "30d" },
  { rule: "ambiguous_names" },
  { rule: "missing_metadata", keys: ["team"], exemptions: [exemption({ metadata: { team: "web" } })] },
  { rule: "snapshot_rule", noun: "snapshot of no disk", violates_when: "disk == null" },
  { rule: "disk_rule", noun: "old disk", violates_when: "now - disk.created_at > duration('2400h')" },
  budget("project", 2000),
  ...["account", "fleet"].flatMap((across) => [
    budget(across, 1),
    budget(across, 12_000),
    budget(across, 1_000_000),
    budget(across, 3000, { by: "metadata:team", exemptions: [exemption({ id: "web" })] }),
    budget(across, 500, { by: "disk", exemptions: [exemption({ name_pattern: "7" })] }),
  ]),
];

const OWNERS: readonly OwnerRule[] = [
  { kind: "tag", key: "team" },
  { kind: "name_pattern", pattern: "^(web|db)", owner: undefined },
];
const ENTRIES = POLICIES.map((policy) => ({
  ...toEntry(policy),
  shared: {
    owners: OWNERS,
    prices: toPriceList({ legacy: 0.1, disk: 0.7 }, "CNY"),
    linkTemplate: "https://console.example/{project_id}/{id}",
  },
}));

/** As it is in a file. */
const fileOf = (document: AuditDocument) => JSON.parse(JSON.stringify(document)) as AuditDocument;

async function shardsOfAudit(of: number, request: FleetAudit): Promise<AuditDocument[]> {
  const numbers = Array.from({ length: of }, (_, index) => index + 1);
  const documents = await Promise.all(
    numbers.map((number) => auditCompany({ ...request, shard: { number, of } })),
  );
  return documents.map(fileOf);
}

function merged(documents: readonly AuditDocument[]): AuditDocument {
  expect(schemaProblems(documents[0])).toEqual([]);
  const files = documents.map((document) => ({ file: `${document.shard?.number}.json`, document }));
  return mergeShards(shardsOf(files));
}

const isAcross = ({ arguments: { across } }: AuditDocument["policies"][number]) =>
  across === "account" || across === "fleet";

/** The results of budgets over several projects. */
const answersOf = ({ policies }: AuditDocument) =>
  new Set(
    policies
      .filter(isAcross)
      .flatMap(({ violations, undecided, exempt }) => [
        ...(violations.length > 0 ? ["over"] : []),
        ...(undecided.length > 0 ? ["undecided"] : []),
        ...(exempt.length > 0 ? ["exempt"] : []),
        ...(violations.length + undecided.length + exempt.length === 0 ? ["under"] : []),
      ]),
  );

describe.each([
  [1, false, ["exempt", "over", "undecided"]],
  [3, true, ["exempt", "over", "under"]],
] as const)("fleet %i", (seed, isOpen, answers) => {
  const request = { ...companyFleet(seed, isOpen), entries: ENTRIES };
  let whole: AuditDocument;
  beforeAll(async () => {
    whole = fileOf(await auditCompany(request));
  });

  test("has budgets of every answer", () => {
    expect([...answersOf(whole)].sort()).toEqual(answers);
  });

  test.each([1, 2, 3, 8])("in %i shards is the same fleet", async (of) => {
    const document = merged((await shardsOfAudit(of, request)).reverse());
    expect(document).toEqual(whole);
  });

  test("is shown alike in every format", async () => {
    const document = merged(await shardsOfAudit(3, request));
    for (const format of FORMATS) {
      const options = { isColored: false, page: "<!--data-->", groupBy: "owner" } as const;
      expect(render(document, format, options)).toBe(render(whole, format, options));
    }
  });
});

test.each([true, false])(
  "new, known and gone rows are the same, in a fleet that is open: %s",
  async (isOpen) => {
    const earlierAt = new Date(NOW.getTime() - 7 * 86_400_000);
    const earlier = await auditCompany({
      ...companyFleet(5, true, (index) => index % 3 !== 0),
      entries: [
        ...ENTRIES,
        { ...toEntry(budget("fleet", 2)), label: "removed" },
        { ...toEntry(budget("account", 2)), label: "removed too" },
        { ...toEntry({ rule: "failed_snapshots" }), label: "no more" },
      ],
      now: earlierAt,
    });
    const memory = new Memory([parseEarlierAnswer(JSON.stringify(earlier))], NOW.toISOString());
    const request = { ...companyFleet(5, isOpen, (index) => index % 5 !== 1), entries: ENTRIES, memory };
    const whole = fileOf(await auditCompany(request));
    expect(merged(await shardsOfAudit(3, request))).toEqual(whole);
    const counts = whole.policies
      .filter(isAcross)
      .map(({ new_violation_count, gone }) => new_violation_count + gone.length);
    expect(Math.max(...counts)).toBeGreaterThan(0);
    expect(whole.removed_policies.map(({ policy }) => policy).sort()).toEqual([
      "no more",
      "removed",
      "removed too",
    ]);
  },
);

test("a missing shard leaves a budget exceeded where the rest exceeds it, else undecided", async () => {
  const request = {
    ...companyFleet(3, true),
    entries: ENTRIES.filter(({ name }) => name === "capacity_budget"),
  };
  const whole = await auditCompany(request);
  const [first, second] = await shardsOfAudit(3, request);
  const { policies } = merged([first, second].flatMap((shard) => shard ?? []));
  for (const [index, { policy, violations, undecided }] of policies.entries()) {
    const before = whole.policies[index];
    if (before === undefined || !isAcross(before)) continue;
    const over = new Set(before.violations.map(({ id }) => id));
    expect(violations.filter(({ id }) => !over.has(id))).toEqual([]);
    expect([policy, undecided.every(({ reason }) => reason.includes("Only shard 3 of 3 reads it."))]).toEqual(
      [policy, true],
    );
  }
  expect(answersOf({ ...whole, policies })).toEqual(new Set(["over", "undecided", "exempt"]));
});
