import { getMaxListeners } from "node:events";
import { onAbort } from "../../lib/evs/abort";

test("any number may wait for one signal, and each is called once", () => {
  const controller = new AbortController();
  const calls: number[] = [];
  const leave = Array.from({ length: 50 }, (_, index) => onAbort(controller.signal, () => calls.push(index)));
  // Beyond ten Node would warn of a leak.
  expect(getMaxListeners(controller.signal)).toBe(Number.POSITIVE_INFINITY);
  for (const end of leave.slice(2)) end();
  controller.abort();
  controller.abort();
  expect(calls).toEqual([0, 1]);
});

test("without a signal nobody waits", () => {
  expect(onAbort(undefined, () => {})()).toBeUndefined();
});
