import type { EarlierAnswer, EarlierPolicy, EarlierRow } from "./earlier-answer";

/**
 * A row in earlier answers: its state in the latest answer that decided it, otherwise `undecided`, and since when it
 * exists.
 */
export type RememberedRow = EarlierRow;

/** Earlier answers about one policy in one project. */
export interface PolicyMemory {
  /** Time of the latest earlier answer, RFC 3339 in UTC; undefined without one. */
  readonly madeAt: string | undefined;
  /** Whether an earlier answer has the policy in this project. */
  readonly isKnown: boolean;
  /** First time of an unknown row: the time of the current answer; null in a plan. */
  readonly unseen: string | null;
  /** Whether an unknown row is certainly new: an earlier read was complete. */
  readonly hasBaseline: boolean;
  /** The arguments and filters of the latest read, as one text. */
  readonly terms: string;
  /** The key of the latest new violations; empty if there were no new ones. */
  readonly newKey: string;
  readonly rows: readonly RememberedRow[];
  tryGet(kind: string, id: string): RememberedRow | undefined;
}

/** Earlier rows of a policy in one project. */
export interface RememberedProject {
  readonly projectId: string;
  readonly rows: readonly RememberedRow[];
}

/** The account and region of a project, if they are known. */
export type KnownPlace = Pick<EarlierPolicy, "account" | "region">;

/** A policy and its place. */
export interface PolicyPlace {
  readonly rule: string;
  /** The user's name of the policy. */
  readonly label: string;
  readonly projectId: string | null;
  /** The current names of all policies of the rule. @default - unknown: a policy is then found only by its name */
  readonly labels?: readonly string[] | undefined;
}

/** Earlier answers as one memory: since when each finding exists. */
export class Memory {
  private readonly states = new Map<string, PolicyState>();
  /** The policies of each project in the latest answer that has the project. */
  private readonly latest = new Map<string | null, readonly PolicyPlace[]>();
  /** The places of projects, by the latest answer that has them. */
  private readonly places = new Map<string, KnownPlace>();
  /** The results of `labelsOf`. */
  private readonly labels = new Map<string, ReadonlySet<string>>();
  private readonly madeAt: string | undefined;

  /**
   * @param answers in any order; they are sorted by their time
   * @param unseen the time of the current answer; null for a plan, which must not depend on the clock
   */
  constructor(
    answers: readonly EarlierAnswer[],
    private readonly unseen: string | null,
  ) {
    const ordered = [...answers].sort((a, b) => Date.parse(a.madeAt) - Date.parse(b.madeAt));
    for (const answer of ordered) this.add(answer);
    this.madeAt = ordered.at(-1)?.madeAt;
  }

  /** Whether there are no earlier answers. */
  get isEmpty(): boolean {
    return this.madeAt === undefined;
  }

  /**
   * The memory of a policy. If exactly one name of its rule is gone and exactly one is new, both are the same policy.
   */
  of(place: PolicyPlace): PolicyMemory {
    const { madeAt, unseen } = this;
    const state = this.states.get(keyOf(place)) ?? this.states.get(keyOf(this.earlierNameOf(place)));
    if (state === undefined) return { ...NO_MEMORY, hasBaseline: true, madeAt, unseen };
    const { rows, hasBaseline, terms, newKey } = state;
    return {
      madeAt,
      unseen,
      isKnown: true,
      hasBaseline,
      terms,
      newKey,
      rows: [...rows.values()],
      tryGet: (kind, id) => rows.get(rowKeyOf({ kind, id })),
    };
  }

  /** Policies of these projects in the latest answer, without the given ones. */
  without(places: readonly PolicyPlace[]): readonly PolicyPlace[] {
    const kept = new Set(places.flatMap((place) => [keyOf(place), keyOf(this.earlierNameOf(place))]));
    const projects = new Set(places.map(({ projectId }) => projectId));
    return [...projects].flatMap((project) =>
      (this.latest.get(project) ?? []).filter((place) => !kept.has(keyOf(place))),
    );
  }

  /** The memory of a policy, for each project that has it. */
  everywhere(
    policy: Omit<PolicyPlace, "projectId">,
  ): readonly { projectId: string | null; known: PolicyMemory }[] {
    return this.projectIds
      .map((projectId) => ({ projectId, known: this.of({ ...policy, projectId }) }))
      .filter(({ known }) => known.isKnown);
  }

  get projectIds(): readonly (string | null)[] {
    return [...this.latest.keys()];
  }

  /**
   * The memory of a policy in all other projects.
   *
   * @param mayBe whether a project with this last known place may still exist
   */
  outside(
    projects: ReadonlySet<string | null>,
    policy: Omit<PolicyPlace, "projectId">,
    mayBe: (place: KnownPlace) => boolean,
  ): RememberedProject[] {
    return this.projectIds.flatMap((projectId) => {
      if (projectId === null || projects.has(projectId)) return [];
      if (!mayBe(this.places.get(projectId) ?? {})) return [];
      const { rows } = this.of({ ...policy, projectId });
      return rows.length === 0 ? [] : [{ projectId, rows }];
    });
  }

