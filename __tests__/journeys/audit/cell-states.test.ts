import { en } from "../../../lib/audit/catalogue";
import { joinResults } from "../../../lib/audit/engine/join-results";
import type { PlaceState } from "../../../lib/audit/facts/place";
import { unreadFacts } from "../../../lib/audit/facts/unread-facts";
import { alertCellsOf, nextAlert } from "../../../lib/audit/results/alert-memory";
import { judgeFacts } from "../../../lib/audit/results/judge";
import { policyRecord } from "../../../lib/audit/results/policy-record";
import { alertTextsOf } from "../../../lib/audit/wording/alert-texts";
import { exitCodeOf } from "../../../lib/cli/audit/exit-code";
import { reportedPolicy } from "../../../lib/cli/audit/reported-policy";
import { toEntry } from "../../../lib/cli/policies/policy-entry";
import { render } from "../../../lib/report";
import { schemaProblems } from "../../support/audit-schema";
import { fleetDocumentOf } from "../../support/documents";
import { daysAgo, factsOf, NOW, snapshotOf } from "../../support/policy-facts";

const entry = toEntry({ rule: "stale_snapshots", older_than: "30d" });
const place = (name: string) => ({ account: "acme", region: "r", projectId: name, projectName: `r_${name}` });

/** Two projects: one that was read, and one in a state. */
function fleetWith(state: PlaceState, hasViolation: boolean) {
  const snapshots = hasViolation ? [snapshotOf("a", { createdAt: daysAgo(400), projectId: "web" })] : [];
  const isRead = state === "complete" || state === "incomplete";
  const other = isRead
    ? factsOf({ ...place("lab"), ...(state === "incomplete" && { standardFailure: "403" }) })
    : unreadFacts(place("lab"), { state, reason: "403" }, { texts: en, readAt: NOW });
  const results = [factsOf({ ...place("web"), snapshots }), other].map(
    (facts) => judgeFacts(entry, facts, { now: NOW }).result,
  );
  return joinResults(results);
}

const alertOf = (result: ReturnType<typeof fleetWith>) =>
  alertTextsOf(result, {
    now: NOW,
    texts: en,
    policy: "stale",
    region: null,
    projectId: null,
    message: undefined,
    restIn: "report",
  });

// The page is shown in a browser for each state by its own test, and formats of other programs by `cell-words`.
test.each<[state: PlaceState, isComplete: boolean, alert: string, key: string, code: number]>([
  ["complete", true, "resolved", "", 0],
  ["incomplete", false, "undecided", "undecided", 2],
  ["refused", false, "undecided", "undecided", 2],
  ["unreachable", false, "undecided", "undecided", 2],
  ["absent", false, "undecided", "undecided", 2],
])("a project that is %s: policy, alert, JSON and exit code", (state, isComplete, alert, key, code) => {
  for (const hasViolation of [false, true]) {
    const result = fleetWith(state, hasViolation);
    const record = policyRecord(result, { message: undefined, shownRows: 20, restIn: "report" }, NOW);
    expect(record).toMatchObject({
      complete: isComplete,
      suspect: false,
      violation_count: Number(hasViolation),
    });
    expect(record.cells.map((cell) => cell.state)).toEqual(["complete", state]);
    expect(record.report.includes("403")).toBe(!isComplete);

    expect(alertOf(result).kind).toBe(hasViolation ? "violations" : alert);
    const sent = nextAlert(alertCellsOf(result), undefined).key;
    if (hasViolation) expect(sent).toMatch(/^[0-9a-f]{16}$/);
    else expect(sent).toBe(key);

    const document = fleetDocumentOf([reportedPolicy(entry, result, NOW)]);
    const json = JSON.parse(render(document, "json", { isColored: false, page: "" }));
    expect(schemaProblems(json)).toEqual([]);
    expect(json.cells.map((cell: { readonly state: string }) => cell.state)).toEqual(["complete", state]);
    expect(exitCodeOf(document, { failOn: "any" })).toBe(hasViolation ? 1 : code);
  }
});
