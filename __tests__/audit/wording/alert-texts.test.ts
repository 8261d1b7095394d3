import { jsonBytes } from "../../../lib/audit/catalogue/text";
import type { PolicyResult } from "../../../lib/audit/engine/evaluate-policy";
import { Unknown } from "../../../lib/audit/known";
import { orphanedSnapshots } from "../../../lib/audit/policies/orphaned-snapshots";
import { staleSnapshots } from "../../../lib/audit/policies/stale-snapshots";
import { type AlertContext, alertTextsOf } from "../../../lib/audit/wording/alert-texts";
import {
  factsOf,
  type JudgeOptions,
  judge,
  NOW,
  snapshotOf,
  type WorldParts,
} from "../../support/policy-facts";

const WHERE = {
  policy: "prod/stale",
  region: "cn-north-4",
  projectId: "p",
  message: undefined,
  restIn: { output: "rows" },
};
const contextOf = (world: WorldParts, more: Partial<AlertContext> = {}): AlertContext => ({
  now: NOW,
  texts: factsOf(world).texts,
  ...WHERE,
  ...more,
});
const stale = (world: WorldParts, options?: JudgeOptions) =>
  judge(staleSnapshots, { older_than: "1d" }, world, options);
const texts = (world: WorldParts, options?: JudgeOptions) =>
  alertTextsOf(stale(world, options), contextOf(world));

const OLD: WorldParts = { snapshots: [snapshotOf("a")] };
const EXEMPTION = { id: "a", reason: "spare", expires: "2027-03-31" };
const failed = (fields: Partial<PolicyResult> = {}): PolicyResult => {
  const result = judge(
    orphanedSnapshots,
    {},
    {
      snapshots: [snapshotOf("lost", { volumeId: "gone" })],
      diskOf: () => new Unknown("disk", "Its disk could not be read: 500.", "failed"),
    },
  );
  return { ...result, ...fields };
};

test.each([
  ["violations", texts(OLD), "1 stale snapshot, 10 GiB provisioned (prod/stale, cn-north-4, p)"],
  ["resolved", texts({}), "Resolved: no stale snapshots (prod/stale, cn-north-4, p)"],
  [
    "exempt",
    texts(OLD, { exemptions: [EXEMPTION] }),
    "0 stale snapshots, 0 GiB provisioned (1 exempt, 10 GiB) (prod/stale, cn-north-4, p)",
  ],
  [
    "undecided",
    alertTextsOf(failed({ suspectReasons: [] }), contextOf({})),
    "No orphaned snapshots proven, but 1 snapshot undecided (prod/stale, cn-north-4, p)",
  ],
  [
    "untrusted",
    alertTextsOf(failed({ suspectReasons: ["So many."] }), contextOf({})),
    "Scan unreliable: orphaned snapshots (prod/stale, cn-north-4, p)",
  ],
])("%s is told under its title", (kind, alert, title) => {
  expect(alert).toMatchObject({ kind, title });
  for (const text of [alert.text, alert.brief, alert.shortText]) expect(text.startsWith(title)).toBe(true);
});

test("a message begins with what is new and gone, and lists what is new first", () => {
  const world: WorldParts = { snapshots: [snapshotOf("a", { size: 900 }), snapshotOf("b")] };
  const result = stale(world);
  const violations = result.violations.map((row) => ({ ...row, isNew: row.row.id === "b" }));
  const gone = { id: "x", kind: "legacy", name: null, firstSeen: null, outcome: "deleted" } as const;
  const life = { ...result.life, comparedWith: "2026-11-19T00:00:00Z", newViolations: 1, gone: [gone] };
  const { title, text } = alertTextsOf(
    { ...result, violations, life },
    contextOf(world, { message: "Ask us." }),
  );
  expect(title).toMatch(/^1 new, 1 gone: 2 stale snapshots, 910 GiB provisioned \(/);
  expect(text.split("\n").slice(1, 3)).toEqual(["Gone since 2026-11-19T00:00:00Z: 1 deleted.", "Ask us."]);
  expect(text).toMatch(/\(b\): new[\s\S]*\(a\): /);
});

test("what a row by its nature leaves open keeps nothing from being resolved", () => {
  expect(texts({ snapshots: [snapshotOf("a", { createdAt: null })] }).kind).toBe("resolved");
});

test("the same rows are told once: only what is proven, or a failed read, changes the key", () => {
  const more = { snapshots: [snapshotOf("a", { size: 900 }), snapshotOf("b", { createdAt: null })] };
  expect(texts(more).key).toBe(texts(OLD).key);
  expect(texts({ snapshots: [snapshotOf("a"), snapshotOf("b")] }).key).not.toBe(texts(OLD).key);
  expect(texts({}).key).toBe("resolved");
});

test("the key changes where there is something new to tell, and nowhere else", () => {
  const of = (...ids: string[]): WorldParts => ({ snapshots: ids.map((id) => snapshotOf(id)) });
  const unsound = (world: WorldParts) =>
    alertTextsOf({ ...stale(world), suspectReasons: ["No disk is listed."] }, contextOf(world));
  const steps = [
    ["nothing", texts(of()), false],
    ["still nothing", texts(of()), false],
    ["the first one", texts(of("a")), true],
    ["the same one, changed", texts({ snapshots: [snapshotOf("a", { name: "x", size: 900 })] }), false],
    ["one more", texts(of("a", "b")), true],
    ["as many, but another one", texts(of("a", "c")), true],
    ["none any more", texts(of()), true],
    ["none again", texts(of()), false],
    ["no trust", unsound(of("d")), true],
    ["no trust again, with one more", unsound(of("d", "e")), false],
    ["trust again", texts(of("d", "e")), true],
    ["none once more", texts(of()), true],
  ] as const;
  const keys = steps.map(([, { key }]) => key);
  const changed = steps.map(([what], index) => [what, index > 0 && keys[index] !== keys[index - 1]]);
  expect(changed).toEqual(steps.map(([what, , isNew]) => [what, isNew]));
});

test("a scan that is not trusted lists nothing that was found", () => {
  const { text, shortText } = alertTextsOf(
    { ...stale(OLD), suspectReasons: ["So many\nlost."] },
    contextOf(OLD),
  );
  expect(text).not.toContain("a-name");
  expect(text.split("\n").at(-1)).toBe("  - So many\ufffdlost.");
  expect(shortText).toContain("So many");
});

const CROWD: WorldParts = {
  snapshots: Array.from({ length: 3000 }, (_, index) =>
    snapshotOf(`s${index}`, { name: `"孤儿快照"-${"x".repeat(200)}` }),
  ),
};
test("however many there are, every form fits its receiver, and says how many are left out", () => {
  const context = contextOf(CROWD, { policy: "策".repeat(300), message: "询".repeat(333) });
  const alert = alertTextsOf(stale(CROWD), context);
  expect(Buffer.byteLength(alert.title)).toBeLessThanOrEqual(512);
  expect(jsonBytes(alert.text)).toBeLessThanOrEqual(250_000);
  expect(jsonBytes(alert.brief)).toBeLessThanOrEqual(4096);
  expect([...alert.shortText].length).toBeLessThanOrEqual(490);
  for (const text of [alert.text, alert.brief])
    expect(text).toMatch(/\n {2}and [\d,]+ more, [\d,]+ GiB: see output rows$/);
});

test("a short text is one line, without the brackets that a message must not have", () => {
  const { shortText } = alertTextsOf(stale(OLD), contextOf(OLD, { message: "[ask]\n【storage】" }));
  expect(shortText).not.toMatch(/[[\]【】\n]/);
});
