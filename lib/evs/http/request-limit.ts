/** Number of requests that a gateway allows in each window of time. */
export interface RequestLimit {
  readonly requests: number;
  readonly ms: number;
}

const UNIT_MS = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;
/** The message of Huawei's gateway, with `APIGW.0308`: `policy user over ratelimit,limit:200,time:5 minute`. */
const WORDS =
  /\blimit\s{0,9}:\s{0,9}(\d{1,9})\s{0,9},\s{0,9}time\s{0,9}:\s{0,9}(?:(\d{1,6})\s{0,9})?(second|minute|hour|day)s?\b/i;

/** The limit in a refusal. Undefined if it has none, or one that cannot be used. */
export function tryParseRequestLimit(said: string): RequestLimit | undefined {
  const [, count, times = "1", unit = ""] = WORDS.exec(said) ?? [];
  const requests = Number(count ?? 0);
  const ms = Number(times) * UNIT_MS[unit.toLowerCase() as keyof typeof UNIT_MS];
  return requests > 0 && ms > 0 ? { requests, ms } : undefined;
}

/** For messages, for example `20 in 1 min`. */
export const describeRequestLimit = ({ requests, ms }: RequestLimit) => `${requests} in ${describeSpan(ms)}`;

/** For messages, for example `15 min` or `90 s`. */
export function describeSpan(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds > 0 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
