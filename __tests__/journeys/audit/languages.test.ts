import { en, type Texts, textsOf, zh } from "../../../lib/audit/catalogue";
import { LANGUAGES } from "../../../lib/audit/catalogue/language";
import { FactReader } from "../../../lib/audit/facts/fact-reader";
import type { Facts } from "../../../lib/audit/facts/facts";
import { judge } from "../../../lib/audit/results/judge";
import { type PolicyRecord, policyRecord } from "../../../lib/audit/results/policy-record";
import { judgeSnapshots } from "../../../lib/audit/verdicts/judge-snapshots";
import { alertTextsOf } from "../../../lib/audit/wording/alert-texts";
import { exemptionReportOf } from "../../../lib/audit/wording/report";
import { toEntry, type WrittenPolicy } from "../../../lib/cli/policies/policy-entry";
import { demoScenario, type EmbeddedApiOptions, type Fault } from "../../../lib/embedded";
import { client as clientOf, api as startApi } from "../../support/client";
import { companyWorld, NOW } from "../../support/company-world";
import { foreignWordsOf } from "../../support/foreign-words";
import { PROJECT, TOKEN } from "../../support/worlds";

const EXEMPTIONS = [
  { name_prefix: "web", reason: "发布镜像", expires: "2026-12-01" },
  { id: "nowhere", reason: "没有", expires: "2027-03-31" },
  { metadata: { team: "db" }, reason: "旧的", expires: "2026-01-01" },
];

const ENTRIES = [
  { rule: "orphaned_snapshots", grace_period: "1d", exemptions: EXEMPTIONS },
  { rule: "orphaned_snapshots", minimum_verdict: "indeterminate" },
  { rule: "stale_snapshots", older_than: "180d", price_per_gib_month: 0.1, currency: "CNY" },
  { rule: "stuck_snapshots", after: "1h" },
  { rule: "failed_snapshots" },
  { rule: "expiring_snapshots", within: "365d" },
  { rule: "excess_snapshots", keep: 1 },
  { rule: "missing_metadata", keys: ["owner"] },
  { rule: "ambiguous_names" },
  { rule: "capacity_budget", at_most_gib: 10, by: "disk" },
  { rule: "unattached_disks", for_at_least: "1d" },
  { rule: "unprotected_disks", within: "3d" },
  { rule: "leaving_recycle_bin", within: "3650d" },
  { rule: "snapshot_rule", noun: "no disk", violates_when: "disk.size > 1" },
  { rule: "disk_rule", noun: "旧云硬盘", violates_when: "disk.size > 1" },
].map((written) => toEntry(written as WrittenPolicy));

type Alert = ReturnType<typeof alertTextsOf>;

/** What every policy says of the same world in a language. */
async function said(texts: Texts, options: EmbeddedApiOptions) {
  const server = await startApi(options);
  const reader = new FactReader(clientOf(server.url), { texts, place: { region: "cn-north-4" } });
  const results: {
    record: PolicyRecord;
    alert: Alert;
    exemptions: string;
    facts: Facts;
  }[] = [];
  for (const entry of ENTRIES) {
    const judged = await judge({ ...entry, restIn: { output: "o_1" } }, reader, {
      projectId: PROJECT,
      now: NOW,
    });
    const { world, result } = judged;
    const { facts, now } = world;
    const where = { policy: entry.label, region: facts.region, projectId: PROJECT };
    results.push({
      facts,
      record: policyRecord(result, { ...entry, restIn: { output: "o_1" } }, NOW),
      alert: alertTextsOf(result, {
        now,
        texts,
        ...where,
        message: undefined,
        restIn: { output: "o_1" },
      }),
      exemptions: exemptionReportOf(result, entry.label),
    });
  }
  return results;
}

const failing =
  (part: string, fault: Fault): NonNullable<EmbeddedApiOptions["fault"]> =>
  ({ path }) =>
    path.includes(part) ? fault : undefined;

