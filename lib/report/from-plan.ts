import schema from "../../docs/schemas/audit-1.schema.json";
import { textsOf } from "../audit/catalogue";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../audit/catalogue/language";
import { withKeys } from "../audit/results/finding-key";
import type { ResultRow } from "../audit/results/result-rows";
import { ALL_SPECS } from "../audit/spec/policies";
import type { AnyPolicySpec } from "../audit/spec/policy-spec";
import { type AuditDocument, DOCUMENT_SCHEMA } from "./document";
import { type PlannedDataSource, readPlan } from "./plan";
import { checkDocument } from "./read-document";

/** What policies came to in a plan or state, as `terraform show -json` prints it. */
export interface PlanSource {
  readonly tool: AuditDocument["tool"];
  /** When it was made, where the plan does not say it. */
  readonly now: Date;
  /**
   * The language of what the report itself says.
   *
   * @default - the one in which the plan's policies speak
   */
  readonly language?: Language;
}

/** A plan from which no report can be made. */
export class PlanError extends Error {
  override readonly name = "PlanError";
}

/** @throws PlanError for what is no plan or state, has no policy, or was made by a provider of another form */
export function documentFromPlan(text: string, { tool, now, language: wanted }: PlanSource): AuditDocument {
  const plan = readPlan(text);
  if (plan === undefined) throw new PlanError("This is not output of terraform show -json.");
  const found = plan.dataSources.flatMap((source) => {
    const rule = ALL_SPECS.find(({ name }) => `evs_${name}` === source.type);
    return rule === undefined ? [] : [{ source, rule }];
  });
  if (found.length === 0) {
    const types = ALL_SPECS.map(({ name }) => `evs_${name}`).join(", ");
    throw new PlanError(`The plan has no policy. It needs a data source of type ${types}.`);
  }
  const language = wanted ?? languageOf(found);
  const { documents } = textsOf(language);
  const madeAt = plan.timestamp ?? now.toISOString();
  const document: unknown = {
    $schema: DOCUMENT_SCHEMA,
    tool,
    made_at: madeAt,
    source: "plan",
    language,
    interrupted: plan.isErrored ? documents.planFailed : null,
    scans: scansOf(found, documents.readAtApply, madeAt),
  };
  const checked = checkDocument(document);
  if ("document" in checked) return checked.document;
  throw new PlanError(`The plan was created by another version of the provider: ${checked.problem}.`);
}

interface FoundPolicy {
  readonly source: PlannedDataSource;
  readonly rule: AnyPolicySpec;
}

function languageOf(found: readonly FoundPolicy[]): Language {
  const named = found.map(({ source }) => source.values?.language);
  return LANGUAGES.find((language) => named.includes(language)) ?? DEFAULT_LANGUAGE;
}

/** A scan per project, as the data sources name it. */
function scansOf(found: readonly FoundPolicy[], readAtApply: string, madeAt: string): unknown[] {
  const groups = new Map<string | null, FoundPolicy[]>();
  for (const one of found) {
    const project = projectOf(one.source);
    const group = groups.get(project);
    if (group === undefined) groups.set(project, [one]);
    else group.push(one);
  }
  return [...groups].map(([project, group]) => ({
    project_id: project,
    region: group.map(({ source }) => regionOf(source)).find((region) => region !== null) ?? null,
    identity: null,
    kinds_scanned: null,
    snapshots_scanned: null,
    volumes_scanned: null,
    policies: group.flatMap(({ source, rule }) =>
      source.values === undefined ? [] : [policyOf(source.address, source.values, rule, project, madeAt)],
    ),
    not_looked_at: group.flatMap(({ source, rule }) =>
      source.values === undefined
        ? [
            {
              rule: rule.name,
              policy: source.address,
              reason: readAtApply,
              has_baseline: false,
              remembered: [],
            },
          ]
        : [],
    ),
    removed_policies: [],
  }));
}

/** A provider of before it said the project says it in rows only. */
function projectOf(source: PlannedDataSource): string | null {
  return textOr(source.values?.project_id) ?? textOr(firstRowOf(source)?.project_id);
}

/** A project is of one region, which rows say. */
const regionOf = (source: PlannedDataSource) => textOr(firstRowOf(source)?.region);

function firstRowOf({ values = {} }: PlannedDataSource) {
  const rows = ["violations", "undecided", "exempt"].flatMap((list) => listOf(values[list]));
  return rows[0] as Readonly<Record<string, unknown>> | undefined;
}

const textOr = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

function policyOf(
  address: string,
  values: Readonly<Record<string, unknown>>,
  rule: AnyPolicySpec,
  projectId: string | null,
  madeAt: string,
) {
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
  const given = pick([...Object.keys(rule.parameters), ...BASE_ARGUMENTS]);
  const policy = textOr(values.policy) ?? address;
  const source = { rule: rule.name, policy, subject: rule.subject, projectId };
  const findings = (list: unknown) => {
    // What is no list of rows is refused by the schema.
    const rows =
      Array.isArray(list) && list.every(isRow) ? (list as unknown as readonly ResultRow[]) : undefined;
    return rows === undefined ? list : withKeys(rows.map(stamped), source);
  };
  // A row that no earlier answer has begins with this one.
  const stamped = <Row extends { readonly first_seen: string | null }>(row: Row): Row =>
    row.first_seen === null ? { ...row, first_seen: madeAt } : row;
  const remembered = values.remembered;
  return {
    ...pick(schema.definitions.policy.required.filter((name) => !OURS.has(name))),
    ...pick(["cells"]),
    rule: rule.name,
    policy,
    subject: rule.subject,
    declared_at: null,
    violations: findings(values.violations),
    undecided: findings(values.undecided),
    exempt: findings(values.exempt),
    remembered: Array.isArray(remembered) ? remembered.map(stamped) : remembered,
    arguments: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
    message: values.message ?? null,
  };
}

/** Arguments of every policy that say what was asked. */
const BASE_ARGUMENTS = [
  "name",
  "status",
  "volume_id",
  "availability_zone",
  "exemptions",
  "shown_rows",
  "price_per_gib_month",
  "currency",
];

/** Properties of a policy that are no attributes, or other ones. */
const OURS = new Set(["rule", "policy", "subject", "arguments", "message", "declared_at"]);

const isRow = (value: unknown) => typeof value === "object" && value !== null && "id" in value;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
