import schema from "../../docs/schemas/audit-2.schema.json";
import { textsOf } from "../audit/catalogue";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../audit/catalogue/language";
import { Memory } from "../audit/memory/memory";
import { withKeys } from "../audit/results/finding-key";
import type { ResultRow } from "../audit/results/result-rows";
import { ALL_SPECS } from "../audit/spec/policies";
import type { AnyPolicySpec } from "../audit/spec/policy-spec";
import { assembleDocument, cellsOf } from "./assemble";
import { type AuditDocument, DOCUMENT_SCHEMA } from "./document";
import { onlyCellOf, placedRow } from "./earlier-forms";
import { type NamedPolicy, OtherPolicies } from "./other-policies";
import { type PlannedDataSource, readPlan } from "./plan";
import { checkDocument } from "./read-document";

/** The results of policies in a plan or state, as `terraform show -json` prints it. */
export interface PlanSource {
  readonly tool: AuditDocument["tool"];
  /** The time of the report, if the plan does not have one. */
  readonly now: Date;
  /**
   * The language of the report's own texts.
   *
   * @default - that of the plan's policies
   */
  readonly language?: Language;
  /** Earlier answers about policies that the plan lacks, or reads at apply. @default - none */
  readonly memory?: Memory;
}

/** A plan without data for a report. */
export class PlanError extends Error {
  override readonly name = "PlanError";
}

/** @throws PlanError for text that is not a plan or state, has no policy, or is from a provider of another version */
export function documentFromPlan(
  text: string,
  { tool, now, language: wanted, memory }: PlanSource,
): AuditDocument {
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
  const read = found.flatMap(({ source: { address, values }, rule }) =>
    values === undefined ? [] : [{ address, values, rule }],
  );
  const draft: unknown = {
    $schema: DOCUMENT_SCHEMA,
    tool,
    made_at: madeAt,
    source: "plan",
    language,
    interrupted: plan.isErrored ? documents.planFailed : null,
    cells: [],
    policies: read.map((one) => policyOf(one, madeAt)),
    not_looked_at: [],
    removed_policies: [],
  };
  const checked = checkDocument(draft);
  if ("problem" in checked) {
    throw new PlanError(`The plan was created by another version of the provider: ${checked.problem}.`);
  }
  const policies = checked.document.policies.map((policy, index) => {
    const values = read[index]?.values ?? {};
    return saysCells(values) ? policy : { ...policy, cells: [onlyCellOf(policy, placeOf(values))] };
  });
  const others = new OtherPolicies(memory ?? new Memory([], madeAt), found.map(nameOf));
  const unread = found.filter(({ source }) => source.values === undefined).map(nameOf);
  const isWhole = !plan.isErrored && !plan.isPartial;
  return assembleDocument({
    ...checked.document,
    policies,
    scanned: cellsOf(policies),
    not_looked_at: [
      ...unread.flatMap((policy) => others.unseen(policy, documents.readAtApply)),
      ...(isWhole ? [] : others.missing(documents.notInPlan)),
    ],
    removed_policies: isWhole ? others.removed() : [],
  });
}

/** The user's name of a policy, else its address. */
const nameOf = ({ source: { address, values, given }, rule }: FoundPolicy): NamedPolicy => ({
  rule: rule.name,
  policy: textOr((values ?? given)?.policy) ?? address,
});

interface FoundPolicy {
  readonly source: PlannedDataSource;
  readonly rule: AnyPolicySpec;
}

function languageOf(found: readonly FoundPolicy[]): Language {
  const named = found.map(({ source }) => source.values?.language);
  return LANGUAGES.find((language) => named.includes(language)) ?? DEFAULT_LANGUAGE;
}

type Values = Readonly<Record<string, unknown>>;

/** A policy that the plan has read. */
interface ReadPolicy {
  readonly address: string;
  readonly values: Values;
  readonly rule: AnyPolicySpec;
}

/** Providers from before fleets lack cells. */
const saysCells = ({ cells }: Values) => cells !== undefined;

/** The place in a provider from before fleets: it gives the project, and older ones only in rows. */
function placeOf(values: Values) {
  const row = firstRowOf(values);
  return {
    region: textOr(row?.region),
    projectId: textOr(values.project_id) ?? textOr(row?.project_id),
  };
}

function firstRowOf(values: Values): Values | undefined {
  return ["violations", "undecided", "exempt"].flatMap((list) => listOf(values[list])).find(isRow);
}

const textOr = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);

function policyOf({ address, values, rule }: ReadPolicy, madeAt: string) {
  const pick = (names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
  const given = pick([...Object.keys(rule.parameters), ...BASE_ARGUMENTS]);
  const { policy } = nameOf({ source: { address, type: rule.name, values }, rule });
  const place = placeOf(values);
  const source = { rule: rule.name, policy, subject: rule.subject, projectId: place.projectId };
  const findings = (list: unknown) => {
    // The schema refuses invalid lists of rows.
    if (!Array.isArray(list) || !list.every(isRow)) return list;
    const rows = list as unknown as readonly ResultRow[];
    return withKeys(
      rows.map((row) => stamped(saysCells(values) ? row : placedRow(row, place))),
      source,
    );
  };
  // A row that no earlier answer has starts with this answer.
  const stamped = <Row extends { readonly first_seen: string | null }>(row: Row): Row =>
    row.first_seen === null ? { ...row, first_seen: madeAt } : row;
  const known = (list: unknown) =>
    Array.isArray(list) ? list.map((row) => ({ project_id: place.projectId, ...row })) : list;
  const remembered = known(values.remembered);
  return {
    ...pick(schema.definitions.policy.required.filter((name) => !OURS.has(name))),
    cells: values.cells ?? [],
    rule: rule.name,
    policy,
    subject: rule.subject,
    declared_at: null,
    violations: findings(values.violations),
    undecided: findings(values.undecided),
    exempt: findings(values.exempt),
    gone: known(values.gone),
    remembered: Array.isArray(remembered) ? remembered.map(stamped) : remembered,
    arguments: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null)),
    message: values.message ?? null,
  };
}

/** Arguments of every policy that belong to the request. */
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

/** Properties of a policy that differ from attributes. */
const OURS = new Set(["rule", "policy", "subject", "arguments", "message", "declared_at"]);

const isRow = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && "id" in value;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
