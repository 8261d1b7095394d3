import Ajv, { type ErrorObject } from "ajv";
import addFormats from "ajv-formats";
import schema from "../../docs/schemas/audit-1.schema.json";
import { textsOf } from "../audit/catalogue";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../audit/catalogue/language";
import { ALL_SPECS } from "../audit/spec/policies";
import type { AnyPolicySpec } from "../audit/spec/policy-spec";
import { type AuditDocument, DOCUMENT_SCHEMA } from "./document";
import { type PlannedDataSource, readPlan } from "./plan";

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
  const document: unknown = {
    $schema: DOCUMENT_SCHEMA,
    tool,
    made_at: plan.timestamp ?? now.toISOString(),
    source: "plan",
    language,
    interrupted: plan.isErrored ? documents.planFailed : null,
    scans: scansOf(found, documents.readAtApply),
  };
  const validate = addFormats(new Ajv({ allowUnionTypes: true })).compile<AuditDocument>(schema);
  if (validate(document)) return document;
  throw new PlanError(
    `The plan was created by another version of the provider: ${describe(validate.errors)}.`,
  );
}

interface FoundPolicy {
  readonly source: PlannedDataSource;
  readonly rule: AnyPolicySpec;
}

function languageOf(found: readonly FoundPolicy[]): Language {
  const named = found.map(({ source }) => source.values?.language);
  return LANGUAGES.find((language) => named.includes(language)) ?? DEFAULT_LANGUAGE;
}

/** A scan per project and region, as the rows or the argument name them. */
function scansOf(found: readonly FoundPolicy[], readAtApply: string): unknown[] {
  const groups = new Map<string, FoundPolicy[]>();
  for (const one of found) {
    const key = JSON.stringify(whereOf(one.source));
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((group) => ({
    ...(group[0] === undefined ? {} : whereOf(group[0].source)),
    identity: null,
    kinds_scanned: null,
    snapshots_scanned: null,
    volumes_scanned: null,
    policies: group.flatMap(({ source, rule }) =>
      source.values === undefined ? [] : [policyOf(source.address, source.values, rule)],
    ),
    not_looked_at: group.flatMap(({ source, rule }) =>
      source.values === undefined ? [{ rule: rule.name, policy: source.address, reason: readAtApply }] : [],
    ),
  }));
}

function whereOf({ values = {} }: PlannedDataSource) {
  const rows = ["violations", "undecided", "exempt"].flatMap((list) => listOf(values[list]));
  const first = rows[0] as Readonly<Record<string, unknown>> | undefined;
  return { project_id: first?.project_id ?? (values.project_id || null), region: first?.region ?? null };
}

function policyOf(address: string, values: Readonly<Record<string, unknown>>, rule: AnyPolicySpec) {
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
  const given = pick([...Object.keys(rule.parameters), ...BASE_ARGUMENTS]);
  return {
    rule: rule.name,
    policy: values.policy ?? address,
    subject: rule.subject,
    arguments: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
    message: values.message ?? null,
    ...pick(schema.definitions.policy.required.filter((name) => !OURS.has(name))),
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
const OURS = new Set(["rule", "policy", "subject", "arguments", "message"]);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function describe(errors: readonly ErrorObject[] | null | undefined): string {
  const [first] = errors ?? [];
  return first === undefined ? "unknown" : `${first.instancePath} ${first.message ?? first.keyword}`;
}
