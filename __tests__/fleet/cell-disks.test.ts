import { cellDisksOf, diskDigest, heldDisks } from "../../lib/fleet/cell-disks";
import { diskOf, factsOf, NOW } from "../support/policy-facts";

const READ_AT = new Date("2026-11-26T12:05:00Z");
const disksOf = (...facts: Parameters<typeof factsOf>[0][]) => cellDisksOf(facts.map(factsOf), READ_AT);
const digestsOf = (...ids: readonly string[]) => ids.map(diskDigest).sort().join("");

test("a cell has the disks of all its lists and of the recycle bin, each once", () => {
  expect(
    disksOf({ volumes: [diskOf("b"), diskOf("a")], recycleBin: [diskOf("c")] }, { volumes: [diskOf("a")] }),
  ).toEqual({
    listedAt: NOW.toISOString(),
    readAt: READ_AT.toISOString(),
    isWhole: true,
    digests: digestsOf("a", "b", "c"),
  });
});

test.each([
  ["disks", { volumes: { failure: "HTTP 500" } }],
  ["recycle bin", { recycleBin: { failure: "HTTP 500" } }],
])("it may have others where its %s could not be read", (_, world) => {
  expect(disksOf(world)?.isWhole).toBe(false);
});

test("of a cell in which nothing was asked there are none", () => expect(disksOf()).toBeUndefined());

test("a disk is found however its ID is spelled", () => {
  const disks = { digests: digestsOf("a", "59105BB6-CAA4-4276-A72F-0D081763AA53") };
  const wanted = new Set([diskDigest("59105bb6caa44276a72f0d081763aa53"), diskDigest("z")]);
  expect(heldDisks(disks, wanted)).toEqual([diskDigest("59105bb6-caa4-4276-a72f-0d081763aa53")]);
  expect(heldDisks({ digests: "" }, wanted)).toEqual([]);
});
