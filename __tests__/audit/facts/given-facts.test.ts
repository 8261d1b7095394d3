import { parseGivenFacts } from "../../../lib/audit/facts/given-facts";

const factsOf = (given: object) => parseGivenFacts(JSON.stringify(given));
const snapshots = (volumeId: string) => ({ id: ["s"], volume_id: [volumeId] });

describe.each([
  ["letter case", "ABCDEF-01", "abcdef-01"],
  ["hyphens", "abcdef01", "abcdef-01"],
  ["space", " abcdef-01\n", "abcdef-01"],
  ["Unicode form", "ａbcdef-01", "abcdef-01"],
])("disks whose IDs differ in %s only are one", (_, named, listed) => {
  const [snapshot] = factsOf({ snapshots: snapshots(named) }).snapshots.rows;
  const diskIn = (lists: object) =>
    factsOf({ snapshots: snapshots(named), ...lists }).diskOf(snapshot as never);
  const none = { id: [] };

  test("in the disk list", () => {
    expect(diskIn({ volumes: { id: [listed] } })).toEqual({ state: "listed" });
  });

  test("in the disk list that was read the other way round", () => {
    expect(diskIn({ volumes: none, volumes_reversed: { id: [listed] } })).toEqual({ state: "listed" });
  });

  test("in the recycle bin", () => {
    const bin = { id: [listed], plan_delete_at: ["2027-01-01T00:00:00Z"] };
    expect(diskIn({ volumes: none, recycle_bin: bin })).toEqual({
      state: "recycled",
      recoverableUntil: "2027-01-01T00:00:00Z",
    });
  });
});

test.each([
  ["{", "must be JSON"],
  ["[]", "must be a JSON object"],
  ["{}", "must have snapshots, lists by column"],
  ['{"snapshots":[]}', "snapshots must be lists of values by column"],
  ['{"snapshots":{"name":[]}}', "snapshots must have the column id"],
  [
    '{"snapshots":{"id":["a"],"name":[]}}',
    "snapshots.name must have as many values as snapshots.id, 1, got 0",
  ],
])("%s is refused", (text, problem) => {
  expect(() => parseGivenFacts(text)).toThrow(problem);
});
