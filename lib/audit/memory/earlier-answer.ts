import { shownText } from "../../evs";
import { ALL_SPECS } from "../spec/policies";
import { termsOf } from "../spec/terms";

/** The state of a row in an answer. A row `waits` while a grace period prevents a violation. */
export type RowState = "violation" | "undecided" | "exempt" | "waiting";

/** A row of an earlier answer. */
export interface EarlierRow {
  readonly id: string;
  /** `legacy` or `standard` for a snapshot; for other rows, the subject of the policy. */
  readonly kind: string;
  readonly name: string | null;
  readonly state: RowState;
  /** Start of its latest unbroken appearance, RFC 3339 in UTC; null for a row that was new then. */
  readonly firstSeen: string | null;
  /** The creator, if the answer or an earlier one names them as the owner. */
  readonly creator: string | null;
}

/** An earlier answer for one policy in one project. */
export interface EarlierPolicy {
  readonly rule: string;
  /** The user's name of the policy. */
  readonly label: string;
  readonly projectId: string | null;
  /** The account, in a fleet; undefined if the answer does not have it. */
  readonly account?: string | null;
  readonly region?: string | null;
  /** Whether facts were read for it. If not, a missing row means nothing. */
  readonly isLookedAt: boolean;
  /** Whether its lists were complete. Only then, a missing row did not exist. */
  readonly isWhole: boolean;
  /** Whether its lists, or those of an earlier answer, were complete. If so, a row that it lacks did not exist then. */
  readonly hasBaseline: boolean;
  /** Its arguments and filters, as one text. */
  readonly terms: string;
  /** The key of the latest new violations; empty if there were no new ones. */
  readonly newKey: string;
  readonly rows: readonly EarlierRow[];
  /** Rows that it did not list, but knew from earlier answers. */
  readonly remembered: readonly EarlierRow[];
}

/** The parts of an `audit` or `report` answer in JSON that later answers need. */
export interface EarlierAnswer {
  /** RFC 3339 in UTC. */
  readonly madeAt: string;
  readonly policies: readonly EarlierPolicy[];
}

/** A file that is not an answer of this package: its problem, and what to do. */
export class InvalidAnswerError extends Error {
  override readonly name = "InvalidAnswerError";
}

const STATES: readonly RowState[] = ["violation", "undecided", "exempt", "waiting"];
const SCHEMA = "urn:cdktf-evs-snapshots:audit:";
/** The versions of answers that can be read. */
const KNOWN_FORMS = [1, 2];

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
  return {
    madeAt,
    policies: form === 1 ? document.list("scans").flatMap(policiesOfScan) : policiesOf(document),
  };
}

/** Version 1: a scan per project, each with its policies. */
function policiesOfScan(scan: Fields): EarlierPolicy[] {
  const projectId = scan.text("project_id");
  return [
    ...scan.list("policies").map((policy) => policyOf(policy, projectId)),
    ...scan.list("not_looked_at").map((policy) => unseenPolicyOf(policy, projectId)),
  ];
}

/** Version 2: each policy once, with a cell per project and the rows of all projects. */
function policiesOf(document: Fields): EarlierPolicy[] {
  return [
    ...document.list("policies").flatMap(policiesOfCells),
    ...document.list("not_looked_at").map((policy) => unseenPolicyOf(policy, policy.text("project_id"))),
  ];
}

const unseenPolicyOf = (policy: Fields, projectId: string | null): EarlierPolicy => ({
  ...nameOf(policy),
  projectId,
  isLookedAt: false,
  isWhole: false,
  hasBaseline: policy.flag("has_baseline"),
  terms: "",
  newKey: "",
  rows: [],
  remembered: policy.list("remembered").map(rememberedRowOf),
});

const READ_STATES: readonly (string | null)[] = ["complete", "incomplete"];

function policiesOfCells(policy: Fields): EarlierPolicy[] {
  const cells = policy.list("cells");
  const rows = placedRowsOf(policy);
  if (isAcross(policy, cells)) return [acrossPolicyOf(policy, cells)];
  const remembered = policy.list("remembered").map((row) => placed(row, rememberedRowOf(row)));
  const projects = new Set(cells.map((cell) => cell.text("project_id")));
  const isUnfound = ({ projectId }: PlacedRow) =>
    projects.has(null) && projectId !== null && !projects.has(projectId);
  const unfound = remembered.filter(isUnfound);
  const rowsIn = rowFinder(rows, cells.length);
  const rememberedIn = rowFinder(
    remembered.filter((row) => !isUnfound(row)),
    cells.length,
  );
  const looked = cells.map((cell): EarlierPolicy => {
    const projectId = cell.text("project_id");
    const isWhole = cell.flag("is_whole");
    return {
      ...nameOf(policy),
      projectId,
      ...(cell.text("account") !== null && { account: cell.text("account"), region: cell.text("region") }),
      isLookedAt: READ_STATES.includes(cell.text("state")),
      isWhole,
      hasBaseline: isWhole || cell.flag("has_baseline"),
      terms: termsOfPolicy(policy),
      newKey: cell.text("new_key") ?? "",
      rows: rowsIn(projectId),
      remembered: rememberedIn(projectId),
    };
  });
  return [...looked, ...unfoundPoliciesOf(policy, unfound)];
}

