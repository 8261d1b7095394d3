import type { Texts } from "../../audit/catalogue";
import { formatNumber } from "../../audit/catalogue/numbers";
import { describeRequestLimit, type EvsClientEvents } from "../../evs";

/** Reports the progress of a read. */
export interface Progress {
  readonly events: EvsClientEvents;
  stop(): void;
}

/** The progress of a read, on a terminal. Elsewhere, and in CI, nothing is shown. */
export async function startProgress({ progress: words }: Texts): Promise<Progress> {
  const counted = { requests: 0, snapshots: 0, disks: 0, confirmed: 0 };
  const { default: spin } = await import("yocto-spinner");
  const isTold = process.stderr.isTTY === true && process.env.CI === undefined;
  // The command handles Ctrl-C itself, because it still writes the results so far.
  const spinner = isTold
    ? spin({ text: words.reading, stream: process.stderr, handleSignals: false }).start()
    : undefined;
  return {
    events: {
      onRequest: ({ path, rows = 0, outcome }) => {
        counted.requests += 1;
        if (path.endsWith("/snapshots/detail")) counted.snapshots += rows;
        else if (path.endsWith("/volumes/detail")) counted.disks += rows;
        else if (/\/volumes\/[^/]+$/.test(path) && typeof outcome === "number") counted.confirmed += 1;
        if (spinner !== undefined) spinner.text = textOf(counted, words);
      },
      onSlowDown: ({ waitMs }) => {
        if (spinner !== undefined) spinner.text = words.slowDown(Math.ceil(waitMs / 1000));
      },
      onWait: ({ api, limit, until }) => {
        if (spinner === undefined) return;
        const time = new Date(until).toTimeString().slice(0, "hh:mm:ss".length);
        spinner.text = words.waits(api, limit && describeRequestLimit(limit), time);
      },
      onProgress: () => {},
      // This is shown for every kind of output, because it is not progress.
      onClock: ({ seconds }) => {
        process.stderr.write(`${words.clock(seconds)}\n`);
      },
    },
    stop: () => {
      spinner?.stop();
    },
  };
}

type Counted = Readonly<Record<"requests" | "snapshots" | "disks" | "confirmed", number>>;

function textOf({ snapshots, disks, confirmed, requests }: Counted, words: Texts["progress"]): string {
  return words.read(
    formatNumber(snapshots),
    formatNumber(disks),
    formatNumber(confirmed),
    formatNumber(requests),
  );
}
