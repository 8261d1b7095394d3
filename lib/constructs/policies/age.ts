import type { IResolvable } from "cdktf";
import { expression } from "../terraform/expression";
import type { Duration } from "./duration";

// Ages are taken at `plantimestamp()`: a plan and its apply agree, and nothing that is stored holds a time.

/** Whether the row `s` says when it was created. */
export const IS_DATED = expression`can(timeadd(s.created_at, "0s"))`;

/** Whether the row `s` was created at least so long ago; false where that is not known. */
export function isOlderThan(duration: Duration): IResolvable {
  const ago = `-${duration.toSeconds()}s`;
  return expression`try(timecmp(s.created_at, timeadd(plantimestamp(), ${ago})) <= 0, false)`;
}

/** Age in whole days, as a text for people. Terraform has no function for it; only the rows of a message are asked. */
export function ageOf(createdAt: IResolvable): IResolvable {
  const seconds = expression`${secondsOf(expression`plantimestamp()`)} - ${secondsOf(createdAt)}`;
  return expression`try([for d in [floor((${seconds}) / 86400)] : d == 1 ? "1 day old" : "\${d} days old"][0], "age unknown")`;
}

/** Seconds since a fixed day. Years begin in March here, so that the leap day is the last. */
function secondsOf(time: IResolvable): IResolvable {
  return expression`[for t in [[for part in split("-", formatdate("YYYY-MM-DD-hh-mm-ss", ${time})) : tonumber(part)]] :
    [for y in [t[1] > 2 ? t[0] : t[0] - 1] : t[3] * 3600 + t[4] * 60 + t[5] + 86400 * (
      365 * y + floor(y / 4) - floor(y / 100) + floor(y / 400) + floor(((t[1] + 9) % 12 * 306 + 5) / 10) + t[2]
    )][0]][0]`;
}

/**
 * Rows by age, the oldest first; the order of those of the same second stays. An object's values come in the order of
 * its keys; `sort` would take quadratic time for what is a tuple to Terraform.
 */
export function oldestFirst(rows: IResolvable): IResolvable {
  return expression`values({ for i, s in ${rows} :
    format("%s %09d", try(formatdate("YYYYMMDDhhmmss", s.created_at), "~"), i) => s })`;
}