/** Whether its rows are groups over several projects of a fleet. */
const isAcross = (policy: Fields, cells: readonly Fields[]) =>
  ["account", "fleet"].includes(policy.object("arguments").text("across") ?? "") &&
  cells.some((cell) => cell.text("account") !== null || cell.text("project_name") !== null);

function acrossPolicyOf(policy: Fields, cells: readonly Fields[]): EarlierPolicy {
  const isWhole = cells.every((cell) => cell.flag("is_whole"));
  return {
    ...nameOf(policy),
    projectId: null,
    isLookedAt: cells.some((cell) => READ_STATES.includes(cell.text("state"))),
    isWhole,
    hasBaseline: isWhole || policy.flag("has_baseline"),
    terms: termsOfPolicy(policy),
    newKey: policy.text("new_key") ?? "",
    rows: placedRowsOf(policy).map(rowIn),
    remembered: policy.list("remembered").map(rememberedRowOf),
  };
}

/** Projects of accounts that could not be accessed. The answer knows them only from earlier answers. */
function unfoundPoliciesOf(policy: Fields, remembered: readonly PlacedRow[]): EarlierPolicy[] {
  const projects = new Set(remembered.map(({ projectId }) => projectId));
  const rememberedIn = rowFinder(remembered, projects.size);
  return [...projects].map((projectId) => ({
    ...nameOf(policy),
    projectId,
    isLookedAt: false,
    isWhole: false,
    hasBaseline: false,
    terms: termsOfPolicy(policy),
    newKey: "",
    rows: [],
    remembered: rememberedIn(projectId),
  }));
}

interface PlacedRow {
  readonly projectId: string | null;
  readonly row: EarlierRow;
}

/** Finds the rows of a project. If a policy has one project, all rows are of it, regardless of the rows' own values. */
function rowFinder(
  rows: readonly PlacedRow[],
  cells: number,
): (projectId: string | null) => readonly EarlierRow[] {
  if (cells === 1) return () => rows.map(rowIn);
  const found = new Map<string | null, EarlierRow[]>();
  for (const { projectId, row } of rows) {
    const known = found.get(projectId);
    if (known === undefined) found.set(projectId, [row]);
    else known.push(row);
  }
  return (projectId) => found.get(projectId) ?? [];
}

const rowIn = ({ row }: PlacedRow) => row;

const placed = (fields: Fields, row: EarlierRow): PlacedRow => ({
  projectId: fields.text("project_id"),
  row,
});

function policyOf(policy: Fields, projectId: string | null): EarlierPolicy {
  const isWhole = policy.object("missing_lists").isEmpty() && !policy.flag("suspect");
  return {
    ...nameOf(policy),
    projectId,
    isLookedAt: true,
    isWhole,
    hasBaseline: isWhole || policy.flag("has_baseline"),
    terms: termsOfPolicy(policy),
    newKey: policy.text("new_key") ?? "",
    rows: placedRowsOf(policy).map(rowIn),
    remembered: policy.list("remembered").map(rememberedRowOf),
  };
}

function termsOfPolicy(policy: Fields): string {
  const spec = ALL_SPECS.find(({ name }) => name === policy.text("rule"));
  return spec === undefined ? "" : termsOf(spec, policy.object("arguments").values());
}

/** The rows of a policy, with their state and place. */
function placedRowsOf(policy: Fields): readonly PlacedRow[] {
  const subject = policy.text("subject") ?? "";
  const rowsOf = (list: string, state: RowState) =>
    policy.list(list).map((row) => placed(row, rowOf(row, subject, state)));
  return [
    ...rowsOf("violations", "violation"),
    ...rowsOf("undecided", "undecided"),
    ...rowsOf("exempt", "exempt"),
  ];
}

const nameOf = (policy: Fields) => ({
  rule: policy.text("rule") ?? "",
  label: policy.text("policy") ?? "",
});

const rememberedRowOf = (row: Fields) =>
  rowOf(row, "", STATES.find((state) => state === row.text("state")) ?? "violation");

const rowOf = (row: Fields, subject: string, state: RowState): EarlierRow => ({
  id: row.text("id") ?? "",
  kind: row.text("kind") ?? subject,
  name: row.text("name"),
  state,
  firstSeen: row.text("first_seen"),
  creator: row.text("owner_source") === "creator" ? row.text("owner") : row.text("creator"),
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidAnswerError("it is not JSON");
  }
}

/** A JSON object without known types. */
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
