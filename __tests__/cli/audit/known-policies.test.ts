import { parseEarlierAnswer } from "../../../lib/audit/memory/earlier-answer";
import { Memory } from "../../../lib/audit/memory/memory";
import { KnownPolicies } from "../../../lib/cli/audit/known-policies";
import { toEntry } from "../../../lib/cli/policies/policy-entry";

const cell = (account: string, region: string, project_id: string) => ({
  account,
  region,
  project_id,
  project_name: project_id,
  state: "complete",
  is_whole: true,
});
const memory = new Memory(
  [
    parseEarlierAnswer(
      JSON.stringify({
        $schema: "urn:cdktf-evs-snapshots:audit:2",
        made_at: "2026-11-01T00:00:00Z",
        policies: [
          {
            rule: "stale_snapshots",
            policy: "old",
            subject: "snapshot",
            cells: [cell("a", "r", "p1"), cell("b", "r", "p2"), cell("b", "q", "p3")],
            violations: ["p1", "p2", "p3"].map((project_id) => ({
              id: `s-${project_id}`,
              kind: "legacy",
              project_id,
            })),
          },
        ],
      }),
    ),
  ],
  "2026-11-02T00:00:00Z",
);

test("a policy that is removed stands once, with what it had in all projects", () => {
  const known = new KnownPolicies([toEntry({ rule: "failed_snapshots" })], memory);
  expect(known.removedFrom(["p1", "p2", null])).toMatchObject([
    { rule: "stale_snapshots", policy: "old", gone: [{ project_id: "p1" }, { project_id: "p2" }] },
  ]);
});

test("projects may still be there in an account that is closed, and not elsewhere", () => {
  const isClosed = ({ account, region }: { account?: string | null; region?: string | null }) =>
    account === "b" && region === "r";
  const outside = memory.outside(new Set(["p9"]), { rule: "stale_snapshots", label: "old" }, isClosed);
  expect(outside.map(({ projectId }) => projectId)).toEqual(["p2"]);
});
