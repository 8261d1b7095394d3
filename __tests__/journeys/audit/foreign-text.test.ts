import type { DiskFact } from "../../../lib/audit/facts/facts";
import { ambiguousNames } from "../../../lib/audit/policies/ambiguous-names";
import { judgeSnapshots } from "../../../lib/audit/verdicts/judge-snapshots";
import { describeProblems } from "../../../lib/provider/data-sources/problems";
import { factsOf, judge, snapshotOf, type WorldParts } from "../../support/policy-facts";

/** What a server can say: an escape sequence, a line of its own, a change of direction, half a character, and no end. */
const HOSTILE = `\u001b[2J\r\nforged\u202e\u200b\ud800${"a".repeat(5_000)}`;
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/u;

function expectPrintable(texts: readonly string[]): void {
  expect(texts.some((text) => text.includes("forged"))).toBe(true);
  for (const text of texts) {
    expect(text).not.toMatch(UNPRINTABLE);
    expect(text.length).toBeLessThan(500);
  }
}

const present = (status: string): WorldParts => ({
  rereadOf: () => ({ state: "present", snapshot: snapshotOf("s", { status }) }),
});
const diskIs = (disk: DiskFact): WorldParts => ({ diskOf: () => disk, recycleBin: [] });

test.each<[string, WorldParts]>([
  ["the project of a row", { snapshots: [snapshotOf("s", { projectId: HOSTILE })] }],
  ["the status of a disk", diskIs({ state: "present", status: HOSTILE })],
  ["the status of the snapshot, read again", { ...diskIs({ state: "gone" }), ...present(HOSTILE) }],
  [
    "the disk that is the control",
    {
      ...diskIs({ state: "gone" }),
      ...present("available"),
      control: { state: "answered", volumeId: HOSTILE },
    },
  ],
])("reasons and evidence are printable lines, whatever is %s", (_, parts) => {
  const facts = factsOf({ snapshots: [snapshotOf("s", { volumeId: "x" })], ...parts });
  const { findings } = judgeSnapshots(facts, { suspectShare: 0.5, control: "required" });
  expectPrintable(findings.flatMap(({ reason, evidence }) => [reason, ...evidence]));
});

test("so is the list of disks that share a name", () => {
  const snapshots = ["d", HOSTILE].map((volumeId, index) =>
    snapshotOf(`s${index}`, { name: "same", volumeId }),
  );
  const { violations } = judge(ambiguousNames, {}, { snapshots });
  expectPrintable(violations.flatMap(({ reason, evidence }) => [reason, ...evidence]));
});

test("so is what is wrong with a row", () => {
  expectPrintable(describeProblems([{ id: HOSTILE, problem: "size is a list, not a number" }], []));
});
