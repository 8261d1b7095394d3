import { ConcurrencyLimiter } from "../../../lib/evs/http/concurrency-limiter";

/** So many requests that succeed, one after the other. */
async function succeed(throttle: ConcurrencyLimiter, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await throttle.run(async () => {});
}

/** As many requests at once as are let through, of which none ends until `release` is called. */
function occupy(throttle: ConcurrencyLimiter, wanted: number) {
  let running = 0;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const done = Promise.all(
    Array.from({ length: wanted }, () =>
      throttle.run(async () => {
        running += 1;
        await released;
      }),
    ),
  );
  return { running: () => running, release, done };
}

test("it begins with four and grows by one with every success, up to the most", async () => {
  const throttle = new ConcurrencyLimiter(8);
  const widths = [];
  for (let time = 0; time < 6; time += 1) {
    widths.push(throttle.allowed);
    await succeed(throttle, 1);
  }
  expect(widths).toEqual([4, 5, 6, 7, 8, 8]);
});

test("it never has more at once than that, and begins with no more than the most", async () => {
  const throttle = new ConcurrencyLimiter(3);
  const requests = occupy(throttle, 10);
  await new Promise(setImmediate);
  expect(requests.running()).toBe(3);
  requests.release();
  await requests.done;
  expect([requests.running(), throttle.allowed]).toEqual([10, 3]);
});

test("a refusal halves what runs, once for all that were refused together, and it grows back slowly", async () => {
  const throttle = new ConcurrencyLimiter(8);
  await succeed(throttle, 4);
  const requests = occupy(throttle, 8);
  await new Promise(setImmediate);
  // All eight were sent in the same epoch.
  for (let refusal = 0; refusal < 8; refusal += 1) throttle.slowDown(0);
  expect(throttle.allowed).toBe(4);
  requests.release();
  await requests.done;
  await succeed(throttle, 32 - 8 - 1);
  expect(throttle.allowed).toBe(4);
  await succeed(throttle, 1);
  expect(throttle.allowed).toBe(5);
});

test("lists that are read at the same time share the limit, and each may always send one request", async () => {
  const throttle = new ConcurrencyLimiter(8, 8);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const others: Promise<void>[] = [];
  const shares: number[] = [];
  await throttle.readList(async (share) => {
    shares.push(share());
    for (let count = 1; count < 10; count += 1) {
      others.push(throttle.readList(() => released));
      shares.push(share());
    }
    release();
    await Promise.all(others);
    shares.push(share());
  });
  expect(shares).toEqual([8, 4, 2, 2, 1, 1, 1, 1, 1, 1, 8]);
});

test("a list that fails leaves its share to the others", async () => {
  const throttle = new ConcurrencyLimiter(8, 8);
  await expect(throttle.readList(() => Promise.reject(new Error("no answer")))).rejects.toThrow("no answer");
  expect(await throttle.readList(async (share) => share())).toBe(8);
});
