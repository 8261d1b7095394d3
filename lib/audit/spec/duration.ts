const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const DURATION = /^(\d{1,9})([smhd])$/;
/** A hundred years: longer than any snapshot is kept. */
const LONGEST_MS = 36_525 * UNIT_MS.d;

/** The form of a duration, for messages. */
export const DURATION_FORM = "an integer and a unit, such as 30d, 12h, 90m or 45s, at most 100 years";

/** Milliseconds of a span such as `30d`, `12h`, `90m` or `45s`; undefined for any other text. */
export function tryParseDuration(text: string): number | undefined {
  const parts = DURATION.exec(text);
  if (parts === null) return undefined;
  const ms = Number(parts[1]) * UNIT_MS[parts[2] as keyof typeof UNIT_MS];
  return ms <= LONGEST_MS ? ms : undefined;
}
