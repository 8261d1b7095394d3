import { unattachedDisks } from "../../../lib/audit/policies/unattached-disks";
import type { RecycleBinVolume } from "../../../lib/evs";
import { answersOf, daysAgo, diskOf, judge, snapshotOf } from "../../support/policy-facts";

const attachment = {
  id: "v",
  attachmentId: "a",
  serverId: "server",
  volumeId: "v",
  device: null,
  hostName: null,
  attachedAt: null,
};

const cases: readonly [string, Partial<RecycleBinVolume>, string | undefined][] = [
  ["in use", { status: "in-use" }, undefined],
  ["available and unchanged for long", { status: "available", updatedAt: daysAgo(40) }, "unattached"],
  ["available, changed yesterday", { status: "available", updatedAt: daysAgo(1) }, undefined],
  ["available, never changed since it was made", { status: "available" }, "unattached"],
  ["made yesterday", { status: "available", createdAt: daysAgo(1) }, undefined],
  ["exactly as old", { status: "available", updatedAt: daysAgo(30) }, "unattached"],
  ["without any time", { status: "available", createdAt: null }, "? creation time"],
  ["available although a server uses it", { status: "available", attachments: [attachment] }, undefined],
  ["whose row says nothing of servers", { status: "available", attachments: null }, "? attachments"],
  ["failed", { status: "error" }, undefined],
  ["without a status", { status: null }, "? status"],
];

test.each(cases)("a disk %s", (_, fields, expected) => {
  const result = judge(unattachedDisks, { for_at_least: "30d" }, { volumes: [diskOf("v", fields)] });
  expect(answersOf(result)).toEqual(expected === undefined ? {} : { v: expected });
});

test("a filter chooses disks by their own fields", () => {
  const volumes = [
    diskOf("a", { status: "available" }),
    diskOf("b", { status: "available", availabilityZone: "az2" }),
  ];
  const world = { volumes, snapshots: [snapshotOf("s", { volumeId: "a" })] };
  const result = judge(unattachedDisks, { for_at_least: "30d" }, world, {
    filter: { availabilityZone: "az2" },
  });
  expect(answersOf(result)).toEqual({ b: "unattached" });
});

test("without the disk list nothing is said, and that is said", () => {
  const result = judge(unattachedDisks, { for_at_least: "30d" }, { volumes: { failure: "403" } });
  expect(result).toMatchObject({
    violations: [],
    suspectReasons: ["The disk list could not be read: 403."],
    incompleteReasons: ["The disk list could not be read: 403."],
  });
});