  private earlierNameOf({ labels = [], ...place }: PolicyPlace): PolicyPlace {
    const ofRule = (this.latest.get(place.projectId) ?? []).filter(({ rule }) => rule === place.rule);
    const known = ofRule.map(({ label }) => label);
    // A data source without a name does not know its address, which the report of its plan uses as the name.
    if (place.label === `evs_${place.rule}`) {
      const [address, ...others] = known.filter((label) => isAddress(label, place.label));
      if (address !== undefined && others.length === 0) return { ...place, label: address };
    }
    const gone = known.filter((label) => !labels.includes(label));
    // A policy over several projects has none of its own. It is no new name of a policy that has, and the reverse.
    const elsewhere = this.labelsOf({ rule: place.rule, hasProject: place.projectId === null });
    const come = labels.filter((label) => !known.includes(label) && !elsewhere.has(label));
    const [only] = gone;
    const isRenamed = gone.length === 1 && come.length === 1 && come[0] === place.label;
    return isRenamed && only !== undefined ? { ...place, label: only } : place;
  }

  /** The latest names of a rule's policies in projects, or over several of them. */
  private labelsOf({ rule, hasProject }: { rule: string; hasProject: boolean }): ReadonlySet<string> {
    const key = JSON.stringify([rule, hasProject]);
    const known =
      this.labels.get(key) ??
      new Set(
        [...this.latest.values()]
          .flat()
          .filter((place) => place.rule === rule && (place.projectId !== null) === hasProject)
          .map(({ label }) => label),
      );
    this.labels.set(key, known);
    return known;
  }

  private add({ madeAt, policies }: EarlierAnswer): void {
    for (const policy of policies) {
      const key = keyOf(policy);
      const state = this.states.get(key) ?? new PolicyState();
      this.states.set(key, state);
      state.add(policy, madeAt);
      const { projectId, account, region } = policy;
      if (projectId !== null && account) this.places.set(projectId, { account, region });
    }
    for (const project of new Set(policies.map(({ projectId }) => projectId))) {
      this.latest.set(
        project,
        policies.filter(({ projectId }) => projectId === project),
      );
    }
  }
}

/** The memory without earlier answers. */
export const NO_MEMORY: PolicyMemory = {
  madeAt: undefined,
  unseen: null,
  isKnown: false,
  hasBaseline: false,
  terms: "",
  newKey: "",
  rows: [],
  tryGet: () => undefined,
};

class PolicyState {
  rows = new Map<string, RememberedRow>();
  hasBaseline = false;
  terms = "";
  newKey = "";

  add(
    { isLookedAt, isWhole, hasBaseline, terms, newKey, rows, remembered }: EarlierPolicy,
    madeAt: string,
  ): void {
    const known = this.rows;
    // Rows that were not read are not gone.
    const next = new Map(isLookedAt && isWhole ? [] : known);
    for (const row of rows) next.set(rowKeyOf(row), joined(known.get(rowKeyOf(row)), row, madeAt));
    for (const row of remembered) {
      const listed = next.get(rowKeyOf(row)) ?? known.get(rowKeyOf(row));
      const firstSeen = earliest(listed?.firstSeen, row.firstSeen) ?? madeAt;
      next.set(rowKeyOf(row), { ...row, firstSeen, creator: row.creator ?? listed?.creator ?? null });
    }
    this.rows = next;
    this.hasBaseline ||= hasBaseline;
    // An answer for a project that was not read repeats what it knew. It counts if nothing else is known.
    this.terms = isLookedAt ? terms : this.terms || terms;
    this.newKey = isLookedAt ? newKey : this.newKey || newKey;
  }
}

/** An undecided row keeps its earlier state: it may still have it. */
function joined(known: RememberedRow | undefined, row: EarlierRow, madeAt: string): RememberedRow {
  const state = row.state === "undecided" ? (known?.state ?? row.state) : row.state;
  const firstSeen = earliest(known?.firstSeen, row.firstSeen) ?? madeAt;
  return { ...row, state, firstSeen, creator: row.creator ?? known?.creator ?? null };
}

function earliest(a: string | null | undefined, b: string | null): string | undefined {
  if (!a || b === null) return a ?? b ?? undefined;
  return Date.parse(b) < Date.parse(a) ? b : a;
}

/** Whether it is Terraform's address of a data source of a type. */
const isAddress = (label: string, type: string) => `.${label}`.includes(`.${type}.`);

const keyOf = ({ rule, label, projectId }: PolicyPlace) => JSON.stringify([rule, label, projectId]);
/** The identity of a row among those of a policy. */
export const rowKeyOf = ({ kind, id }: Pick<EarlierRow, "kind" | "id">) => `${kind} ${id}`;
