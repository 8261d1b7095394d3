import { EvsError, type EvsErrorDetails } from "../../../lib/evs/errors";
import { isRetryable, retryDelayMs } from "../../../lib/evs/http/retry";

const failure = (details: Partial<EvsErrorDetails>) =>
  new EvsError("seen", { kind: "status", method: "GET", path: "/", ...details });

test.each([
  [{ status: 500 }, true],
  [{ status: 503 }, true],
  [{ status: 429 }, true],
  [{ status: 413, fault: "overLimit" }, true],
  [{ status: 413 }, false],
  [{ status: 400 }, false],
  [{ status: 401 }, false],
  [{ status: 404 }, false],
  [{ kind: "network" }, true],
  [{ kind: "timeout" }, true],
  [{ kind: "malformed" }, true],
  [{ kind: "shape" }, false],
  [{ kind: "redirect" }, false],
  [{ kind: "too-large" }, false],
] as const)("%j is worth another try: %s", (details, expected) => {
  expect(isRetryable(failure(details))).toBe(expected);
});

test("waits grow from failure to failure, up to ten seconds", () => {
  const waits = [1, 2, 3, 10].map((failures) => retryDelayMs(failure({ status: 500 }), failures, 1));
  expect(waits).toEqual([400, 800, 1600, 10_000]);
  expect(retryDelayMs(failure({ status: 500 }), 3, 0)).toBe(0);
});

test("the server's own wait is respected, up to a minute", () => {
  expect(retryDelayMs(failure({ status: 429, retryAfterMs: 7000 }), 1, 0)).toBe(7000);
  expect(retryDelayMs(failure({ status: 429, retryAfterMs: 3_600_000 }), 1, 0)).toBe(60_000);
});
