import { en, zh } from "../../../lib/audit/catalogue";
import { DiskDeletions, tryGetDeletion } from "../../../lib/audit/facts/disk-deletions";
import { FactReader } from "../../../lib/audit/facts/fact-reader";
import { orphanedSnapshots } from "../../../lib/audit/policies/orphaned-snapshots";
import { staleSnapshots } from "../../../lib/audit/policies/stale-snapshots";
import { toResultRows } from "../../../lib/audit/results/result-rows";
import { judgeSnapshots } from "../../../lib/audit/verdicts/judge-snapshots";
import type { Fault } from "../../../lib/embedded";
import { Row } from "../../../lib/evs/row";
import { parseTrace } from "../../../lib/evs/traces/trace";
import { api, client } from "../../support/client";
import { judgeFacts } from "../../support/policy-facts";
import { PROJECT, scenarioOf, snapshotRow, traceRow, volumeRow } from "../../support/worlds";

const HOUR_MS = 3_600_000;

interface World {
  readonly traces?: readonly ReturnType<typeof traceRow>[];
  /** When the snapshot of the lost disk was made. */
  readonly made?: string | null;
  readonly fault?: Fault;
  readonly deletionTraces?: boolean;
  readonly texts?: typeof zh;
}

/** Reads a world with a living pair and one snapshot of the lost disk `gone`. */
async function read({ traces = [], made, fault, deletionTraces = true, texts }: World) {
  const server = await api({
    scenario: scenarioOf({
      snapshots: [
        snapshotRow("living", { volume_id: "v" }),
        snapshotRow("s", { volume_id: "gone", ...(made === undefined ? {} : { created_at: made }) }),
      ],
      volumes: [volumeRow("v")],
      traces,
    }),
    ...(fault === undefined
      ? {}
      : { fault: ({ path }: { path: string }) => (path.endsWith("/traces") ? fault : undefined) }),
  });
  const reader = new FactReader(client(server.url), { deletionTraces, ...(texts && { texts }) });
  const facts = await reader.read({ projectId: PROJECT, recycleBin: true, control: "required" });
  const asked = server.requests.filter(({ path }) => path.endsWith("/traces")).length;
  return { facts, asked };
}

async function evidenceOf(world: World) {
  const { facts } = await read(world);
  const { findings } = judgeSnapshots(facts, { suspectShare: 0.5, control: "required" });
  expect(findings).toMatchObject([{ verdict: "orphaned" }]);
  const at = findings[0]?.evidence.indexOf("snapshot read again: available") ?? 0;
  return findings[0]?.evidence[at - 1];
}

const AT = Date.now() - 20 * HOUR_MS;
const MINUTE = new Date(AT).toISOString().slice(0, 16);
const gone = (fields: Record<string, unknown> = {}) =>
  traceRow("t", 0, { resource_id: "GONE", time: AT, ...fields });

test.each<[string, World, string]>([
  ["its deletion", { traces: [gone()] }, `deleted ${MINUTE}Z by alice (trace deleteVolume)`],
  ["nobody known", { traces: [gone({ user: null })] }, `deleted ${MINUTE}Z (trace deleteVolume)`],
  [
    "a name on two lines",
    { traces: [gone({ user: { name: `bob\n\u001b[31m${"x".repeat(90)}` } })] },
    `deleted ${MINUTE}Z by bob [31m${"x".repeat(56)}… (trace deleteVolume)`,
  ],
  [
    "two, the last of which counts",
    { traces: [gone({ trace_id: "u", time: AT - HOUR_MS }), gone({ trace_name: "cleanupEvsResources" })] },
    `deleted ${MINUTE}Z by alice (trace cleanupEvsResources)`,
  ],
  [
    "one that failed, beside that of another disk",
    { traces: [gone({ trace_rating: "warning" }), traceRow("other", 3)] },
    "deletion traces: none for this disk; CTS keeps them for 7 days, so it was deleted earlier or moved",
  ],
  ["none at all", {}, "deletion traces: none for any disk in the 7 days that CTS keeps"],
  [
    "those that do not say of which disks",
    { traces: [gone({ resource_id: null, trace_name: "bulkDeleteVolume" }), traceRow("other", 3)] },
    "deletion traces: none for this disk, but 1 without a disk ID",
  ],
  ["a refusal", { fault: { status: 403 } }, "Deletion traces could not be read: 403 EVS.5500."],
  [
    "an answer of another shape",
    { fault: { status: 200, body: '{"traces":{}}' } },
    "Deletion traces could not be read: the response does not match the API description.",
  ],
])("what traces say is evidence, and decides no verdict: %s", async (_, world, expected) => {
  expect(await evidenceOf(world)).toBe(expected);
});

