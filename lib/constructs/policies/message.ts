import type { IResolvable } from "cdktf";
import { expression } from "../terraform/expression";
import { ageOf } from "./age";

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
  /** `linesOf` the violations. */
  readonly lines: IResolvable;
  /** What stands between the summary and the list, a line each. */
  readonly notes: readonly string[];
  /** Name of the output that holds all lines. */
  readonly output: string;
}

/**
 * Each violation in one line. Names are untrusted text: they are quoted and escaped, so that no character of theirs
 * can break the line or pass for another one.
 */
export function linesOf(violations: IResolvable): IResolvable {
  return expression`[for v in ${violations} : replace(format("%s (%s): %s, %s GiB, created %s, disk %s",
    v.name == null ? "(no name)" : jsonencode(v.name), v.id, v.verdict, v.size == null ? "?" : v.size,
    v.created_at == null ? "(unknown)" : v.created_at, v.volume_id == null ? "(none)" : v.volume_id
  ), ${UNPRINTABLE}, "\\uFFFD")]`;
}

/** How many and how large, in one line. */
export function summaryOf({ noun, violations }: Pick<MessageParts, "noun" | "violations">): IResolvable {
  return expression`format("%d %s, %d GiB provisioned", length(${violations}),
    length(${violations}) == 1 ? ${noun} : ${`${noun}s`}, ${totalGiBOf(violations)})`;
}

/** Provisioned GiB of all together. */
export function totalGiBOf(violations: IResolvable): IResolvable {
  return expression`sum(concat([0], [for v in ${violations} : v.size if v.size != null]))`;
}

/** The first violations, at most `most`, in two lines each: what it is and its age, then the reason and the evidence. */
export function detailsOf({ violations, lines }: Pick<MessageParts, "violations" | "lines">, most: number) {
  const listed = expression`slice(${violations}, 0, min(${most}, length(${violations})))`;
  const evidence = expression`length(v.evidence) == 0 ? "" : " Evidence: \${join("; ", v.evidence)}."`;
  return expression`[for i, v in ${listed} : join("\\n", [
    "  - \${${lines}[i]}, \${${ageOf(expression`v.created_at`)}}",
    replace("    \${v.reason}\${${evidence}}", ${UNPRINTABLE}, "\\uFFFD")])]`;
}

/** The summary, the oldest violations each with its age, the reason and the evidence, and where to find the others. */
export function messageOf(parts: MessageParts): IResolvable {
  const { violations, notes, output } = parts;
  const others = expression`length(${violations}) <= ${LISTED} ? [] :
    [format("  and %d more: see output %s", length(${violations}) - ${LISTED}, ${output})]`;
  return expression`join("\\n", concat([${summaryOf(parts)}], ${notes}, ${detailsOf(parts, LISTED)}, ${others}))`;
}

/** A heading, and the first lines of a list under it. */
export function listOf(heading: IResolvable | string, lines: IResolvable): IResolvable {
  return expression`join("\\n", concat([${heading}],
    [for line in slice(${lines}, 0, min(${LISTED}, length(${lines}))) : "  - \${line}"],
    length(${lines}) <= ${LISTED} ? [] : [format("  and %d more", length(${lines}) - ${LISTED})]))`;
}
