import { replay } from "./replay";
import { scheduleOf } from "./schedule";
import { VARIANTS } from "./weakened";

// Client, judge, a hostile server and the clock in one process, under one scheduler, in virtual time. A number decides all
// that happens: what is wrong with it is found again with `SEED=<number> npx jest __tests__/replay`, which shows every step.

const { SEED, REPLAYS, FROM = "1" } = process.env;
/** Schedules in which each weakened variant must be caught. */
const ENOUGH = 2000;

const judge = { isWeakened: false };
jest.mock("../../lib/audit/known/open", () => ({
  open: (condition: unknown) =>
    mockJudge().isWeakened && typeof condition !== "boolean" ? false : condition,
}));
function mockJudge() {
  return judge;
}

if (SEED !== undefined) {
  test(`schedule ${SEED}`, async () => {
    const lines: string[] = [];
    const { problem } = await replay(Number(SEED), (line) => lines.push(line));
    process.stdout.write(`${lines.join("\n")}\n`);
    expect(problem).toBeUndefined();
  });
} else {
  const [first, count] = [Number(FROM), Number(REPLAYS ?? "300")];
  // Who chooses how many schedules to replay wants only those.
  const describeUnlessChosen = REPLAYS === undefined ? describe : describe.skip;

  test(`${count} schedules: nothing is lost, doubled or falsely said, all ends in time and rests then`, async () => {
    const problems: string[] = [];
    let errors = 0;
    for (let seed = first; seed < first + count && problems.length < 5; seed += 1) {
      const { problem, isError } = await replay(seed);
      if (problem !== undefined) problems.push(`SEED=${seed} npx jest __tests__/replay: ${problem}`);
      if (isError) errors += 1;
    }
    expect(problems).toEqual([]);
    // Most of them are schedules in which the server fails for good, or whoever waits gives up.
    expect(errors / count).toBeLessThan(0.08);
  }, 86_400_000);

  describeUnlessChosen(
    `the test of the test: each weakened variant is caught within ${ENOUGH} schedules`,
    () => {
      test.each(VARIANTS)(
        "$name",
        async ({ reads, problem, from, weaken }) => {
          const undo = weaken();
          try {
            expect(await caught(reads, problem, from)).toBe(true);
          } finally {
            undo();
          }
        },
        600_000,
      );

      test("a judge that takes unknown for no", async () => {
        judge.isWeakened = true;
        try {
          expect(await caught("an audit", /missed|no rule is about/i)).toBe(true);
        } finally {
          judge.isWeakened = false;
        }
      }, 600_000);
    },
  );
}

async function caught(reads: "a list" | "an audit", problem: RegExp, from = 1): Promise<boolean> {
  for (let seed = from; seed < from + ENOUGH; seed += 1) {
    if ((scheduleOf(seed).list === undefined) !== (reads === "an audit")) continue;
    const found = (await replay(seed)).problem;
    if (found !== undefined && problem.test(found)) return true;
  }
  return false;
}
