import { replayFleet } from "./replay-fleet";
import { FLEET_VARIANTS } from "./weakened-fleets";

// Fleets in the same way as single projects: see replay.test.ts.

const { SEED, REPLAYS = "40", FROM = "1" } = process.env;
/** Fleets in which each weakened variant must be caught. */
const ENOUGH = 200;

const reader = { dropsUnread: false, forgetsShards: false, listsLater: false, forgetsGroups: false };
jest.mock("../../lib/fleet/read-cells", () => ({
  readCells: async (...args: never[]) => {
    const answers: object[] = await jest.requireActual("../../lib/fleet/read-cells").readCells(...args);
    return mockReader().dropsUnread ? answers.filter((answer) => "value" in answer) : answers;
  },
}));
jest.mock("../../lib/fleet/cell-disks", () => {
  const actual = jest.requireActual("../../lib/fleet/cell-disks");
  return {
    ...actual,
    heldDisks: (...args: never[]) => (mockReader().forgetsShards ? [] : actual.heldDisks(...args)),
    cellDisksOf: (...args: never[]) => {
      const disks: object | undefined = actual.cellDisksOf(...args);
      return disks && mockReader().listsLater ? { ...disks, listedAt: "2999-01-01T00:00:00.000Z" } : disks;
    },
  };
});
jest.mock("../../lib/cli/audit/reported-shard", () => {
  const actual = jest.requireActual("../../lib/cli/audit/reported-shard");
  return {
    ...actual,
    shardPolicyOf: (...args: never[]) => {
      const policy: { readonly cells: readonly object[] } = actual.shardPolicyOf(...args);
      if (!mockReader().forgetsGroups) return policy;
      return { ...policy, cells: policy.cells.map((cell) => ({ ...cell, groups: [] })) };
    },
  };
});
function mockReader() {
  return reader;
}

if (SEED !== undefined) {
  test(`fleet ${SEED}`, async () => {
    const lines: string[] = [];
    const problem = await replayFleet(Number(SEED), (line) => lines.push(line));
    process.stdout.write(`${lines.join("\n")}\n`);
    expect(problem).toBeUndefined();
  });
} else {
  const [first, count] = [Number(FROM), Number(REPLAYS)];

  test(`${count} fleets: each cell has its answer, nothing is lost, no cell ends or delays another`, async () => {
    const problems: string[] = [];
    for (let seed = first; seed < first + count && problems.length < 5; seed += 1) {
      const problem = await replayFleet(seed);
      if (problem !== undefined) problems.push(`SEED=${seed} npx jest __tests__/replay/fleets: ${problem}`);
    }
    expect(problems).toEqual([]);
  }, 86_400_000);

  describe(`the test of the test: each weakened variant is caught within ${ENOUGH} fleets`, () => {
    test.each(FLEET_VARIANTS)("$name", async ({ problem, weaken }) => {
      const undo = weaken();
      try {
        expect(await caught(problem)).toBe(true);
      } finally {
        undo();
      }
    });

    test.each([
      ["cells that cannot be read are left out", "dropsUnread", /cells are not what there is/],
      ["disks that other shards list are forgotten", "forgetsShards", /false verdict/],
      ["snapshots of other shards are forgotten in a budget", "forgetsGroups", /missed budget/],
      ["lists of other shards count whenever they were read", "listsLater", /false verdict/],
    ] as const)("%s", async (_, fault, problem) => {
      reader[fault] = true;
      try {
        expect(await caught(problem)).toBe(true);
      } finally {
        reader[fault] = false;
      }
    });
  });
}

async function caught(problem: RegExp): Promise<boolean> {
  for (let seed = 1; seed <= ENOUGH; seed += 1) {
    const found = await replayFleet(seed);
    if (found !== undefined && problem.test(found)) return true;
  }
  return false;
}
