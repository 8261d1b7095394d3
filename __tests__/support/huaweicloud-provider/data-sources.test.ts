import { demoScenario } from "../../../lib/embedded";
import { unwrapped } from "../terraform";
import { manySnapshots, snapshotRow, volumeRow } from "../worlds";
import { cloudFolder, PROVIDER } from "./cloud-folder";

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

  test("disks of EVS's own list have names of their own", async () => {
    await cloud.start({
      volumes: [
        volumeRow("d", {
          bootable: "true",
          multiattach: true,
          iops: { id: "i", total_val: 3000, frozened: false },
          metadata: { attached_mode: "rw" },
          attachments: [{ id: "d", attachment_id: "a", server_id: "s", volume_id: "d", device: "/dev/vda" }],
        }),
      ],
    });
    await cloud.applied(`data "huaweicloud_evs_volumes" "all" {}`);
    expect(cloud.asked()).toEqual(["GET /v2/cloudvolumes/detail", "GET /v2/cloudvolumes/detail"]);
    expect(cloud.server.requests[0]?.query).toEqual({ enterprise_project_id: "all_granted_eps" });
    expect(cloud.attributes("huaweicloud_evs_volumes").volumes).toMatchObject([
      {
        id: "d",
        bootable: true,
        shareable: true,
        create_at: "2024-01-01T00:00:00.000000",
        iops: 3000,
        iops_attribute: [{ id: "i", total_val: 3000 }],
        attachments: [
          { id: "a", attached_volume_id: "d", device_name: "/dev/vda", attached_mode: "rw", server_id: "s" },
        ],
      },
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

  test.each([
    [500, /: Internal Server Error: \[GET http:\S+\/snapshots\/detail\], request_id: , error message: \{/],
    [503, /: The service is currently unable to handle the request due to a temporary overloading/],
    [502, /: Expected HTTP response code \[200\] when accessing \[GET \S+\], but got 502 instead/],
  ])("a %i fails the plan after one request", async (status, words) => {
    await cloud.start({}, { fault: () => ({ status }) });
    cloud.write(SNAPSHOTS);
    const { exitCode, text } = await cloud.plan();
    expect(exitCode).toBe(1);
    expect(unwrapped(text)).toContain("Error: error retrieving EVS v3 snapshots: ");
    expect(unwrapped(text)).toMatch(words);
    expect(cloud.server.requests).toHaveLength(1);
  });

  test.each([
    ["a 429", { status: 429 }, /: Too many requests: \[GET /],
    [
      "a connection that breaks",
      { reset: true },
      /connection error, retries exhausted\. Aborting\. Last error was: /,
    ],
  ] as const)(
    "%s fails the plan after as many repetitions as max_retries allows",
    async (_, fault, words) => {
      await cloud.start({}, { fault: () => fault });
      cloud.write(SNAPSHOTS, PROVIDER.replace("{", "{\n  max_retries = 2"));
      expect(unwrapped((await cloud.plan()).text)).toMatch(words);
      expect(cloud.server.requests).toHaveLength(3);
    },
  );

  test.each([
    ["number", 30, "float64"],
    ["bool", true, "bool"],
    ["list", ["a"], "[]interface {}"],
    ["object", { a: "b" }, "map[string]interface {}"],
  ])("a %s in the metadata of one snapshot fails the whole read", async (_, value, type) => {
    await cloud.start({ snapshots: [snapshotRow("good"), snapshotRow("odd", { metadata: { value } })] });
    cloud.write(SNAPSHOTS);
    const { exitCode, text } = await cloud.plan();
    expect(exitCode).toBe(1);
    expect(unwrapped(text)).toContain(`'' expected type 'string', got unconvertible type '${type}'`);
  });

  test("the demo's lists are read as a whole", async () => {
    const { snapshots, volumes, recycleBin } = demoScenario();
    await cloud.start({ snapshots, volumes, recycleBin });
    await cloud.applied(`${SNAPSHOTS}
data "huaweicloud_evsv3_volumes" "v" {}
data "huaweicloud_evs_recycle_bin_volumes_detail" "r" {}`);
    expect(ids()).toHaveLength(snapshots.length);
    expect(cloud.attributes("huaweicloud_evsv3_volumes").volumes).toHaveLength(volumes.length);
    expect(cloud.attributes("huaweicloud_evs_recycle_bin_volumes_detail").volumes).toHaveLength(
      recycleBin.length,
    );
  });

  test("what is null in metadata is left out, and for disks what is no text too", async () => {
    const metadata = { owner: "wiki", note: null };
    await cloud.start({
      snapshots: [snapshotRow("s", { metadata })],
      volumes: [volumeRow("d", { metadata: { ...metadata, retention: 30 } })],
    });
    await cloud.applied(`${SNAPSHOTS}\ndata "huaweicloud_evsv3_volumes" "all" {}`);
    const rows = [
      cloud.attributes("huaweicloud_evsv3_snapshots").snapshots,
      cloud.attributes("huaweicloud_evsv3_volumes").volumes,
    ];
    expect(rows).toMatchObject([[{ metadata: { owner: "wiki" } }], [{ metadata: { owner: "wiki" } }]]);
    expect(JSON.stringify(rows)).not.toMatch(/note|retention/);
  });

  test("a list of another shape crashes it", async () => {
    await cloud.start({}, { fault: () => ({ status: 200, body: '{"snapshots":{}}' }) });
    cloud.write(SNAPSHOTS);
    const text = unwrapped((await cloud.plan()).text);
    expect(text).toContain("Error: Plugin did not respond");
    expect(text).toContain("panic: interface conversion: interface {} is map[string]interface {}");
  });

  test("filter values go into the URL as they are", async () => {
    await cloud.start();
    await cloud.applied(`data "huaweicloud_evsv3_snapshots" "all" { name = "a&status=error" }`);
    expect(cloud.server.requests[0]?.query).toEqual({ name: "a", status: "error" });
  });

  test("those that have only a schema say so", async () => {
    await cloud.start();
    cloud.write(`data "huaweicloud_evsv5_snapshots" "all" {}`);
    expect(unwrapped((await cloud.plan()).text)).toContain(
      "the stand-in does not read huaweicloud_evsv5_snapshots",
    );
  });
});
