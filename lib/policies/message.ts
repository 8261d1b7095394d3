import type { IResolvable } from "cdktf";
import { expression } from "../snapshots/expression";

/** Violations that a message lists; the rest is counted. */
const LISTED = 20;

// Control characters, line separators and bidirectional controls: what could break a line or forge one.
const UNPRINTABLE =
  "/[\\p{Cc}\\p{Zl}\\p{Zp}\\x{061C}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]/";

export interface MessageParts {
  /** What one violation is called, for example `orphaned snapshot`. */
  readonly noun: string;
  /** The violations, oldest first. */
  readonly violations: IResolvable;
  /** Name of the output that holds all violations. */
  readonly output: string;
}

/** How many and how large, in one line. */
export function summaryOf({ noun, violations }: MessageParts): IResolvable {
  return expression`format("%d %s, %d GiB provisioned", length(${violations}),
    length(${violations}) == 1 ? ${noun} : ${`${noun}s`}, sum(concat([0], [for v in ${violations} : v.size if v.size != null])))`;
}

/**
 * The summary, a line and its evidence for each of the oldest violations, and where to find the others. Names are
 * untrusted text: they are quoted, and no character of theirs can start a line.
 */
export function messageOf(parts: MessageParts): IResolvable {
  const { violations, output } = parts;
  const listed = expression`slice(${violations}, 0, min(${LISTED}, length(${violations})))`;
  const lines = expression`flatten([for v in ${listed} : [
    format("  - %s (%s), disk %s, %s GiB, created %s: %s. %s",
      v.name == null ? "(no name)" : jsonencode(v.name), v.id, v.volume_id == null ? "(none)" : v.volume_id,
      v.size == null ? "?" : v.size, v.created_at == null ? "(unknown)" : v.created_at, v.verdict, v.reason),
    format("      %s", join("; ", v.evidence))]])`;
  const more = expression`length(${violations}) > ${LISTED} ?
    [format("  and %d more: see output %s", length(${violations}) - ${LISTED}, ${output})] : []`;
  return expression`join("\\n", concat([${summaryOf(parts)}],
    [for line in concat(${lines}, ${more}) : replace(line, ${UNPRINTABLE}, "\\uFFFD")]))`;
}
