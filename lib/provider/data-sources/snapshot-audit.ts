import type { Texts } from "../../audit/catalogue";
import type { Facts } from "../../audit/facts/facts";
import { type AuditRecord, auditRecord, problemsOfAudits } from "../../audit/results/audit-record";
import { placeFieldsOf } from "../../audit/results/policy-record";
import { DEFAULT_SUSPECT_SHARE, LEAST_SUSPECT } from "../../audit/spec/suspicion";
import { Verdict } from "../../audit/spec/verdict";
import { incompleteAudit } from "../../audit/wording/incomplete-audit";
import { judgeCells } from "../../fleet";
import {
  bool,
  computed,
  type Diagnostic,
  dataSource,
  list,
  map,
  number,
  object,
  optional,
  type Schema,
  string,
  UNKNOWN,
} from "../../plugin";
import type { ConfiguredProvider } from "../evs-data-source";
import { getFacts, givenArgument } from "../get-facts";
import { findingAttributes, toFindingState, VERDICTS } from "./audit-finding";
import { checkFleet, fleetArgument, inFleet } from "./fleet-argument";
import { freshArgument } from "./fresh-argument";
import { cellResult } from "./policies/result-attributes";
import { queryId } from "./query-id";
import { snapshotFilterAttributes, toFilter } from "./snapshot-filter";
import { atMostBytes, invalid, oneOf } from "./validate";

const CONTROLS = ["required", "waived"] as const;

const { account, region, project_id, project_name, state, reasons } = cellResult;
const cellAttributes = {
  account,
  region,
  project_id,
  project_name,
  state,
  reasons,
  suspect_reason: computed(string, "Why the scan of the project is suspect; null if it is not."),
  finding_count: computed(number, "Number of findings."),
};

const schema = {
  description:
    "Snapshots whose disk is not in the disk list, each with a verdict and its evidence. The audit reads snapshots, then " +
    "disks, then confirms every candidate. `orphaned` needs proof; uncertain snapshots are `indeterminate`. " +
    "It reads and confirms the whole project regardless of filters, so several audits and policies share it. " +
    "Provided facts (`given`) prove nothing, so snapshots are `suspected` at most.",
  attributes: {
    ...snapshotFilterAttributes,
    suspect_share: optional(
      number,
      "The scan is suspect if more than this share (0 to 1) of the filtered snapshots, and at least " +
        `${LEAST_SUSPECT} of them, have no disk. Default: \`${DEFAULT_SUSPECT_SHARE}\`.`,
    ),
    control: optional(
      string,
      "`required`: a disk counts as gone only if a listed disk can be read by its ID in the same pass. `waived`: " +
        "it counts without that, even if no disk is listed. Default: `required`.",
    ),
    recycle_bin: optional(
      bool,
      "Deprecated: set `regions` of the provider instead. Whether to read the recycle bin. `false` is for regions without one. Otherwise, a disk in the recycle bin looks like a lost " +
        "one. Default: `true`.",
    ),
    fleet: fleetArgument,
    fresh: freshArgument,
    given: givenArgument,
    id: computed(string, "Hash of the query: the same query has the same ID."),
    findings: computed(
      list(object(findingAttributes)),
      "The findings, oldest first, in a fleet project by project.",
    ),
    kinds_scanned: computed(
      list(string),
      "Kinds of snapshots that were read, of `legacy` and `standard`. Not every region has standard snapshots; if " +
        "they exist but could not be read, `incomplete_reasons` reports it.",
    ),
    snapshots_scanned: computed(number, "Number of snapshots that match the filters."),
    volumes_scanned: computed(number, "Number of disks read."),
    verdict_counts: computed(map(number), "Number of findings by verdict."),
    complete: computed(bool, "Whether all facts could be read."),
    incomplete_reasons: computed(list(string), "Which facts could not be read, and why."),
    suspect: computed(
      bool,
      "Whether the scan itself is probably wrong. Check it before you delete anything.",
    ),
    suspect_reason: computed(string, "Why the scan is suspect."),
    cells: computed(
      list(object(cellAttributes)),
      "The audit of each project. Findings of a project that is not `complete` may be missing.",
    ),
  },
} satisfies Schema;

