import { cutToBytes, jsonBytes, oneLine } from "../catalogue/text";
import type { PolicyResult } from "../engine/evaluate-policy";
import { foldList } from "./folded-list";
import { type LineContext, lineOf } from "./line";
import { mostUrgentFirst, type RestPlace, restOf } from "./report";
import { goneLinesOf, summaryOf, undecidedSummaryOf } from "./summary";

/** The kinds of alerts. */
export const AlertKind = {
  /** The facts are not trusted: findings are not listed. */
  UNTRUSTED: "untrusted",
  /** At least one violation is proven. */
  VIOLATIONS: "violations",
  /** A list is missing, so the violations are unknown; or no violation is proven, and some facts were unreadable. */
  UNDECIDED: "undecided",
  /** All violations are exempt, and nothing is missing: no message. */
  EXEMPT: "exempt",
  /** Nothing violates. */
  RESOLVED: "resolved",
} as const;

export type AlertKind = (typeof AlertKind)[keyof typeof AlertKind];

/** The message, in the forms of the receivers. */
export interface AlertTexts {
  readonly kind: AlertKind;
  /** Changes when there is a new alert to send. */
  readonly key: string;
  /** One line of at most 512 bytes. */
  readonly title: string;
  /** At most 250,000 bytes, also as JSON. */
  readonly text: string;
  /** At most 4,096 bytes, also as JSON. */
  readonly brief: string;
  /** One line of at most 490 characters without square brackets, as SMS requires. */
  readonly shortText: string;
  /** Why it is uncertain, if it is. */
  readonly reason: string | null;
}

export interface AlertContext extends LineContext {
  /** Name of the policy. */
  readonly policy: string;
  /** The owner of its rows. @default - all owners, or all other owners */
  readonly owner?: string;
  /** Its account or project. @default - all of them, or all others */
  readonly part?: string;
  readonly region: string | null;
  readonly projectId: string | null;
  readonly message: string | undefined;
  readonly restIn: RestPlace;
}

const TITLE_BYTES = 512;
/** Maximum bytes of a policy's name in titles. */
const NAME_BYTES = 200;
/** The same for an owner. */
const OWNER_BYTES = 100;
const TEXT_BYTES = 250_000;
const BRIEF_BYTES = 4_096;
const SHORT_CHARACTERS = 490;
/** Maximum number of rows for one message. */
const MOST_ROWS = 500;
/** Bytes for the line that counts the omitted rows. */
const REST_BYTES = 400;

/** The violations of an alert. In both cases it is resolved only if there are no violations at all. */
export type AlertScope = "all" | "new";

export function alertTextsOf(
  all: PolicyResult,
  context: AlertContext,
  scope: AlertScope = "all",
): AlertTexts {
  const kind = alertKindOf(all);
  const result = scope === "all" ? all : withNewRowsOnly(all);
  const { texts } = context;
  const owner = context.owner === undefined ? "" : texts.rows.owner(cutToBytes(context.owner, OWNER_BYTES));
  const where = [
    cutToBytes(context.policy, NAME_BYTES),
    owner,
    cutToBytes(context.part ?? "", OWNER_BYTES),
    context.region ?? "",
    context.projectId ?? "",
  ];
  const title = cutToBytes(
    oneLine(
      texts.alerts.title(
        HEADLINES[kind](all),
        where.filter((part) => part !== ""),
      ),
    ),
    TITLE_BYTES,
  );
  const head = [
    title,
    ...goneLinesOf(result),
    ...(context.message === undefined ? [] : [oneLine(context.message)]),
    ...(kind === "violations" ? result.notes : []),
  ];
  const key = scope === "all" ? result.fingerprint : result.life.newKey;
  const textWithin = (mostBytes: number) => textOf(kind, head, result, context, mostBytes);
  return {
    kind,
    key: kind === "violations" ? key : kind,
    title,
    text: textWithin(TEXT_BYTES),
    brief: textWithin(BRIEF_BYTES),
    shortText: shortTextOf([...head, ...(kind === "untrusted" ? result.suspectReasons : [])]),
    reason: reasonOf(kind, result),
  };
}

