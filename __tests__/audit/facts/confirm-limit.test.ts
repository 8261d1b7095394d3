import { ConfirmLimit, confirmLimitMs } from "../../../lib/audit/facts/confirm-limit";
import type { Clock } from "../../../lib/evs";
import { auditOf, lostOne } from "../../support/audit";
import { scenarioOf, snapshotRow, volumeRow } from "../../support/worlds";

/** A clock on which the test decides when time is up; limits in the order in which they were set. */
function handClock() {
  const limits: { readonly ms: number; readonly done: () => void; isCancelled: boolean }[] = [];
  const clock: Clock = {
    now: () => 0,
    after(ms, done) {
      const limit = { ms, done, isCancelled: false };
      limits.push(limit);
      return () => {
        limit.isCancelled = true;
      };
    },
  };
  return { clock, limits };
}

test.each([
  [1, 120.2],
  [1000, 320],
  [3900, 900],
  [1_000_000, 900],
])("%d unlisted disks may take %d s", (disks, seconds) => {
  expect(confirmLimitMs(disks) / 1000).toBe(seconds);
});

test("when the time for asking is over, the rest is undecided, and what was answered is still proven", async () => {
  const { clock, limits } = handClock();
  const snapshots = Array.from({ length: 40 }, (_, index) =>
    snapshotRow(`s${index}`, { volume_id: `d${String(index).padStart(2, "0")}` }),
  );
  const { audit } = await auditOf(
    {
      scenario: scenarioOf({ snapshots, volumes: [volumeRow("v")] }),
      before: ({ path }) => {
        const disk = Number(/\/volumes\/d(\d+)$/.exec(path)?.[1] ?? 0);
        if (disk < 10) return undefined;
        limits[0]?.done();
        return { hang: true };
      },
    },
    { clock, suspectShare: 1, client: { requestTimeoutMs: 30_000, maxConcurrency: 1 } },
  );
  const count = (wanted: string) => audit.findings.filter(({ verdict }) => verdict === wanted).length;
  expect([count("orphaned"), count("indeterminate")]).toEqual([10, 30]);
  expect(audit.incompleteReasons).toEqual([
    "30 snapshots: Its disk could not be read: 40 unlisted disks could not be read within 128 s.",
  ]);
  expect(limits.every(({ isCancelled }) => isCancelled)).toBe(true);
});

test("time in which requests wait for a gateway's windows does not count", () => {
  const { clock, limits } = handClock();
  let waitedMs = 1000;
  const limit = new ConfirmLimit(1, clock, () => waitedMs, undefined);
  waitedMs += 50_000;
  for (const { done } of [...limits]) done();
  expect([limit.asking.aborted, limit.signal.aborted]).toEqual([false, false]);
  // What it stood still for is made up for, once.
  expect(limits.slice(2).map(({ ms }) => ms)).toEqual([50_000, 50_000]);
  for (const { done } of limits.slice(2)) done();
  expect([limit.asking.aborted, limit.signal.aborted]).toEqual([true, true]);
});

test("when all the time is over, what had looked gone is undecided too", async () => {
  const { clock, limits } = handClock();
  let isAsked = false;
  const { audit } = await auditOf(
    {
      scenario: lostOne(),
      before: ({ path }) => {
        isAsked ||= path.endsWith("/volumes/d");
        if (!isAsked || !path.endsWith("/volumes/detail")) return undefined;
        for (const { done } of limits) done();
        return { hang: true };
      },
    },
    { clock, client: { requestTimeoutMs: 30_000 } },
  );
  expect(audit.findings).toMatchObject([
    { verdict: "indeterminate", doubt: { missing: "disk list", failedRead: true } },
  ]);
});

test("an audit that is stopped from outside ends in that, not in doubts", async () => {
  const controller = new AbortController();
  const stopped = auditOf(
    {
      scenario: lostOne(),
      before: ({ path }) => {
        if (!path.endsWith("/volumes/d")) return undefined;
        controller.abort(new Error("stopped"));
        return { hang: true };
      },
    },
    { signal: controller.signal },
  );
  await expect(stopped).rejects.toThrow("stopped");
});
