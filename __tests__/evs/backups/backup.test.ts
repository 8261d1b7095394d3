import { BACKUPS } from "../../../lib/evs/backups/backup";
import { tryResolveEndpoint } from "../../../lib/settings/endpoints";
import { SettingsSource } from "../../../lib/settings/source";
import { api, client, failure } from "../../support/client";
import { backupRow, PROJECT, scenarioOf } from "../../support/worlds";

const read = async (...backups: { readonly id: string }[]) => {
  const { url } = await api({ scenario: scenarioOf({ backups }) });
  return (await client(url).list(BACKUPS)).rows;
};

test("a backup says of what it is, of when its data is, and which snapshot is behind it", async () => {
  expect(await read(backupRow("b", { expired_at: "2024-02-02T03:04:05Z" }))).toEqual([
    {
      id: "b",
      name: "b-name",
      status: "available",
      resource: { id: "b-disk", type: "OS::Cinder::Volume", name: "b-disk-name" },
      vaultId: "vault",
      snapshotId: "b-snapshot",
      protectedAt: "2024-01-02T03:00:00.000000Z",
      createdAt: "2024-01-02T03:04:05.000000Z",
      expiresAt: "2024-02-02T03:04:05Z",
      children: [],
      problem: null,
      unreadable: [],
    },
  ]);
});

test("the backup of a server has those of its disks in it", async () => {
  const children = [backupRow("c1"), { ...backupRow("c2"), id: null }];
  const [backup] = await read(backupRow("b", { resource_type: "OS::Nova::Server", children }));
  expect(backup?.children).toMatchObject([
    { id: "c1", resource: { id: "c1-disk" } },
    { id: null, resource: { id: "c2-disk" } },
  ]);
});

test("what cannot be read is null and said, in children and extend_info too", async () => {
  const [backup] = await read(
    backupRow("b", {
      status: null,
      resource_id: 7,
      extend_info: { snapshot_id: true },
      children: [{ protected_at: "soon" }, 5],
    }),
  );
  expect(backup).toMatchObject({ status: null, resource: { id: null }, children: [{ protectedAt: null }] });
  expect(backup?.problem?.split("; ").sort()).toEqual([
    "children[0].protected_at is not a valid time",
    "children[1] is a number, not an object",
    "extend_info.snapshot_id is a boolean, not a string",
    "resource_id is a number, not a string",
  ]);
  expect(backup?.unreadable).toEqual(["children", "resource_id", "extend_info"]);
});

test.each([1, 2, 3, 100])(
  "%d backups are all read, page by page, without a link between them",
  async (count) => {
    const backups = Array.from({ length: count }, (_, index) => backupRow(`b-${index}`));
    const { url, requests } = await api({ scenario: scenarioOf({ backups }) });
    const { rows } = await client(url, { pageSize: 10 }).list(BACKUPS);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(count);
    expect(new Set(requests.map(({ path }) => path))).toEqual(new Set([`/v3/${PROJECT}/backups`]));
  },
);

test("backups are asked for at CBR's endpoint, and nowhere where it is not known", async () => {
  const { url, requests } = await api({ scenario: scenarioOf({ backups: [backupRow("b")] }) });
  const evsEndpoint = "http://127.0.0.1:9";
  expect((await client(evsEndpoint, { cbrEndpoint: `${url}/` }).list(BACKUPS)).rows).toHaveLength(1);
  const without = client(url, { cbrEndpoint: undefined } as never);
  expect(await failure(without.list(BACKUPS))).toMatchObject({
    kind: "endpoint",
    problem: "the CBR endpoint is unknown; set region or endpoints.cbr",
  });
  expect(requests.every(({ path }) => path.endsWith("/backups"))).toBe(true);
});

test("where CBR is follows from the region, unless it is named", () => {
  const endpointOf = (settings: object) => tryResolveEndpoint(new SettingsSource(settings, {}), "cbr");
  expect(endpointOf({ region: "cn-north-4" })).toBe("https://cbr.cn-north-4.myhuaweicloud.com");
  expect(endpointOf({ region: "cn-north-4", endpoints: { cbr: "http://c" } })).toBe("http://c");
  expect(endpointOf({ endpoints: { evs: "http://e" } })).toBeUndefined();
});
