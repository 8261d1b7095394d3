import { cinder, clientOf, useCloud } from "./support/cloud";
import { figure } from "./support/figures";
import { manyRows } from "./support/rows";

const READS = 100;
/** Reads by a plain loop, to see that it would be wrong. */
const PLAIN_READS = 10;
const ROWS = 800;
const LIMIT = 100;
/** Rows to ask for; the server gives at most `LIMIT`. */
const PAGE_SIZES = [1000, 100, 60, 30];

const cloud = useCloud();
let project: string;
let stopChurn: () => Promise<number>;

beforeAll(async () => {
  project = await cloud.project("churn");
  const volumes = manyRows(1, () => ({}));
  const snapshots = manyRows(ROWS, () => ({ volume_id: volumes[0]?.id }));
  await cloud.database.make(project, { volumes, snapshots });
  stopChurn = cloud.database.churn(project);
});

/** What a read says against the database before and after it. */
async function judged(read: () => Promise<readonly string[]>) {
  const before = await cloud.database.ids(project);
  const ids = await read();
  const after = new Set(await cloud.database.ids(project));
  const known = new Set(ids);
  return {
    lost: before.filter((id) => after.has(id) && !known.has(id)).length,
    doubled: ids.length - known.size,
    ids: known,
  };
}

test(`${READS} reads lose no row and double none while another process makes and deletes`, async () => {
  const credentials = { kind: "token", token: await cloud.token(project) } as const;
  const sums = { lost: 0, doubled: 0, failed: 0 };
  const read = new Set<string>();
  const start = performance.now();
  for (let count = 0; count < READS; count += 1) {
    const pageSize = PAGE_SIZES[count % PAGE_SIZES.length] ?? 1000;
    const client = clientOf(LIMIT, { credentials, project: { id: project }, pageSize });
    try {
      const { lost, doubled, ids } = await judged(async () => {
        const { rows } = await client.listSnapshots();
        return rows.map(({ id }) => id);
      });
      sums.lost += lost;
      sums.doubled += doubled;
      for (const id of ids) read.add(id);
    } catch {
      sums.failed += 1;
    } finally {
      await client.close();
    }
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  const plain = await plainReads(credentials.token);
  const deleted = await stopChurn();
  const ever = new Set(await cloud.database.ids(project, true));
  figure(`${READS} reads in ${seconds} s: ${JSON.stringify(sums)}; ${deleted} rows deleted meanwhile`);
  figure(`a plain loop was wrong in ${plain.wrong} of ${PLAIN_READS} reads: ${JSON.stringify(plain)}`);
  expect(sums).toEqual({ lost: 0, doubled: 0, failed: 0 });
  expect([...read].filter((id) => !ever.has(id))).toEqual([]);
  // Otherwise little happened that a reader must be careful of.
  expect(plain.wrong).toBeGreaterThan(PLAIN_READS / 2);
});

/** A loop over offsets until a page is empty, as clients commonly have it. */
async function plainReads(token: string) {
  const sums = { wrong: 0, lost: 0, doubled: 0 };
  for (let count = 0; count < PLAIN_READS; count += 1) {
    const { lost, doubled } = await judged(async () => {
      const ids: string[] = [];
      for (;;) {
        const response = await fetch(
          `${cinder(LIMIT)}/v2/${project}/snapshots/detail?limit=${LIMIT}&offset=${ids.length}`,
          { headers: { "x-auth-token": token } },
        );
        const { snapshots } = (await response.json()) as { snapshots: readonly { id: string }[] };
        if (snapshots.length === 0) return ids;
        ids.push(...snapshots.map(({ id }) => id));
      }
    });
    sums.lost += lost;
    sums.doubled += doubled;
    if (lost + doubled > 0) sums.wrong += 1;
  }
  return sums;
}
