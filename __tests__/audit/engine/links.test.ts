import { linksOf } from "../../../lib/audit/engine/links";
import { World } from "../../../lib/audit/engine/world";
import { diskOf, factsOf, NOW, snapshotOf } from "../../support/policy-facts";

const TEMPLATE = "https://c.example.com/{region}/{project_id}/{kind}/{id}?disk={volume_id}";
const { place } = new World(factsOf({}), {}, NOW);

test("a snapshot's link names it, its disk and where it is", () => {
  const link = linksOf(TEMPLATE, "snapshot", place)(snapshotOf("s", { projectId: "own", kind: "standard" }));
  expect(link).toBe(`https://c.example.com/${place.region}/own/standard/s?disk=d`);
});

test("a disk is its own disk", () => {
  const link = linksOf(TEMPLATE, "disk", place)(diskOf("d1"));
  expect(link).toBe(`https://c.example.com/${place.region}/${place.projectId}/disk/d1?disk=d1`);
});

test("no link leads to what a row does not have, and to a group", () => {
  expect(linksOf(TEMPLATE, "snapshot", place)(snapshotOf("s", { volumeId: null }))).toBeNull();
  expect(linksOf(TEMPLATE, "group", place)(snapshotOf("total"))).toBeNull();
  expect(linksOf(undefined, "snapshot", place)(snapshotOf("s"))).toBeNull();
});
