import type { StandardSnapshotFilter } from "../../../lib/evs";
import { Row } from "../../../lib/evs/row";
import { parseStandardSnapshot } from "../../../lib/evs/standard-snapshots/standard-snapshot";
import {
  matchesStandardSnapshot,
  toStandardSnapshotQuery,
} from "../../../lib/evs/standard-snapshots/standard-snapshot-query";
import { chainRow, standardRow } from "../../support/worlds";

const chain = "0f1c5e2f-9a7b-4c3e-8f6a-1b2c3d4e5f60";
const rows = [
  standardRow("s1", { tags: { team: "a", tier: "1" }, snapshot_chains: [chainRow(chain)] }),
  standardRow("s2", { name: "web", status: "error", snapshot_type: "auto", tags: { team: "b" } }),
  standardRow("s3", { volume_id: chain, availability_zone: "z2", snapshot_group_id: "g" }),
  standardRow("s4", { name: "a", enterprise_project_id: "e", snapshot_group_id: "h", snapshot_chains: 5 }),
];

const parsed = rows.map((fields) => parseStandardSnapshot(new Row(fields), fields.id));

test.each<[StandardSnapshotFilter, string[]]>([
  [{}, ["s1", "s2", "s3", "s4"]],
  [{ name: "web" }, ["s2"]],
  [{ name: "web", status: "available" }, []],
  [{ volumeId: chain }, ["s3"]],
  [{ volumeId: chain.toUpperCase() }, ["s3"]],
  [{ availabilityZone: "z2" }, ["s3"]],
  [{ snapshotType: "auto" }, ["s2"]],
  [{ snapshotGroupId: "g" }, ["s3"]],
  [{ enterpriseProjectId: "e" }, ["s4"]],
  [{ enterpriseProjectId: "all_granted_eps" }, ["s1", "s2", "s3", "s4"]],
  [{ tags: { team: "a", tier: "1" } }, ["s1", "s4"]],
  [{ tags: { team: "c" } }, ["s4"]],
  [{ snapshotChainId: chain.toUpperCase() }, ["s1", "s4"]],
  [{ snapshotGroupId: "", tags: {} }, ["s1", "s2", "s3", "s4"]],
])("%j lets %j through; a row that does not tell, too", (filter, expected) => {
  const through = parsed.filter((snapshot) => matchesStandardSnapshot(filter, snapshot));
  expect(through.map(({ id }) => id)).toEqual(expected);
});

test("the API page's parameters are asked for, and tags are not among them", () => {
  const query = toStandardSnapshotQuery({
    name: "a",
    snapshotChainId: chain,
    status: "",
    tags: { team: "a" },
  });
  expect(Object.entries(query).filter(([, value]) => value !== undefined)).toEqual([
    ["name", "a"],
    ["snapshot_chain_id", chain],
  ]);
});
