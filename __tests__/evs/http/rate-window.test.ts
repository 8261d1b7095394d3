import { RateWindow } from "../../../lib/evs/http/rate-window";
import { VirtualClock } from "../../support/virtual-clock";

const MINUTE = 60_000;
const limit = { requests: 20, ms: MINUTE };
const NOW = Number.NEGATIVE_INFINITY;

/** A model that has learned its limit, on a clock that the test moves on. */
async function start() {
  const clock = new VirtualClock();
  const model = new RateWindow(clock);
  const wait = async (ms: number) => {
    await clock.run(new Promise<void>((resolve) => clock.after(ms, resolve)));
  };
  model.refuse(model.take(), { limit, isRepetition: false });
  await wait(MINUTE);
  return { clock, model, wait };
}

test("before anything is refused, all may go at any time", () => {
  const model = new RateWindow(new VirtualClock());
  for (let request = 0; request < 100; request += 1) {
    expect(model.opensAt()).toBe(NOW);
    model.accept(model.take());
  }
});

test("where a limit is broken that was kept to, one goes at a time, a window later", async () => {
  const { clock, model, wait } = await start();
  const [first, second] = [model.take(), model.take()];
  model.refuse(first, { limit, isRepetition: false });
  model.accept(second);
  expect(model.opensAt()).toBe(clock.now() + MINUTE);
  await wait(MINUTE);
  expect(model.opensAt()).toBeLessThanOrEqual(clock.now());
  const alone = model.take();
  await wait(MINUTE / 2);
  expect(model.opensAt()).toBe(Number.POSITIVE_INFINITY);
  model.accept(alone);
  expect(model.opensAt()).toBeLessThanOrEqual(clock.now());
});

test("a refusal without words says what was said before", async () => {
  const { clock, model } = await start();
  expect(model.refuse(model.take(), { isRepetition: false })).toBe(true);
  expect(model.opensAt()).toBe(clock.now() + MINUTE);
});

test("other words are another limit", async () => {
  const { clock, model } = await start();
  const other = { requests: 3, ms: 5 * MINUTE };
  model.refuse(model.take(), { limit: other, isRepetition: false });
  expect(model.saidLimit).toBe(other);
  expect(model.opensAt()).toBe(clock.now() + 5 * MINUTE);
});

test("a window that others may have filled too is closed for its whole length, until all turns out to be ours", async () => {
  const clock = new VirtualClock();
  const model = new RateWindow(clock);
  const small = { requests: 2, ms: MINUTE };
  const [first, second, third] = [model.take(), model.take(), model.take()];
  model.accept(first);
  const answeredAt = clock.now();
  await clock.run(new Promise<void>((resolve) => clock.after(10_000, resolve)));
  model.refuse(third, { limit: small, isRepetition: false });
  expect(model.opensAt()).toBe(clock.now() + MINUTE);
  model.accept(second);
  expect(model.opensAt()).toBe(answeredAt + MINUTE);
});

test("one that was given back was never there", async () => {
  const { clock, model, wait } = await start();
  for (let request = 0; request < 20; request += 1) model.take();
  expect(model.opensAt()).toBe(Number.POSITIVE_INFINITY);
  model.giveBack();
  await wait(MINUTE);
  expect(model.opensAt()).toBeLessThanOrEqual(clock.now());
});

describe("where the gateway says nothing", () => {
  const refuse = (model: RateWindow, isRepetition = true) => model.refuse(model.take(), { isRepetition });

  test("a refusal alone closes nothing, nor does another of something else", () => {
    const model = new RateWindow(new VirtualClock());
    expect([refuse(model, false), refuse(model, false)]).toEqual([false, false]);
    expect(model.opensAt()).toBe(NOW);
  });

  test("one that is repeated closes it for a second, then two, four and so on, up to an hour", async () => {
    const clock = new VirtualClock();
    const model = new RateWindow(clock);
    refuse(model, false);
    const waits: number[] = [];
    for (let repetition = 0; repetition < 14; repetition += 1) {
      expect(refuse(model)).toBe(true);
      waits.push((model.opensAt() - clock.now()) / 1000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600]);
  });

  test("what is answered until the next refusal is what a window takes", async () => {
    const clock = new VirtualClock();
    const model = new RateWindow(clock);
    refuse(model, false);
    refuse(model);
    for (let request = 0; request < 7; request += 1) model.accept(model.take());
    refuse(model, false);
    const pass = model.take();
    expect(model.opensAt()).toBe(Number.POSITIVE_INFINITY);
    await clock.run(new Promise<void>((resolve) => clock.after(1000, resolve)));
    model.accept(pass);
    for (let request = 1; request < 7; request += 1) {
      expect(model.opensAt()).toBeLessThan(clock.now() + 1000);
      model.accept(model.take());
    }
    expect(model.opensAt()).toBe(clock.now() + 1000);
    // It is a guess, which nobody is told.
    expect(model.saidLimit).toBeUndefined();
  });
});