const WORLDS: Readonly<Record<string, () => EmbeddedApiOptions>> = {
  "the demo": () => ({
    scenario: { ...demoScenario(), tokens: [{ token: TOKEN, project: PROJECT }] },
  }),
  "a company's project": () => ({ scenario: companyWorld(20261126, 0.2).scenario }),
  "a project whose disks may not be listed": () => ({
    scenario: companyWorld(1, 0.04).scenario,
    fault: failing("volumes/detail", { status: 403 }),
  }),
  "a project without a recycle bin": () => ({
    scenario: companyWorld(2, 0.04).scenario,
    fault: failing("recycle-bin-volumes", { status: 404 }),
  }),
  "a project whose disks do not answer": () => ({
    scenario: companyWorld(3, 0.04).scenario,
    fault: ({ path }) => (/volumes\/(?!detail)[^/]+$/.test(path) ? { status: 500 } : undefined),
  }),
};

/** All texts of a value. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe.each(Object.keys(WORLDS))("of %s", (name) => {
  const options = () => WORLDS[name]?.() ?? {};
  let english: Awaited<ReturnType<typeof said>> = [];
  let chinese: Awaited<ReturnType<typeof said>> = [];
  beforeAll(async () => {
    [english, chinese] = await Promise.all([said(en, options()), said(zh, options())]);
  }, 60_000);

  test("what is said in Chinese has no English words in it", () => {
    const foreign = chinese.flatMap(({ record, alert, exemptions, facts }, index) => {
      const rows = [...record.violations, ...record.undecided, ...record.exempt];
      const findings = judgeSnapshots(facts, { suspectShare: 0.5, control: "required" }).findings;
      const lines = [
        ...[record.summary, record.undecided_summary, record.report, record.suspect_reason ?? "", exemptions],
        ...[record.incomplete_reasons, record.exemption_notices].flat(),
        ...rows.flatMap(({ reason, evidence, exemption }) => [reason, ...evidence, exemption ?? ""]),
        ...findings.flatMap(({ reason, evidence }) => [reason, ...evidence]),
        ...[alert.title, alert.text, alert.brief, alert.shortText],
      ].flatMap((text) => text.split("\n"));
      const own = [ENTRIES[index]?.label ?? "", "owner", "o_1", PROJECT, "cn-north-4"];
      return [...new Set(lines)].filter((line) => foreignWordsOf(line, own).length > 0);
    });
    expect(foreign).toEqual([]);
  });

  test("rows, their order, verdicts, fingerprints and what alerts go by are the same in both languages", () => {
    const factsOf = ({ record, alert }: (typeof english)[number]) => ({
      ...[record.violations, record.undecided, record.exempt].map((rows) =>
        rows.map(({ id, verdict, missing, exempt_through, due_at }) => [
          id,
          verdict,
          missing,
          exempt_through,
          due_at,
        ]),
      ),
      fingerprint: record.fingerprint,
      counts: [
        record.violation_count,
        record.total_gib,
        record.monthly_cost,
        record.incomplete_reasons.length,
      ],
      alert: [alert.kind, alert.key],
    });
    expect(chinese.map(factsOf)).toEqual(english.map(factsOf));
  });

  test("what is said in English has no Chinese in it, but for what users write", () => {
    const own = /发布镜像|没有|旧的|旧云硬盘/g;
    const foreign = english
      .flatMap(({ record, alert }) => [record.report, record.summary, alert.text])
      .filter((text) => /[\u4e00-\u9fff]/.test(text.replace(own, "").replace(/"(?:[^"\\]|\\.)*"/g, "")));
    expect(foreign).toEqual([]);
  });
});

test("every text that takes nothing is said in Chinese", () => {
  const foreign = textsIn({ ...zh, language: "" }).filter(
    (text) => text !== "" && (!/[\u4e00-\u9fff]/.test(text) || foreignWordsOf(text).length > 0),
  );
  expect(foreign).toEqual([]);
});

test.each(LANGUAGES)("%s has its texts", (language) => {
  expect(textsOf(language).language).toBe(language);
});
