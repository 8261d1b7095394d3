import type { EarlierAnswer, EarlierPolicy, EarlierRow } from "./earlier-answer";

/**
 * What is known of a row from earlier answers: what the latest answer that decided it said, `undecided` where none did, and
 * since when it is there.
 */
export type RememberedRow = EarlierRow;

/** What earlier answers say of one policy in one project. */
export interface PolicyMemory {
  /** When the latest of them was made, RFC 3339 in UTC; undefined where there is none. */
  readonly madeAt: string | undefined;
  /** Whether any of them has the policy in this project. */
  readonly isKnown: boolean;
  /** Since when a row that is not known is there: the time of the answer to be written; null where a plan asks. */
  readonly unseen: string | null;
  /** Whether a row that is not known is certainly new: some look was at whole lists. */
  readonly hasBaseline: boolean;
  /** The arguments and filters of the latest look, as one text. */
  readonly terms: string;
  /** The key of the latest new violations; empty where there were none. */
  readonly newKey: string;
  readonly rows: readonly RememberedRow[];
  tryGet(kind: string, id: string): RememberedRow | undefined;
}

/** What is known of a policy's rows in one project. */
export interface RememberedProject {
  readonly projectId: string;
  readonly rows: readonly RememberedRow[];
}

/** The account and region of a project, where they are known. */
export type KnownPlace = Pick<EarlierPolicy, "account" | "region">;

/** Which policy, and where. */
export interface PolicyPlace {
  readonly rule: string;
  /** What the user calls it. */
  readonly label: string;
  readonly projectId: string | null;
  /** What all policies of the rule are called now. @default - not known: a policy is then known by its name only */
  readonly labels?: readonly string[] | undefined;
}

/** Earlier answers as one memory: since when each finding is there. */
export class Memory {
  private readonly states = new Map<string, PolicyState>();
  /** The policies of each project in the latest answer that has the project. */
  private readonly latest = new Map<string | null, readonly PolicyPlace[]>();
  /** Where projects are, by the latest answer that says it. */
  private readonly places = new Map<string, KnownPlace>();
  private readonly madeAt: string | undefined;

  /**
   * @param answers in any order; they count in the order in which they were made
   * @param unseen the time of the answer to be written; null for a plan, of which nothing may depend on the clock
   */
  constructor(
    answers: readonly EarlierAnswer[],
    private readonly unseen: string | null,
  ) {
    const ordered = [...answers].sort((a, b) => Date.parse(a.madeAt) - Date.parse(b.madeAt));
    for (const answer of ordered) this.add(answer);
    this.madeAt = ordered.at(-1)?.madeAt;
  }

  /** Whether there is any earlier answer. */
  get isEmpty(): boolean {
    return this.madeAt === undefined;
  }

  /**
   * What is known of a policy. Where exactly one name of its rule has gone and exactly one has come, that is the same
   * policy under another name.
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

  /** Policies of these projects that the latest answer has, and that are none of these. */
  without(places: readonly PolicyPlace[]): readonly PolicyPlace[] {
    const kept = new Set(places.flatMap((place) => [keyOf(place), keyOf(this.earlierNameOf(place))]));
    const projects = new Set(places.map(({ projectId }) => projectId));
    return [...projects].flatMap((project) =>
      (this.latest.get(project) ?? []).filter((place) => !kept.has(keyOf(place))),
    );
  }

  /** What is known of a policy, in each project that has it. */
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
   * What is known of a policy in all projects but these.
   *
   * @param mayBe whether a project may still be there; where it was, as far as an answer says it
   */
  outside(
    projects: ReadonlySet<string | null>,
    policy: Omit<PolicyPlace, "projectId">,
    mayBe: (place: KnownPlace) => boolean,
  ): RememberedProject[] {
    return [...this.latest.keys()].flatMap((projectId) => {
      if (projectId === null || projects.has(projectId)) return [];
      if (!mayBe(this.places.get(projectId) ?? {})) return [];
      const { rows } = this.of({ ...policy, projectId });
      return rows.length === 0 ? [] : [{ projectId, rows }];
    });
  }

  private earlierNameOf({ labels = [], ...place }: PolicyPlace): PolicyPlace {
    const ofRule = (this.latest.get(place.projectId) ?? []).filter(({ rule }) => rule === place.rule);
    const known = ofRule.map(({ label }) => label);
    // A data source without a name does not know its address, by which the report of its plan calls it.
    if (place.label === `evs_${place.rule}`) {
      const [address, ...others] = known.filter((label) => isAddress(label, place.label));
      if (address !== undefined && others.length === 0) return { ...place, label: address };
    }
    const gone = known.filter((label) => !labels.includes(label));
    const come = labels.filter((label) => !known.includes(label));
    const [only] = gone;
    const isRenamed = gone.length === 1 && come.length === 1 && come[0] === place.label;
    return isRenamed && only !== undefined ? { ...place, label: only } : place;
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

/** Where there is no earlier answer. */
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
    // What was not read is not gone.
    const next = new Map(isLookedAt && isWhole ? [] : known);
    for (const row of rows) next.set(rowKeyOf(row), joined(known.get(rowKeyOf(row)), row, madeAt));
    for (const row of remembered) {
      const listed = next.get(rowKeyOf(row)) ?? known.get(rowKeyOf(row));
      const firstSeen = earliest(listed?.firstSeen, row.firstSeen) ?? madeAt;
      next.set(rowKeyOf(row), { ...row, firstSeen, creator: row.creator ?? listed?.creator ?? null });
    }
    this.rows = next;
    this.hasBaseline ||= hasBaseline;
    // An answer of a project that was not read repeats what it knew of the project: it counts where nothing else is known.
    this.terms = isLookedAt ? terms : this.terms || terms;
    this.newKey = isLookedAt ? newKey : this.newKey || newKey;
  }
}

/** An undecided row stays what it was: that it is not known now says nothing of it. */
function joined(known: RememberedRow | undefined, row: EarlierRow, madeAt: string): RememberedRow {
  const state = row.state === "undecided" ? (known?.state ?? row.state) : row.state;
  const firstSeen = earliest(known?.firstSeen, row.firstSeen) ?? madeAt;
  return { ...row, state, firstSeen, creator: row.creator ?? known?.creator ?? null };
}

function earliest(a: string | null | undefined, b: string | null): string | undefined {
  if (!a || b === null) return a ?? b ?? undefined;
  return Date.parse(b) < Date.parse(a) ? b : a;
}

/** Whether it is what Terraform calls a data source of a type. */
const isAddress = (label: string, type: string) => `.${label}`.includes(`.${type}.`);

const keyOf = ({ rule, label, projectId }: PolicyPlace) => JSON.stringify([rule, label, projectId]);
/** What identifies a row among those of a policy. */
export const rowKeyOf = ({ kind, id }: Pick<EarlierRow, "kind" | "id">) => `${kind} ${id}`;
