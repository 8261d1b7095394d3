// EVS writes UTC without saying so ("2013-06-19T07:15:29.000000"); samples also have a lower-case t, a Z or an offset.
const TIME =
  /^(\d{4}-\d{2}-\d{2})(?:t| +)(\d{2}:\d{2}:\d{2})(\.\d{1,30})? *(?:z|utc|gmt|([+-]\d{2})(?::?(\d{2}))?)?$/i;

/** A time as RFC 3339 in UTC, with every digit that EVS sends: microseconds. */
export type Instant = string;

/** Which of two times is later: above 0 for the first. An empty text is before all. */
export function compareTimes(first: Instant, second: Instant): number {
  if (first === second) return 0;
  // As good as always they have as many digits.
  if (first.length === second.length) return first < second ? -1 : 1;
  // In RFC 3339 and UTC, times order as texts do once the Z after the fraction is off.
  const [a, b] = [first.slice(0, -1), second.slice(0, -1)];
  return a === b ? 0 : a < b ? -1 : 1;
}

/** As good as every time: in UTC, with or without saying so, on a day that every month has. */
const PLAIN =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,30})?Z?$/;

/** A time of the API as RFC 3339 in UTC, with every digit it came with; undefined for a text that is not a valid time. */
export function tryToRfc3339(given: string): string | undefined {
  if (PLAIN.test(given)) return withZone(given);
  const time = tryParse(given);
  const seconds = time && (time.local ?? toSeconds(time.at));
  return seconds && `${seconds}${time.fraction}Z`;
}

/** Milliseconds since 1970, or undefined where there is not a valid time that can be read. */
export function tryParseTime(given: string | null): number | undefined {
  if (given === null) return undefined;
  // The short way to the same; an audit asks for each row.
  if (PLAIN.test(given)) return Date.parse(withZone(given));
  const time = tryParse(given);
  return time && time.at + Number(time.fraction.slice(1, 4).padEnd(3, "0"));
}

const withZone = (plain: string) => (plain.endsWith("Z") ? plain : `${plain}Z`);

interface Time {
  /** Whole seconds, in milliseconds since 1970. */
  readonly at: number;
  /** The same in UTC as it came; undefined where it came with an offset. */
  readonly local: string | undefined;
  /** As it came, with its point. */
  readonly fraction: string;
}

function tryParse(given: string): Time | undefined {
  const parts = TIME.exec(given.trim());
  if (parts === null) return undefined;
  const [, date = "", clock, fraction = "", hours, minutes = "00"] = parts;
  const local = `${date}T${clock}`;
  const inUtc = Date.parse(`${local}Z`);
  // A day or an hour that does not exist would quietly become another one.
  if (new Date(inUtc).getUTCDate() !== Number(date.slice(-2))) return undefined;
  if (hours === undefined) return { at: inUtc, local, fraction };
  const at = Date.parse(`${local}${hours}:${minutes}`);
  return toSeconds(at) === undefined ? undefined : { at, local: undefined, fraction };
}

/** Undefined for what RFC 3339 cannot say: years have four digits there. */
function toSeconds(at: number): string | undefined {
  return Number.isNaN(at) ? undefined : /^\d{4}-.{14}/.exec(new Date(at).toISOString())?.[0];
}
