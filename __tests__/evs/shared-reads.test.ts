import { KEPT_MS, SharedReads } from "../../lib/evs/shared-reads";

/** Reads that answer how many of them there were, on a clock that stands still. */
function start(keptMs?: number) {
  let now = 1_000_000;
  let begun = 0;
  const reads = new SharedReads(keptMs, () => now);
  return {
    reads,
    wait: (ms: number) => {
      now += ms;
    },
    next: async () => {
      begun += 1;
      return begun;
    },
  };
}

test("what was read is shared for 60 seconds", async () => {
  const { reads, wait, next } = start();
  expect(await reads.read("key", {}, next)).toBe(1);
  wait(59_999);
  expect(await reads.read("key", {}, next)).toBe(1);
  wait(1);
  expect(await reads.read("key", {}, next)).toBe(2);
});

test("the time counts from the start of the read, so that what took longer is not joined either", async () => {
  const { reads, wait, next } = start();
  let finish = (_: number) => {};
  const slow = reads.read("key", {}, () => new Promise<number>((resolve) => (finish = resolve)));
  wait(KEPT_MS);
  expect(await reads.read("key", {}, next)).toBe(1);
  finish(99);
  expect(await slow).toBe(99);
  expect(await reads.read("key", {}, next)).toBe(1);
});

test("what was read for something that goes on is shared until that is over, by whoever comes", async () => {
  const { reads, wait, next } = start();
  let end = () => {};
  const during = new Promise<void>((resolve) => {
    end = resolve;
  });
  expect(await reads.read("key", { during }, next)).toBe(1);
  wait(10 * KEPT_MS);
  expect(await reads.read("key", {}, next)).toBe(1);
  // Whoever joins it keeps it as well.
  let endOther = () => {};
  const other = new Promise<void>((resolve) => {
    endOther = resolve;
  });
  expect(await reads.read("key", { during: other }, next)).toBe(1);
  end();
  await during;
  expect(await reads.read("key", {}, next)).toBe(1);
  endOther();
  await other;
  expect(await reads.read("key", {}, next)).toBe(2);
});

test("a clock that is set back ends the sharing", async () => {
  const { reads, wait, next } = start();
  await reads.read("key", {}, next);
  wait(-1);
  expect(await reads.read("key", {}, next)).toBe(2);
});

test("each key has its own read", async () => {
  const { reads, next } = start();
  expect(await reads.read("one", {}, next)).toBe(1);
  expect(await reads.read("other", {}, next)).toBe(2);
});

test("a fresh read joins none, and later ones join it", async () => {
  const { reads, next } = start();
  await reads.read("key", {}, next);
  expect(await reads.read("key", { fresh: true }, next)).toBe(2);
  expect(await reads.read("key", {}, next)).toBe(2);
});

test("a read apart joins none, and none joins it", async () => {
  const { reads, next } = start();
  await reads.read("key", {}, next);
  expect(await reads.read("key", { apart: true }, next)).toBe(2);
  expect(await reads.read("key", {}, next)).toBe(1);
});

test("a read that fails fails all who joined it, and is not kept", async () => {
  const { reads, next } = start();
  const fail = () => Promise.reject(new Error("no"));
  const both = [reads.read("key", {}, fail), reads.read("key", {}, next)];
  expect(await Promise.allSettled(both)).toMatchObject([{ status: "rejected" }, { status: "rejected" }]);
  expect(await reads.read("key", {}, next)).toBe(1);
});

describe("whoever began the read is stopped", () => {
  const untilAborted = (signal: AbortSignal) => () =>
    new Promise<number>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason));
    });

  test("then those who joined it read anew, together", async () => {
    const { reads, next } = start();
    const stop = new AbortController();
    const stopped = reads.read("key", { signal: stop.signal }, untilAborted(stop.signal));
    const others = [reads.read("key", {}, next), reads.read("key", {}, next)];
    stop.abort(new Error("stopped"));
    await expect(stopped).rejects.toThrow("stopped");
    expect(await Promise.all(others)).toEqual([1, 1]);
  });

  test("after it was done, that changes nothing", async () => {
    const { reads, next } = start();
    const stop = new AbortController();
    await reads.read("key", { signal: stop.signal }, next);
    stop.abort();
    expect(await reads.read("key", {}, next)).toBe(1);
  });
});
