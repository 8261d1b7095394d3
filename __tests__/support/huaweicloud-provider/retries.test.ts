import { connectionWaitSeconds, retriesOf, throttledWaitSeconds } from "./retries";

const inTurn = [1, 2, 3, 4, 5];

test("broken connections are repeated after 2, 4, 8 … seconds, and after ten minutes at most", () => {
  expect(inTurn.map(connectionWaitSeconds)).toEqual([2, 4, 8, 16, 32]);
  expect(connectionWaitSeconds(20)).toBe(600);
});

test("throttled requests are repeated after 1, 2, 4 … minutes, and after half an hour at most", () => {
  expect(inTurn.map((repetition) => throttledWaitSeconds(repetition) / 60)).toEqual([1, 2, 4, 8, 16]);
  expect(throttledWaitSeconds(20) / 60).toBe(30);
});

test.each([
  ["nothing", undefined, { ofConnections: 5, ofThrottled: 5 }],
  ["2", 2, { ofConnections: 2, ofThrottled: 2 }],
  ["0, which is the default for throttled requests", 0, { ofConnections: 0, ofThrottled: 5 }],
])("max_retries is %s", (_, maxRetries, retries) => {
  expect(retriesOf(maxRetries)).toEqual(retries);
});