/** `evs_snapshot_audit`: which snapshots have lost their disk. */
export const snapshotAuditDataSource = dataSource<ConfiguredProvider, typeof schema>({
  name: "evs_snapshot_audit",
  schema,
  validate: ({ name, suspect_share, control, ...sources }) => [
    ...atMostBytes("name", name, 255),
    ...oneOf("control", control, CONTROLS),
    ...checkFleet(sources),
    ...(suspect_share === null || suspect_share === UNKNOWN || (suspect_share >= 0 && suspect_share <= 1)
      ? []
      : invalid("suspect_share", `must be from 0 to 1, got ${suspect_share}`)),
  ],
  async read(config, context) {
    const filter = toFilter(config);
    const suspectShare = config.suspect_share ?? DEFAULT_SUSPECT_SHARE;
    const control = config.control === "waived" ? "waived" : "required";
    const recycleBin = config.recycle_bin ?? true;
    const { fleet, given } = config;
    const request = { recycleBin, control, fresh: config.fresh ?? false } as const;
    const now = new Date();
    const audit = (facts: Facts): Audit => {
      const record = auditRecord(facts, { filter, suspectShare, control, now });
      return { ...record, findings: record.findings.map((finding) => toFindingState(finding, facts)) };
    };
    const audits = fleet
      ? await inFleet(fleet, context, async (found, connector, options) => {
          const judge = ([facts]: readonly Facts[]) => (facts === undefined ? [] : [audit(facts)]);
          const by = { requests: [request], judge };
          const cells = await judgeCells(found, connector, by, { ...options, now });
          return cells.flatMap(({ result }) => result);
        })
      : [audit(await getFacts(config, request, context))];
    const texts = context.client.texts();
    const [only] = audits;
    const { suspect, incompleteReasons } =
      fleet || only === undefined ? problemsOfAudits(audits, texts) : only;
    const findings = audits.flatMap((one) => one.findings);
    const query = { ...filter, suspectShare, control, recycleBin, given, ...(fleet ? { fleet } : {}) };
    return {
      state: {
        id: queryId(fleet ? "" : (only?.place.projectId ?? ""), query),
        findings,
        kinds_scanned: [...new Set(audits.flatMap(({ kinds }) => kinds))],
        snapshots_scanned: sum(audits, ({ snapshots }) => snapshots),
        volumes_scanned: sum(audits, ({ disks }) => disks),
        verdict_counts: countVerdicts(findings),
        complete: incompleteReasons.length === 0,
        incomplete_reasons: incompleteReasons,
        suspect: suspect !== undefined,
        suspect_reason: suspect ?? null,
        cells: audits.map((one) => ({
          ...placeFieldsOf(one.place),
          state: one.state,
          reasons: one.incompleteReasons,
          suspect_reason: one.suspect ?? null,
          finding_count: one.findings.length,
        })),
      },
      diagnostics: diagnose(
        { suspect, incompleteReasons, findings },
        given === null ? "read" : "given",
        texts,
      ),
    };
  },
});

/** The audit of one project, with its findings as the attributes have them. */
interface Audit extends Omit<AuditRecord, "findings"> {
  readonly findings: readonly ReturnType<typeof toFindingState>[];
}

const sum = (audits: readonly Audit[], count: (audit: Audit) => number) =>
  audits.reduce((total, audit) => total + count(audit), 0);

function diagnose(
  { incompleteReasons, suspect, findings }: Pick<Audit, "incompleteReasons" | "suspect" | "findings">,
  source: Facts["source"],
  texts: Texts,
): Diagnostic[] {
  const words = texts.auditWarnings;
  const diagnostics: Diagnostic[] = [];
  const warn = (summary: string, lines: readonly string[]) =>
    diagnostics.push({ severity: "warning", summary, detail: lines.join("\n") });
  const incomplete = incompleteAudit(incompleteReasons, texts);
  if (incomplete !== undefined) warn(incomplete.summary, incomplete.lines);
  if (suspect !== undefined) {
    const isProven = findings.some(({ verdict }) => verdict === Verdict.ORPHANED);
    const remedy = source === "given" ? words.checkGiven : words.checkRights(isProven);
    warn(words.suspect, [suspect, remedy]);
  }
  return diagnostics;
}

function countVerdicts(findings: Audit["findings"]): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));
  for (const { verdict } of findings) if (verdict !== null) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
