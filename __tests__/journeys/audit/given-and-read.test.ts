import fc from "fast-check";
import { FactReader } from "../../../lib/audit/facts/fact-reader";
import type { Facts } from "../../../lib/audit/facts/facts";
import { parseGivenFacts } from "../../../lib/audit/facts/given-facts";
import { judgeFacts } from "../../../lib/audit/results/judge";
import { policyRecord } from "../../../lib/audit/results/policy-record";
import type { ResultRow } from "../../../lib/audit/results/result-rows";
import { ALL_SPECS, POLICY_SPECS, type PolicyName } from "../../../lib/audit/spec/policies";
import { toEntry, type WrittenPolicy } from "../../../lib/cli/policies/policy-entry";
import type { Scenario, WireRow } from "../../../lib/embedded";
import { client as clientOf, api as startApi } from "../../support/client";
import { companyWorld, NOW } from "../../support/company-world";
import { PROJECT } from "../../support/worlds";

// One project, once read with proof and once given as the official provider's lists are, through every policy that both
// can be judged by. What lists cannot tell is named here; all else must be the same, to the last attribute of each row.

const ARGUMENTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  orphaned_snapshots: { minimum_verdict: "suspected", suspect_share: 1 },
  stale_snapshots: { older_than: "180d" },
  stuck_snapshots: { after: "1d" },
  failed_snapshots: {},
  excess_snapshots: { keep: 2 },
  missing_metadata: { keys: ["team"] },
  ambiguous_names: {},
  capacity_budget: { at_most_gib: 3000, by: "metadata:team" },
  unattached_disks: { for_at_least: "30d" },
  leaving_recycle_bin: { within: "3d" },
  snapshot_rule: {
    noun: "large snapshot",
    violates_when: "snapshot.size > 400 && !has(snapshot.metadata.team)",
  },
  disk_rule: {
    noun: "old disk",
    violates_when: "now - disk.created_at > duration('2400h') && disk.size > 300",
  },
};

const COLUMNS = {
  standard_snapshots: [
    ...["id", "name", "description", "status", "size", "volume_id", "created_at", "updated_at"],
    ...["retention_at", "category", "tags"],
  ],
  snapshots: [
    "id",
    "name",
    "description",
    "status",
    "size",
    "volume_id",
    "created_at",
    "updated_at",
    "metadata",
  ],
  volumes: [
    "attachments",
    ...[
      "id",
      "name",
      "status",
      "size",
      "volume_type",
      "availability_zone",
      "bootable",
      "snapshot_id",
      "metadata",
    ],
    ...["created_at", "updated_at"],
  ],
  recycle_bin: ["id", "name", "status", "size", "metadata", "created_at", "updated_at", "plan_delete_at"],
};

/** A project's lists as the official provider has them: empty texts and zeros for what the API leaves out. */
function givenOf({ snapshots, standardSnapshots = [], volumes, recycleBin }: Scenario): string {
  const column = (rows: readonly WireRow[], name: string) =>
    rows.map(
      (row) =>
        row[name] ??
        (name === "metadata" || name === "tags"
          ? {}
          : name === "attachments"
            ? []
            : name === "size"
              ? 0
              : ""),
    );
  const columns = (rows: readonly WireRow[], names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, column(rows, name)]));
  return JSON.stringify({
    snapshots: columns(snapshots, COLUMNS.snapshots),
    standard_snapshots: columns(standardSnapshots, COLUMNS.standard_snapshots),
    volumes: columns(volumes, COLUMNS.volumes),
    recycle_bin: columns(recycleBin, COLUMNS.recycle_bin),
  });
}

/** What a rule says of each row that it says something of, without where it was read. */
function answersOf(rule: string, facts: Facts): ReadonlyMap<string, Partial<ResultRow>> {
  const entry = toEntry({ rule, ...ARGUMENTS[rule] } as WrittenPolicy);
  const { violations, undecided } = policyRecord(judgeFacts(entry, facts, { now: NOW }).result, entry, NOW);
  return new Map([...violations, ...undecided].map(({ project_id: _, region: __, ...row }) => [row.id, row]));
}

/** Both looks at a small project, and which of its snapshots lists cannot tell like a read. */
async function bothLooksAt(seed: number) {
  const company = companyWorld(seed, 0.05);
  const server = await startApi({ scenario: company.scenario });
  const request = { projectId: PROJECT, recycleBin: true, control: "required", owners: false } as const;
  const read = await new FactReader(clientOf(server.url)).read(request);
  const ofFate = (...fates: readonly string[]) =>
    new Set(company.snapshots.filter(({ fate }) => fates.includes(fate)).map(({ id }) => id));
  return {
    company,
    read,
    given: givenOf(company.scenario),
    foreign: ofFate("foreign"),
    forbidden: ofFate("forbidden"),
  };
}

test("20 projects are judged alike, read or given, as far as lists can tell", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const { read, given, foreign, forbidden } = await bothLooksAt(seed);
      for (const rule of Object.keys(ARGUMENTS)) {
        const lists = parseGivenFacts(given, {
          columns: POLICY_SPECS[rule as PolicyName].given ?? {},
          now: NOW,
        });
        const [ofRead, ofGiven] = [answersOf(rule, read), answersOf(rule, lists)];
        for (const id of new Set([...ofRead.keys(), ...ofGiven.keys()])) {
          // The lists do not say whose a row is.
          if (foreign.has(id) || (rule === "capacity_budget" && foreign.size > 0)) continue;
          const [seen, told] = [ofRead.get(id), ofGiven.get(id)];
          if (rule !== "orphaned_snapshots") {
            expect({ rule, row: told }).toEqual({ rule, row: seen });
          } else if (told?.verdict === "suspected") {
            // No list says what a read of the disk does, nor that it is forbidden.
            const verdict = forbidden.has(id) ? "undecided" : "orphaned";
            expect({ ...told, ...PROOF }).toEqual({ ...seen, ...PROOF, verdict: "suspected" });
            expect(seen?.verdict).toBe(verdict);
          } else {
            expect({ rule, ...told, ...PROOF }).toEqual({ rule, ...seen, ...PROOF });
          }
        }
      }
    }),
    { numRuns: 20 },
  );
}, 60_000);

/** What a proof says, and lists do not. */
const PROOF = { backups_of_disk: null, reason: "", evidence: [], missing: null };

test("every policy that lists can be given for is compared", () => {
  const given = ALL_SPECS.filter((policy) => policy.given !== undefined).map(({ name }) => name);
  expect(Object.keys(ARGUMENTS).sort()).toEqual(given.sort());
});
