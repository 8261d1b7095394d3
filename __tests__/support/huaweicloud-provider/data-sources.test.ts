import { unwrapped } from "../terraform";
import { manySnapshots, snapshotRow, volumeRow } from "../worlds";
import { cloudFolder } from "./cloud-folder";

const cloud = cloudFolder();

describe("data sources", () => {
  const SNAPSHOTS = `data "huaweicloud_evsv3_snapshots" "all" {}`;
  const ids = () =>
    (cloud.attributes("huaweicloud_evsv3_snapshots").snapshots as { id: string }[]).map(({ id }) => id);

  test("what is missing in a row is empty, times are as the API writes them", async () => {
    await cloud.start({ snapshots: [snapshotRow("s", { name: null, size: undefined, metadata: null })] });
    await cloud.applied(SNAPSHOTS);
    const { snapshots, region, name } = cloud.attributes("huaweicloud_evsv3_snapshots");
    expect({ region, name }).toEqual({ region: "cn-north-4", name: null });
    expect(snapshots).toEqual([
      expect.objectContaining({
        id: "s",
        name: "",
        size: 0,
        metadata: {},
        created_at: "2024-01-02T03:04:05.000000",
        updated_at: "",
      }),
    ]);
  });

  test("the ID is another one at every read", async () => {
    await cloud.start();
    await cloud.applied(SNAPSHOTS);
    const { id } = cloud.attributes("huaweicloud_evsv3_snapshots");
    await cloud.applied(SNAPSHOTS);
    expect(cloud.attributes("huaweicloud_evsv3_snapshots").id).not.toBe(id);
  });

  test("pages are asked for without a limit until one is empty", async () => {
    await cloud.start({ snapshots: manySnapshots(3) }, { habits: { maxLimit: 2 } });
    await cloud.applied(SNAPSHOTS);
    expect(cloud.server.requests.map(({ query }) => query)).toEqual([{}, { offset: "2" }, { offset: "3" }]);
    expect(ids()).toHaveLength(3);
  });

  test("disks, and those in the recycle bin", async () => {
    await cloud.start({
      volumes: [volumeRow("d", { bootable: "true", links: [{ href: "h", rel: "self" }] })],
      recycleBin: [volumeRow("r", { plan_delete_at: "2026-01-02 00:00:00" })],
    });
    await cloud.applied(`data "huaweicloud_evsv3_volumes" "v" {}
data "huaweicloud_evs_recycle_bin_volumes_detail" "r" {}`);
    expect(cloud.attributes("huaweicloud_evsv3_volumes").volumes).toMatchObject([
      { id: "d", bootable: "true", links: [{ href: "h", rel: "self" }], attachments: [], multiattach: false },
    ]);
    expect(cloud.attributes("huaweicloud_evs_recycle_bin_volumes_detail").volumes).toMatchObject([
      { id: "r", plan_delete_at: "2026-01-02 00:00:00" },
    ]);
    const recycled = cloud.server.requests.filter(({ path }) => path.includes("recycle-bin"));
    expect(recycled.map(({ query }) => query)).toEqual([
      { limit: "1000", offset: "0" },
      { limit: "1000", offset: "1" },
    ]);
  });

  test("rows that come while it pages push others onto the next page, where they are read again", async () => {
    let index = 0;
    await cloud.start(
      { snapshots: manySnapshots(4) },
      {
        habits: { maxLimit: 2 },
        afterAnswer: () => {
          if (index === 0)
            cloud.server.world.snapshots.put(snapshotRow("young", { created_at: "2026-01-01T00:00:00.0" }));
          index += 1;
        },
      },
    );
    await cloud.applied(SNAPSHOTS);
    expect(ids()).toEqual(["snap-00003", "snap-00002", "snap-00002", "snap-00001", "snap-00000"]);
  });

  test("rows that go while it pages take others with them", async () => {
    await cloud.start(
      { snapshots: manySnapshots(4) },
      { habits: { maxLimit: 2 }, afterAnswer: () => cloud.server.world.snapshots.delete("snap-00003") },
    );
    await cloud.applied(SNAPSHOTS);
    expect(ids()).toEqual(["snap-00003", "snap-00002", "snap-00000"]);
  });

  test.each([500, 503, 429])("a %i fails the plan after one request", async (status) => {
    await cloud.start({}, { fault: () => ({ status }) });
    cloud.write(SNAPSHOTS);
    const { exitCode, text } = await cloud.plan();
    expect(exitCode).toBe(1);
    expect(unwrapped(text)).toMatch(
      new RegExp(`error retrieving EVS v3 snapshots: .*but got ${status} instead`),
    );
    expect(cloud.server.requests).toHaveLength(1);
  });

  test("filter values go into the URL as they are", async () => {
    await cloud.start();
    await cloud.applied(`data "huaweicloud_evsv3_snapshots" "all" { name = "a&status=error" }`);
    expect(cloud.server.requests[0]?.query).toEqual({ name: "a", status: "error" });
  });

  test("those that have only a schema say so", async () => {
    await cloud.start();
    cloud.write(`data "huaweicloud_evs_volumes" "all" {}`);
    expect(unwrapped((await cloud.plan()).text)).toContain(
      "the stand-in does not read huaweicloud_evs_volumes",
    );
  });
});
