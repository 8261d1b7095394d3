import type { EvsClient } from "../../../lib/evs";
import { clientOf, useCloud } from "./support/cloud";
import { figure } from "./support/figures";
import { manyRows, snapshotOf, volumeOf } from "./support/rows";

const SIZES = [0, 1, 999, 1000, 1001, 20_000];
const LIMITS = [1000, 100, 7];
const cases = LIMITS.flatMap((limit) => SIZES.map((size) => ({ limit, size })));
const disks = (size: number) => Math.min(size, 1001);

const cloud = useCloud();
/** Projects by how many snapshots they have. */
const projects = new Map<number, string>();

beforeAll(async () => {
  for (const size of SIZES) {
    const project = await cloud.project(`rows-${size}`);
    projects.set(size, project);
    const volumes = manyRows(disks(size), (n) => ({
      display_name: n % 3 === 0 ? null : `disk ${n}`,
      availability_zone: "nova",
      bootable: n % 4 === 0,
      metadata: n % 10 === 0 ? { orderID: `order-${n}` } : {},
    }));
    const snapshots = manyRows(size, (n) => ({
      volume_id: volumes[n % volumes.length]?.id,
      display_name: n % 7 === 0 ? null : `nächtlich ${n % 100} "ä"`,
      display_description: n % 5 === 0 ? "" : null,
      volume_size: n % 50,
      progress: n % 9 === 0 ? null : "100%",
      updated_at: n % 2 === 0 ? "2026-01-01T00:00:00Z" : null,
      status: n % 11 === 0 ? "error" : "available",
      metadata: n % 10 === 0 ? { days: "30", __system__enableActive: "" } : {},
    }));
    await cloud.database.make(project, { volumes, snapshots });
  }
});

/** Reads a list of a project, and counts the requests. */
async function read<List>(limit: number, project: string, list: (client: EvsClient) => Promise<List>) {
  const token = await cloud.token(project);
  let requests = 0;
  const onRequest = () => {
    requests += 1;
  };
  const client = clientOf(limit, {
    credentials: { kind: "token", token },
    project: { id: project },
    events: {
      onRequest,
      onSlowDown: () => {},
      onWait: () => {},
      onProgress: () => {},
      onClock: () => {},
    },
  });
  const start = performance.now();
  const listed = await list(client);
  return { listed, requests, seconds: (performance.now() - start) / 1000 };
}

test.each(cases)(
  "osapi_max_limit $limit: $size snapshots are those of the database, field by field",
  async ({ limit, size }) => {
    const project = projects.get(size) ?? "";
    const { listed, requests, seconds } = await read(limit, project, (client) => client.listSnapshots());
    const expected = await cloud.database.list("snapshots", project);
    expect(expected).toHaveLength(size);
    expect(listed).toEqual({ rows: expected.map(snapshotOf), malformed: [] });
    figure(`osapi_max_limit ${limit}: ${size} snapshots in ${requests} requests, ${seconds.toFixed(1)} s`);
  },
);

test.each(cases.filter(({ size }) => size === disks(size)))(
  "osapi_max_limit $limit: $size disks are those of the database, field by field",
  async ({ limit, size }) => {
    const project = projects.get(size) ?? "";
    const { listed } = await read(limit, project, (client) => client.listVolumes());
    const expected = await cloud.database.list("volumes", project);
    expect(expected).toHaveLength(size);
    expect(listed.malformed).toEqual([]);
    expect(listed.rows).toEqual(expected.map((row) => expect.objectContaining(volumeOf(row)) as unknown));
  },
);
