import fc from "fast-check";
import { FactReader } from "../../../lib/audit/facts/fact-reader";
import { auditProject } from "../../../lib/cli/audit/audit-project";
import { toEntry, type WrittenPolicy } from "../../../lib/cli/policies/policy-entry";
import type { EmbeddedApiOptions, Fault, Scenario } from "../../../lib/embedded";
import type { ReportedPolicy } from "../../../lib/report";
import { client as clientOf, api as startApi } from "../../support/client";
import {
  type CompanyWorld,
  companyWorld,
  type DiskTruth,
  NOW,
  type SnapshotTruth,
} from "../../support/company-world";
import { PROJECT } from "../../support/worlds";

// All policies over a project of a company's size: what its rows were made to be is known, and is said here in the words
// of that truth and not by the laws of the policies.

const TRANSITIONAL = ["creating", "deleting", "rollbacking"];

interface Sized {
  readonly id: string;
  readonly size: number | null;
}

interface Expected {
  readonly violations: readonly Sized[];
  readonly undecided: readonly Sized[];
}

const isAtRest = ({ status }: SnapshotTruth) => !TRANSITIONAL.includes(status);
/** Whether its row says whose it is. */
const isOwn = ({ maker, fate }: SnapshotTruth) => maker === "user" && fate !== "foreign";
const isDoubtful = ({ maker, fate }: SnapshotTruth) =>
  maker !== "backup" && (maker === "unsure" || fate === "foreign");
/** What is proven of rows of this project is not of rows of another. */
const unlessForeign = (rows: readonly SnapshotTruth[]): Expected => ({
  violations: rows.filter(({ fate }) => fate !== "foreign"),
  undecided: rows.filter(({ fate }) => fate === "foreign"),
});
const ageOf = ({ age = Number.POSITIVE_INFINITY }: SnapshotTruth) => age;

type Truth = Pick<CompanyWorld, "snapshots" | "disks" | "bin">;

const EXPECTED: Readonly<Record<string, (truth: Truth) => Expected>> = {
  orphaned_snapshots: ({ snapshots }) => ({
    violations: snapshots.filter(
      (snapshot) => snapshot.fate === "gone" && isAtRest(snapshot) && isOwn(snapshot),
    ),
    undecided: snapshots.filter(
      (snapshot) =>
        isAtRest(snapshot) &&
        snapshot.maker !== "backup" &&
        (["forbidden", "unnamed", "foreign"].includes(snapshot.fate) ||
          (snapshot.fate === "gone" && snapshot.maker === "unsure")),
    ),
  }),
  stale_snapshots: ({ snapshots }) => {
    const deletable = snapshots.filter(
      (snapshot) => isAtRest(snapshot) && snapshot.status !== "error_deleting" && snapshot.ends === undefined,
    );
    const old = deletable.filter((snapshot) => ageOf(snapshot) >= 180 && snapshot.maker !== "backup");
    const isSure = (snapshot: SnapshotTruth) => isOwn(snapshot) && snapshot.age !== undefined;
    return { violations: old.filter(isSure), undecided: old.filter((snapshot) => !isSure(snapshot)) };
  },
  stuck_snapshots: ({ snapshots }) =>
    unlessForeign(
      snapshots.filter((snapshot) => !isAtRest(snapshot) && (snapshot.quiet ?? ageOf(snapshot)) > 1),
    ),
  failed_snapshots: ({ snapshots }) =>
    unlessForeign(snapshots.filter(({ status }) => ["error", "error_deleting"].includes(status))),
  expiring_snapshots: ({ snapshots }) => {
    const isCopy = ({ status }: SnapshotTruth) => status === "available";
    const others = ({ id, disk }: SnapshotTruth) =>
      snapshots.filter((other) => isCopy(other) && other.disk === disk && other.id !== id);
    const ending = snapshots.filter(
      (snapshot) =>
        isCopy(snapshot) &&
        snapshot.ends !== undefined &&
        snapshot.ends <= 7 &&
        !others(snapshot).some(({ age }) => age !== undefined && age < ageOf(snapshot)),
    );
    const isUndated = (snapshot: SnapshotTruth) => others(snapshot).some(({ age }) => age === undefined);
    const isSure = (snapshot: SnapshotTruth) => !isUndated(snapshot) && snapshot.fate !== "foreign";
    return { violations: ending.filter(isSure), undecided: ending.filter((one) => !isSure(one)) };
  },
  excess_snapshots: ({ snapshots }) => excessOf(snapshots, 3),
  missing_metadata: ({ snapshots }) => ({
    violations: snapshots.filter((snapshot) => isOwn(snapshot) && snapshot.team === undefined),
    undecided: snapshots.filter((snapshot) => isDoubtful(snapshot) && snapshot.team === undefined),
  }),
  ambiguous_names: ({ snapshots }) => {
    // Of the user's names, only this one is given to more than one disk, where it is.
    const habit = snapshots.filter(({ name }) => name === "before-升级");
    return unlessForeign(habit.length > 1 ? habit : []);
  },
  capacity_budget: ({ snapshots }) => budgetOf(snapshots, 50_000),
  unattached_disks: ({ disks }) => ({
    violations: disks.filter(({ attached, quiet }) => !attached && quiet > 30),
    undecided: [],
  }),
  unprotected_disks: ({ snapshots, disks }) => {
    const copies = ({ id }: DiskTruth) =>
      snapshots.filter(({ disk, status }) => disk === id && status === "available");
    const isNew = ({ age = Number.POSITIVE_INFINITY }: Partial<SnapshotTruth>) => age <= 30;
    const bare = disks.filter(
      (disk) => disk.age > 30 && ![...copies(disk), { age: disk.backup }].some(isNew),
    );
    const isUndated = (disk: DiskTruth) => copies(disk).some(({ age }) => age === undefined);
    return { violations: bare.filter((disk) => !isUndated(disk)), undecided: bare.filter(isUndated) };
  },
  leaving_recycle_bin: ({ bin }) => ({
    violations: bin.filter(({ left }) => left !== undefined && left < 3),
    undecided: bin.filter(({ left }) => left === undefined),
  }),
  snapshot_rule: ({ snapshots }) => ({
    violations: snapshots.filter(({ fate }) => ["gone", "recycled", "unnamed"].includes(fate)),
    undecided: snapshots.filter(({ fate }) => ["forbidden", "foreign"].includes(fate)),
  }),
  disk_rule: ({ disks }) => ({ violations: disks.filter(({ age }) => age > 100), undecided: [] }),
};

const ARGUMENTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  orphaned_snapshots: {},
  stale_snapshots: { older_than: "180d" },
  stuck_snapshots: { after: "1d" },
  failed_snapshots: {},
  expiring_snapshots: { within: "7d" },
  excess_snapshots: { keep: 3 },
  missing_metadata: { keys: ["team"] },
  ambiguous_names: {},
  capacity_budget: { at_most_gib: 50_000, by: "metadata:team" },
  unattached_disks: { for_at_least: "30d" },
  unprotected_disks: { within: "30d" },
  leaving_recycle_bin: { within: "3d" },
  snapshot_rule: { noun: "snapshot of no disk", violates_when: "disk == null" },
  disk_rule: { noun: "old disk", violates_when: "now - disk.created_at > duration('2400h')" },
};

/** Of each disk, whatever is beyond so many newer ones; where some have no time, how many those are is not known. */
function excessOf(snapshots: readonly SnapshotTruth[], keep: number): Expected {
  const violations: Sized[] = [];
  const undecided: Sized[] = [];
  for (const disk of new Set(snapshots.map((snapshot) => snapshot.disk))) {
    if (disk === undefined) continue;
    const copies = snapshots.filter(
      (snapshot) => snapshot.disk === disk && snapshot.maker !== "backup" && snapshot.status === "available",
    );
    const isSure = (snapshot: SnapshotTruth) => isOwn(snapshot) && snapshot.age !== undefined;
    for (const snapshot of copies) {
      // What EVS deletes by itself does not count against what lasts.
      const counts = (one: SnapshotTruth) => snapshot.ends !== undefined || one.ends === undefined;
      // Of the same time, the one with the higher ID is the newer one.
      const isAhead = (one: SnapshotTruth) =>
        ageOf(one) < ageOf(snapshot) ||
        (one.age !== undefined && one.age === snapshot.age && one.id > snapshot.id);
      const newer = (one: SnapshotTruth) => one !== snapshot && counts(one) && isAhead(one);
      const least = copies.filter((one) => isSure(one) && newer(one)).length;
      const most = copies.filter(
        (one) => one !== snapshot && (newer(one) || (one.age === undefined && counts(one))),
      ).length;
      if (snapshot.age === undefined ? copies.length <= keep : most < keep) continue;
      if (least >= keep && isSure(snapshot)) {
        if (snapshot.clones === 0) violations.push(snapshot);
      } else if (!isSure(snapshot) || least < keep) undecided.push(snapshot);
    }
  }
  return { violations, undecided };
}