test("they are asked for where they are wanted and something looks gone, and nowhere else", async () => {
  expect((await read({ deletionTraces: false })).asked).toBe(0);
  expect((await read({ deletionTraces: false })).facts.deletions).toBeUndefined();
  // Of each of three kinds of deletion, a page; where there was a row, the end is read and confirmed.
  expect((await read({ traces: [gone()] })).asked).toBe(5);
});

const OLD = new Date(Date.now() - 90 * 24 * HOUR_MS).toISOString();
const NEW = new Date(Date.now() - 2 * HOUR_MS).toISOString();

test.each<[string, World, string, string[], string[]]>([
  ["deleted a day ago, with old snapshots only", { traces: [gone()], made: OLD }, "2d", [], []],
  ["the same after the grace period", { traces: [gone()], made: OLD }, "10h", ["s"], []],
  [
    "a snapshot made after a deletion that cannot be its last",
    { traces: [gone()], made: NEW },
    "10h",
    [],
    [],
  ],
  ["no time but that of its deletion", { traces: [gone()], made: null }, "10h", ["s"], []],
  ["no time at all", { made: null }, "10h", [], ["s"]],
  ["no trace", { made: OLD }, "10d", ["s"], []],
  ["traces that are refused", { made: OLD, fault: { status: 403 } }, "10d", [], ["s"]],
])("grace counts from the deletion: %s", async (_, world, grace, violations, undecided) => {
  const { facts } = await read(world);
  const result = judgeFacts(orphanedSnapshots, { grace_period: grace }, facts, { now: new Date() });
  expect(result.violations.map(({ row }) => row.id)).toEqual(violations);
  expect(result.undecided.map(({ row }) => row.id)).toEqual(undecided);
});

test.each([
  ["in seconds", Math.floor(AT / 1000)],
  ["of 1970", 0],
  ["to come", AT + 100 * 24 * HOUR_MS],
])("a deletion that is dated %s is not plausible, so that its time is unknown", (_, time) => {
  const trace = parseTrace(new Row(gone({ time })), "t");
  const deletions = new DiskDeletions({ rows: [trace], malformed: [] }, { texts: en, readAt: new Date() });
  expect(deletions.of("gone")).toMatchObject({ time: null, at: { missing: "deletion time" } });
});

test.each<[string, World, string, object]>([
  [
    "its deletion",
    { traces: [gone()] },
    "s",
    { deleted_at: new Date(AT).toISOString(), deleted_by: "alice" },
  ],
  [
    "nobody known",
    { traces: [gone({ user: null })] },
    "s",
    { deleted_at: new Date(AT).toISOString(), deleted_by: null },
  ],
  ["no trace", {}, "s", { deleted_at: null, deleted_by: null }],
  ["a refusal", { fault: { status: 403 } }, "s", { deleted_at: null, deleted_by: null }],
  ["no question", { traces: [gone()], deletionTraces: false }, "s", { deleted_at: null, deleted_by: null }],
])("rows say when their disk was deleted, and by whom: %s", async (_, world, id, expected) => {
  const { facts } = await read(world);
  const { violations, subject } = judgeFacts(orphanedSnapshots, {}, facts, { now: new Date() });
  expect(toResultRows(violations, subject)).toMatchObject([{ id, ...expected }]);
});

test("rows of policies that do not ask for lost disks say nothing of deletions", async () => {
  const { facts } = await read({ traces: [gone()] });
  const { violations, subject } = judgeFacts(staleSnapshots, { older_than: "1s" }, facts, {
    now: new Date(),
  });
  expect(violations).toHaveLength(2);
  for (const row of toResultRows(violations, subject)) expect(row).not.toHaveProperty("deleted_at");
});

test("a disk that was deleted and is there again has no deletion", async () => {
  const { facts } = await read({ traces: [gone(), gone({ trace_id: "back", resource_id: "v" })] });
  const living = facts.snapshots.rows.find(({ id }) => id === "living");
  expect(living && tryGetDeletion(living, facts)).toBeUndefined();
});

test("in Chinese", async () => {
  const { facts } = await read({ traces: [gone()], texts: zh });
  const { findings } = judgeSnapshots(facts, { suspectShare: 0.5, control: "required" });
  expect(findings[0]?.evidence).toContain(`alice 于 ${MINUTE}Z 删除（事件 deleteVolume）`);
});
