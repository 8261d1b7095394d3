import { missingMetadata } from "../../../lib/audit/policies/missing-metadata";
import { ParameterProblem } from "../../../lib/audit/spec/parameters";
import type { Snapshot } from "../../../lib/evs";
import { answersOf, BACKUP, judge, snapshotOf } from "../../support/policy-facts";

const cases: readonly [string, Partial<Snapshot>, string | undefined][] = [
  ["with every key", { metadata: { owner: "ann", team: "storage" } }, undefined],
  ["lacking a key", { metadata: { owner: "ann" } }, "incomplete"],
  ["with an empty value", { metadata: { owner: "ann", team: " " } }, "incomplete"],
  ["with a value that is null", { metadata: { owner: "ann", team: "null" } }, "incomplete"],
  ["whose key is a property of every object", { metadata: {} }, "incomplete"],
  ["of a server's backup", BACKUP, undefined],
  ["named as backups name theirs", { name: "manualbk_snapshot_1" }, "? name"],
  [
    "whose metadata cannot be read",
    { problem: "metadata is a list, not an object", unreadable: ["metadata"] },
    "? metadata",
  ],
];

test.each(cases)("a snapshot %s", (_, fields, expected) => {
  const result = judge(
    missingMetadata,
    { keys: ["owner", "team"] },
    { snapshots: [snapshotOf("s", fields)] },
  );
  expect(answersOf(result)).toEqual(expected === undefined ? {} : { s: expected });
});

test("the reason names what is missing, on one line", () => {
  const keys = ["a\nb", "owner", "owner", "constructor"];
  const { violations } = judge(
    missingMetadata,
    { keys },
    { snapshots: [snapshotOf("s", { metadata: { owner: "x" } })] },
  );
  expect(violations[0]?.reason).toBe('Its metadata lacks "a\\nb", "constructor".');
});

test.each([[[]], [[""]]])("keys %j are no keys", (keys) => {
  expect(() => judge(missingMetadata, { keys }, {})).toThrow(ParameterProblem);
});
