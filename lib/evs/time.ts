// EVS writes UTC without saying so ("2013-06-19T07:15:29.000000"); samples also have a lower-case t, a Z or an offset.
const TIME = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}:\d{2})(\.\d+)?(Z|z|[+-]\d{2}:?\d{2})?$/;

/** A time of the API as RFC 3339 in UTC, with every digit it came with; what is no time is left as it is. */
export function toRfc3339(given: string): string {
  const parts = TIME.exec(given.trim());
  const at = tryParseTime(given);
  if (parts === null || at === undefined) return given;
  const [, date, time, fraction = "", zone = "Z"] = parts;
  if (/^z$/i.test(zone)) return `${date}T${time}${fraction}Z`;
  return `${new Date(at).toISOString().slice(0, 19)}${fraction}Z`;
}

/** Milliseconds since 1970, or undefined for a text that is no time. */
export function tryParseTime(given: string): number | undefined {
  const parts = TIME.exec(given.trim());
  if (parts === null) return undefined;
  const [, date, time, fraction = "", zone = "Z"] = parts;
  const at = Date.parse(`${date}T${time}${fraction.slice(0, 4)}${zone.toUpperCase()}`);
  return Number.isNaN(at) ? undefined : at;
}
