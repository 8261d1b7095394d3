import { shownText } from "../../evs";
import { ALL_SPECS } from "../spec/policies";
import { termsOf } from "../spec/terms";

/** What an answer said of a row. A row `waits` while a grace period keeps it from violating. */
export type RowState = "violation" | "undecided" | "exempt" | "waiting";

/** A row of an earlier answer. */
export interface EarlierRow {
  readonly id: string;
  /** `legacy` or `standard` of a snapshot, else the subject of the policy. */
  readonly kind: string;
  readonly name: string | null;
  readonly state: RowState;
  /** When its latest unbroken appearance began, RFC 3339 in UTC; null for a row that was new then. */
  readonly firstSeen: string | null;
}

/** What an earlier answer says of one policy in one project. */
export interface EarlierPolicy {
  readonly rule: string;
  /** What the user calls it. */
  readonly label: string;
  readonly projectId: string | null;
  /** Whether facts were read for it; where they were not, nothing follows from what it lacks. */
  readonly isLookedAt: boolean;
  /** Whether its lists were read as a whole: only then a row that it lacks was not there. */
  readonly isWhole: boolean;
  /** Whether it, or an answer before it, read the lists as a whole: a row that it does not know was not there then. */
  readonly hasBaseline: boolean;
  /** Its own arguments and filters, as one text. */
  readonly terms: string;
  /** The key of the latest new violations; empty where there were none. */
  readonly newKey: string;
  readonly rows: readonly EarlierRow[];
  /** Rows that it did not list, but knew from answers before it. */
  readonly remembered: readonly EarlierRow[];
}

/** An answer of `audit` or `report` in JSON, as far as later ones need it. */
export interface EarlierAnswer {
  /** RFC 3339 in UTC. */
  readonly madeAt: string;
  readonly policies: readonly EarlierPolicy[];
}

/** What is not an answer of this package: what it is, and what to do. */
export class InvalidAnswerError extends Error {
  override readonly name = "InvalidAnswerError";
}

const STATES: readonly RowState[] = ["violation", "undecided", "exempt", "waiting"];
const SCHEMA = "urn:cdktf-evs-snapshots:audit:";
/** The forms that can be read. */
const KNOWN_FORMS = [1];

/**
 * @param text JSON from `evs-snapshots audit` or `report` with `--format json`
 * @throws InvalidAnswerError for anything else
 */
export function parseEarlierAnswer(text: string): EarlierAnswer {
  const document = new Fields(parseJson(text));
  const schema = document.text("$schema") ?? "";
  const form = Number(schema.startsWith(SCHEMA) ? schema.slice(SCHEMA.length) : Number.NaN);
  if (!Number.isInteger(form)) {
    throw new InvalidAnswerError("it is not an answer of evs-snapshots audit or report with --format json");
  }
  if (!KNOWN_FORMS.includes(form)) {
    throw new InvalidAnswerError(
      `it has the form ${shownText(schema)}, which this version does not know; use the version that wrote it or a later one`,
    );
  }
  const madeAt = document.text("made_at");
  if (madeAt === null || Number.isNaN(Date.parse(madeAt))) {
    throw new InvalidAnswerError("made_at is not a time");
  }
  return { madeAt, policies: document.list("scans").flatMap(policiesOf) };
}

function policiesOf(scan: Fields): EarlierPolicy[] {
  const projectId = scan.text("project_id");
  return [
    ...scan.list("policies").map((policy) => policyOf(policy, projectId)),
    ...scan.list("not_looked_at").map(
      (policy): EarlierPolicy => ({
        ...nameOf(policy),
        projectId,
        isLookedAt: false,
        isWhole: false,
        hasBaseline: policy.flag("has_baseline"),
        terms: "",
        newKey: "",
        rows: [],
        remembered: rememberedOf(policy),
      }),
    ),
  ];
}

function policyOf(policy: Fields, projectId: string | null): EarlierPolicy {
  const subject = policy.text("subject") ?? "";
  const spec = ALL_SPECS.find(({ name }) => name === policy.text("rule"));
  const rowsOf = (list: string, state: RowState) =>
    policy.list(list).map((row) => rowOf(row, subject, state));
  const isWhole = policy.object("missing_lists").isEmpty() && !policy.flag("suspect");
  return {
    ...nameOf(policy),
    projectId,
    isLookedAt: true,
    isWhole,
    hasBaseline: isWhole || policy.flag("has_baseline"),
    terms: spec === undefined ? "" : termsOf(spec, policy.object("arguments").values()),
    newKey: policy.text("new_key") ?? "",
    rows: [
      ...rowsOf("violations", "violation"),
      ...rowsOf("undecided", "undecided"),
      ...rowsOf("exempt", "exempt"),
    ],
    remembered: rememberedOf(policy),
  };
}

const nameOf = (policy: Fields) => ({
  rule: policy.text("rule") ?? "",
  label: policy.text("policy") ?? "",
});

const rememberedOf = (policy: Fields) =>
  policy
    .list("remembered")
    .map((row) => rowOf(row, "", STATES.find((state) => state === row.text("state")) ?? "violation"));

const rowOf = (row: Fields, subject: string, state: RowState): EarlierRow => ({
  id: row.text("id") ?? "",
  kind: row.text("kind") ?? subject,
  name: row.text("name"),
  state,
  firstSeen: row.text("first_seen"),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidAnswerError("it is not JSON");
  }
}

/** An object of JSON, of which nothing is known yet. */
class Fields {
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(value: unknown) {
    this.fields = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  }

  text(name: string): string | null {
    const value = this.fields[name];
    return typeof value === "string" ? value : null;
  }

  flag(name: string): boolean {
    return this.fields[name] === true;
  }

  object(name: string): Fields {
    return new Fields(this.fields[name]);
  }

  list(name: string): Fields[] {
    const value = this.fields[name];
    return Array.isArray(value) ? value.map((item) => new Fields(item)) : [];
  }

  isEmpty(): boolean {
    return Object.keys(this.fields).length === 0;
  }

  values(): Readonly<Record<string, unknown>> {
    return this.fields;
  }
}
