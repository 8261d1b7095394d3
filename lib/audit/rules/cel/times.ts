/** A span of time in the language's library. */
export interface Span {
  readonly seconds: bigint;
  readonly nanos: number;
}

const DATE_TIME =
  /^(?<date>\d{4}-\d\d-\d\d)[Tt](?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?<fraction>\.\d{1,9})?(?:[Zz]|(?<sign>[+-])(?<hours>\d\d):(?<minutes>\d\d))$/;
const OFFSET = /^(?<sign>[+-]?)(?<hours>\d\d):(?<minutes>\d\d)$/;
/** The years 1 to 9999. */
const FIRST_MS = -62_135_596_800_000;
const LAST_MS = 253_402_300_799_999;
const NANOS_PER_SECOND = 1_000_000_000n;
/** The maximum nanoseconds of an int: 292 years. */
const MOST_NANOS = 2n ** 63n - 1n;

/** A time in RFC 3339; undefined for an invalid one, such as the 29th of February of a common year. */
export function parseTime(text: string): Date | undefined {
  const groups = DATE_TIME.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const { date, hour, minute, second, fraction = "", sign, hours = "0", minutes = "0" } = groups;
  const written = `${date}T${hour}:${minute}:${second}`;
  const local = Date.parse(`${written}Z`);
  // A day that does not exist would become another one.
  if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(written)) return undefined;
  const offset = offsetMs(sign, hours, minutes);
  if (offset === undefined) return undefined;
  const time = new Date(local - offset + Math.trunc(Number(`0${fraction}`) * 1000));
  return isTime(time) ? time : undefined;
}

export const isTime = (time: Date) => time.getTime() >= FIRST_MS && time.getTime() <= LAST_MS;

export function isSpan({ seconds, nanos }: Span): boolean {
  const all = seconds * NANOS_PER_SECOND + BigInt(nanos);
  return all <= MOST_NANOS && all >= -MOST_NANOS;
}

/** In the form of the language, without extra digits. */
export function timeText(time: Date): string {
  const [seconds = "", milliseconds = ""] = time.toISOString().slice(0, -1).split(".");
  return `${seconds}${fractionText(milliseconds)}Z`;
}

export function spanText({ seconds, nanos }: Span): string {
  const all = seconds * NANOS_PER_SECOND + BigInt(nanos);
  const positive = all < 0n ? -all : all;
  const fraction = fractionText(String(positive % NANOS_PER_SECOND).padStart(9, "0"));
  return `${all < 0n ? "-" : ""}${positive / NANOS_PER_SECOND}${fraction}s`;
}

/** The digits after the point, without zeros at their end; empty without other digits. */
function fractionText(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === "0") end -= 1;
  return end === 0 ? "" : `.${digits.slice(0, end)}`;
}

/**
 * The same time on another clock, which the UTC fields of a date show.
 *
 * @param zone `Asia/Shanghai`, `+08:00` or `08:00`; undefined for an unknown zone
 */
export function inZone(time: Date, zone: string): Date | undefined {
  const groups = OFFSET.exec(zone)?.groups;
  if (groups !== undefined) {
    const offset = offsetMs(groups.sign || "+", groups.hours, groups.minutes);
    return offset === undefined ? undefined : new Date(time.getTime() + offset);
  }
  const format = formatOf(zone);
  if (format === undefined) return undefined;
  const parts = Object.fromEntries(
    format.formatToParts(time).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day, hour, minute, second } = parts;
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second, time.getUTCMilliseconds()));
}

function offsetMs(sign: string | undefined, hours = "", minutes = ""): number | undefined {
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (hour > 23 || minute > 59) return undefined;
  return (sign === "-" ? -1 : 1) * (hour * 60 + minute) * 60_000;
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  const known = FORMATS.get(zone);
  if (known !== undefined) return known;
  // Some versions of Node.js accept offsets of other forms as zones.
  if (!/^[A-Za-z]/.test(zone)) return undefined;
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    if (FORMATS.size < MOST_FORMATS) FORMATS.set(zone, format);
    return format;
  } catch {
    return undefined;
  }
}

/** Rows can contain zones too. */
const MOST_FORMATS = 100;
const FORMATS = new Map<string, Intl.DateTimeFormat>();
