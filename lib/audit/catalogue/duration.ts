import type { Texts } from ".";

/** A span such as `30d` for people, for example `30 days`. */
export function describeDuration(text: string, { units }: Pick<Texts, "units">): string {
  const parts = /^(\d+)([smhd])$/.exec(text);
  if (parts === null) return text;
  const unit = units[parts[2] as keyof typeof units];
  return `${Number(parts[1])} ${Number(parts[1]) === 1 ? unit.one : unit.many}`;
}