const withNewRowsOnly = (result: PolicyResult): PolicyResult => ({
  ...result,
  violations: result.violations.filter(({ isNew }) => isNew === true),
  undecided: result.undecided.filter(({ isNew }) => isNew !== false),
});

function reasonOf(
  kind: AlertKind,
  { suspectReasons, incompleteReasons, texts }: PolicyResult,
): string | null {
  if (kind === "untrusted") return texts.suspicions.together(suspectReasons);
  return kind === "undecided" ? texts.suspicions.together(incompleteReasons) : null;
}

export function alertKindOf({
  places,
  suspectReasons,
  violations,
  incompleteReasons,
  exempt,
}: PolicyResult): AlertKind {
  if (suspectReasons.length > 0) return "untrusted";
  // If a list is missing, the set of violations is unknown: the message must not grow, shrink or end because of that. A
  // project of a fleet that was not read does not delay a message about the others.
  if (places.length > 0 && places.every(({ isWhole }) => !isWhole)) return "undecided";
  if (violations.length > 0) return "violations";
  if (incompleteReasons.length > 0) return "undecided";
  return exempt.length > 0 ? "exempt" : "resolved";
}

const HEADLINES: Readonly<Record<AlertKind, (result: PolicyResult) => string>> = {
  untrusted: ({ noun, texts }) => texts.alerts.untrusted(noun),
  violations: summaryOf,
  undecided: (result) =>
    result.gaps.length > 0
      ? result.texts.alerts.incomplete(summaryOf(result))
      : result.texts.alerts.undecided(result.noun, undecidedSummaryOf(result)),
  exempt: summaryOf,
  resolved: ({ noun, texts }) => texts.alerts.resolved(noun),
};

function textOf(
  kind: AlertKind,
  head: readonly string[],
  result: PolicyResult,
  context: AlertContext,
  mostBytes: number,
): string {
  const { violations, undecided, suspectReasons, incompleteReasons, subject, texts } = result;
  if (kind === "untrusted") {
    return fitLines(
      [...head, texts.alerts.silence, ...suspectReasons.map((reason) => oneLine(`  - ${reason}`))],
      mostBytes,
    );
  }
  const proven = kind === "violations" || (kind === "undecided" && violations.length > 0);
  const rows = proven ? mostUrgentFirst(violations) : kind === "undecided" ? undecided : [];
  const also = [
    ...(proven && undecided.length > 0 ? [undecidedSummaryOf(result)] : []),
    ...(kind === "undecided"
      ? incompleteReasons.map((reason) => oneLine(texts.results.incomplete(reason)))
      : []),
  ];
  const frame = [...head, ...also];
  const room = mostBytes - REST_BYTES - frame.reduce((bytes, line) => bytes + jsonBytes(line) + 2, 0);
  const list = foldList(rows, (row) => lineOf(row, subject, context), {
    most: MOST_ROWS,
    mostBytes: room,
    subject,
    texts,
  });
  return fitLines(
    [...head, ...list.lines, ...restOf(rows, list.shown, context.restIn, texts), ...also],
    mostBytes,
  );
}

/** As many lines as fit. */
function fitLines(lines: readonly string[], mostBytes: number): string {
  const kept: string[] = [];
  let bytes = 0;
  for (const line of lines) {
    bytes += jsonBytes(line) + 2;
    if (bytes > mostBytes) break;
    kept.push(line);
  }
  return kept.join("\n");
}

/** One line for a phone, without square brackets, which SMS does not allow, or their Chinese forms. */
function shortTextOf(lines: readonly string[]): string {
  const line = lines
    .join(" ")
    .replace(/[[\]【】]/g, "")
    .replace(/\s+/g, " ");
  return [...line].slice(0, SHORT_CHARACTERS).join("");
}
