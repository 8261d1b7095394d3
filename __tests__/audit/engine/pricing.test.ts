import { pricingOf, sumOf } from "../../../lib/audit/engine/pricing";
import { toPriceList } from "../../../lib/audit/spec/price-list";
import type { SnapshotGroup } from "../../../lib/audit/spec/subject";
import { diskOf, snapshotOf } from "../../support/policy-facts";

const LIST = toPriceList({ legacy: 0.1, disk: 0.5, "disk:SSD": 1 }, "CNY");
const standard = snapshotOf("t", { size: 10, kind: "standard" });

test.each([
  ["a legacy snapshot", "snapshot", snapshotOf("s", { size: 30 }), 3],
  ["a kind without a price", "snapshot", standard, null],
  ["an unknown size", "snapshot", snapshotOf("s", { size: null }), null],
  ["a disk of a type with a price", "disk", diskOf("d", { size: 40, volumeType: "SSD" }), 40],
  ["a disk of another type", "disk", diskOf("d", { size: 40, volumeType: "SAS" }), 20],
  ["a disk of unknown type", "disk", diskOf("d", { size: 40, volumeType: null }), 20],
] as const)("%s costs what the list says", (_, subject, row, cost) => {
  expect(pricingOf(undefined, LIST, subject)?.costOf(row)).toBe(cost);
});

test.each(["disk:GPSSD2", "disk_gpssd_2", "disk:gpssd2"])(
  "the key %s is of a type, as cdktf writes it too",
  (key) => {
    const disk = diskOf("d", { size: 10, volumeType: "GPSSD2" });
    expect(pricingOf(undefined, toPriceList({ [key]: 2, disk: 1 }, null), "disk")?.costOf(disk)).toBe(20);
  },
);

test("a price of the policy wins, whatever the row is", () => {
  const pricing = pricingOf({ perGibMonth: 2, currency: "EUR" }, LIST, "snapshot");
  expect([pricing?.costOf(standard), pricing?.currency, pricing?.rate]).toEqual([20, "EUR", 2]);
});

test("a group costs what its snapshots cost, as far as that is known", () => {
  const group: SnapshotGroup = { ...snapshotOf("total"), members: [snapshotOf("a", { size: 10 }), standard] };
  const pricing = pricingOf(undefined, LIST, "group");
  expect(pricing?.costOf(group)).toBe(1);
  expect(pricing?.costOf({ ...group, members: [standard] } as SnapshotGroup)).toBeNull();
});

test("without a price nothing costs anything", () => {
  expect(pricingOf(undefined, undefined, "snapshot")).toBeUndefined();
});

test("sums do not drift", () => {
  expect(sumOf(Array.from({ length: 10 }, () => 0.1))).toBe(1);
  expect(sumOf([null, null])).toBeNull();
});
