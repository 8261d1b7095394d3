import { diskRule } from "../../../lib/audit/policies/disk-rule";
import { ParameterProblem } from "../../../lib/audit/spec/parameters";
import { answersOf, diskOf, judge, type WorldParts } from "../../support/policy-facts";

const answers = (violates_when: string, world: WorldParts) =>
  answersOf(judge(diskRule, { noun: "odd disk", violates_when }, world));

test("a disk violates, does not, or cannot be told", () => {
  const volumes = [
    diskOf("open", { encrypted: false, volumeType: "SSD" }),
    diskOf("safe", { encrypted: true }),
    diskOf("unsaid", { encrypted: null }),
    diskOf("malformed", {
      encrypted: null,
      problem: "encrypted is not a boolean",
      unreadable: ["encrypted"],
    }),
  ];
  expect(answers("!disk.encrypted && disk.volume_type == 'SSD'", { volumes })).toEqual({
    open: "matched",
    unsaid: "? disk.encrypted",
    malformed: "? encrypted",
  });
});

test("a row that says nothing of servers is not one without a server", () => {
  const volumes = [diskOf("none"), diskOf("unsaid", { attachments: null })];
  expect(answers("disk.attachments.size() == 0", { volumes })).toEqual({
    none: "matched",
    unsaid: "? disk.attachments",
  });
});

test("what official lists do not hold of disks is not taken for what is not there", () => {
  const world: WorldParts = { source: "given", volumes: [diskOf("v")] };
  expect(answers("disk.encrypted", world)).toEqual({ v: "? encrypted" });
  expect(answers("disk.size == 40", world)).toEqual({ v: "matched" });
});

test("without the disk list nothing is said, and that is said", () => {
  const result = judge(diskRule, { noun: "x", violates_when: "true" }, { volumes: { failure: "403" } });
  expect(result).toMatchObject({ violations: [], suspectReasons: ["The disk list could not be read: 403."] });
});

test("rules of disks know no snapshot", () => {
  expect(() => answers("snapshot.size > 1", {})).toThrow(ParameterProblem);
});