function budgetOf(snapshots: readonly SnapshotTruth[], most: number): Expected {
  // A row of another project may count, and is a member of no group.
  const own = snapshots.filter(({ fate }) => fate !== "foreign");
  const hasForeign = own.length < snapshots.length;
  const teams = [...new Set(own.map(({ team = "" }) => team))];
  const groups = teams.map((team) => {
    const members = own.filter((snapshot) => (snapshot.team ?? "") === team);
    const size = members.reduce((sum, member) => sum + (member.size ?? 0), 0);
    return {
      id: `team=${team}`,
      size,
      isSure: !hasForeign && members.every((member) => member.size !== null),
    };
  });
  return {
    violations: groups.filter(({ size }) => size > most),
    undecided: groups.filter(({ size, isSure }) => size <= most && !isSure),
  };
}

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();
const gib = (rows: readonly Sized[]) => rows.reduce((sum, { size }) => sum + (size ?? 0), 0);

/** What a fresh project is judged to be, and what was asked for that. */
async function auditWith(scenario: Scenario, rules: readonly string[], options: EmbeddedApiOptions = {}) {
  const api = await startApi({ scenario, ...options });
  const { policies } = await auditProject(new FactReader(clientOf(api.url)), {
    projectId: PROJECT,
    entries: rules.map((rule) => toEntry({ rule, ...ARGUMENTS[rule] } as WrittenPolicy)),
    signal: new AbortController().signal,
    now: NOW,
  });
  return { policies, requests: api.requests.map(({ path, query }) => `${path} ${JSON.stringify(query)}`) };
}

describe("all policies over a project of 1,300 snapshots and 400 disks", () => {
  const company = companyWorld(20261126);
  const judged = new Map<string, ReportedPolicy>();
  let asked: readonly string[] = [];
  beforeAll(async () => {
    const { policies, requests } = await auditWith(company.scenario, Object.keys(ARGUMENTS));
    for (const policy of policies) judged.set(policy.rule, policy);
    asked = requests;
  });

  test.each(Object.keys(ARGUMENTS))("%s: exactly what is true, and its GiB", (rule) => {
    const { violations = [], undecided = [], total_gib: total } = judged.get(rule) ?? {};
    const truth = EXPECTED[rule]?.(company);
    expect(ids(violations)).toEqual(ids(truth?.violations ?? []));
    expect(violations).not.toEqual([]);
    expect(ids(undecided)).toEqual(ids(truth?.undecided ?? []));
    expect(total).toBe(gib(truth?.violations ?? []));
  });

  test("together they ask for what the orphaned ones do, and for backups once", async () => {
    const { requests } = await auditWith(company.scenario, ["orphaned_snapshots", "unprotected_disks"]);
    expect([...asked].sort()).toEqual(requests.sort());
  });
});

const faults = fc.array(
  fc.record({
    path: fc.constantFrom(
      "volumes/detail",
      "recycle-bin",
      "backups",
      "volumes/lost",
      "volumes/disk",
      "snapshots/snap",
    ),
    from: fc.integer({ min: 0, max: 12 }),
    fault: fc.constantFrom<Fault>(
      { status: 403 },
      { status: 500 },
      { status: 200, body: "{}" },
      { reset: true },
    ),
  }),
  { minLength: 1, maxLength: 3 },
);

test("in 100 small projects with faults no policy accuses a row that does not violate, nor forgets one that does", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), faults, async (seed, chosen) => {
      const company = companyWorld(seed, 0.04);
      const { policies } = await auditWith(company.scenario, Object.keys(ARGUMENTS), {
        fault: ({ path, index }) =>
          chosen.find(({ path: part, from }) => index >= from && path.includes(part))?.fault,
      });
      for (const { rule, violations, undecided, suspect } of policies) {
        const truth = ids(EXPECTED[rule]?.(company).violations ?? []);
        const accused = ids(violations);
        expect({ rule, wrongly: accused.filter((id) => !truth.includes(id)) }).toEqual({ rule, wrongly: [] });
        const known = [...accused, ...ids(undecided)];
        const forgotten = suspect ? [] : truth.filter((id) => !known.includes(id));
        expect({ rule, forgotten }).toEqual({ rule, forgotten: [] });
      }
    }),
    // The example has two snapshots of one disk that were made in the same microsecond.
    { numRuns: 100, examples: [[128710631, []]] },
  );
}, 60_000);
