import type { Texts } from "../catalogue";
import { oneLine, quotedName } from "../catalogue/text";
import { type FieldContext, metadataOf, nameOf } from "../facts/fields";
import { type Condition, certain, given, is, type List, NO, Unknown, unknown } from "../known";
import { open } from "../known/open";
import { compilePattern } from "../rules/pattern";
import { MOST_STEPS } from "../rules/steps";
import { type Exemption, tryParseDay } from "../spec/exemption";
import type { SubjectKind, SubjectRow } from "../spec/subject";

const DAY_MS = 86_400_000;
/** Number of days before its end when an exemption is reported. */
const NOTICE_DAYS = 14;

/** The exemption of a row. */
export interface AppliedExemption {
  /** The reason and the last day, in words. */
  readonly words: string;
  /** The last valid day, as `YYYY-MM-DD`. */
  readonly lastDay: string;
}

/** The result of a policy's exemptions. */
export interface AppliedExemptions {
  /** The first valid exemption that matches; unknown if one may match. */
  tryGet(row: SubjectRow): AppliedExemption | Unknown | undefined;
  /** One line for each exemption that has ended, ends soon, or matches nothing. */
  readonly notices: readonly string[];
}

interface PreparedExemption {
  readonly label: string;
  readonly applied: AppliedExemption;
  readonly matches: (row: SubjectRow) => Condition;
  readonly endsAt: number;
  readonly isPreventive: boolean;
}

/**
 * Matches exemptions against all scanned rows.
 *
 * @param rows rows that are missing from a list may match too
 * @param isTrusted whether the list is reliable
 */
export function applyExemptions(
  exemptions: readonly Exemption[],
  { rows, gaps }: List<SubjectRow>,
  now: Date,
  isTrusted: boolean,
  subject: SubjectKind,
  context: FieldContext,
): AppliedExemptions {
  if (exemptions.length === 0) return { tryGet: () => undefined, notices: [] };
  const { texts } = context;
  const prepared = exemptions.map((exemption) => prepare(exemption, context));
  const active = prepared.filter(({ endsAt }) => now.getTime() < endsAt);
  const unmatched = new Set(active);
  const exempt = new Map<SubjectRow, AppliedExemption | Unknown>();
  for (const row of rows) {
    for (const exemption of active) {
      const isSettled = exempt.has(row) && !(exempt.get(row) instanceof Unknown);
      if (isSettled && !unmatched.has(exemption)) continue;
      const answer = open(exemption.matches(row));
      if (answer === false) continue;
      unmatched.delete(exemption);
      if (isSettled) continue;
      if (answer === true) exempt.set(row, exemption.applied);
      else if (!exempt.has(row)) exempt.set(row, answer);
    }
  }
  const words = texts.exemptions;
  const notices = prepared.flatMap((exemption) => {
    const { label, endsAt, isPreventive } = exemption;
    if (now.getTime() >= endsAt) return [words.expired(label)];
    const endsSoon = endsAt - now.getTime() <= NOTICE_DAYS * DAY_MS;
    return [
      ...(endsSoon ? [words.endsSoon(label)] : []),
      ...(unmatched.has(exemption) && gaps.length === 0 && isTrusted && !isPreventive
        ? [words.matchesNothing(texts.subjects[subject], label)]
        : []),
    ];
  });
  return { tryGet: (row) => exempt.get(row), notices };
}

function prepare(exemption: Exemption, context: FieldContext): PreparedExemption {
  const words = context.texts.exemptions;
  const { reason, expires, preventive = false } = exemption;
  const day = tryParseDay(expires);
  return {
    label: words.label(goesBy(exemption, words), oneLine(reason), expires),
    applied: { words: words.exempt(oneLine(reason), expires), lastDay: expires },
    matches: matcherOf(exemption, context),
    // The last day is included.
    endsAt: day === undefined ? 0 : day + DAY_MS,
    isPreventive: preventive,
  };
}

function matcherOf(exemption: Exemption, context: FieldContext): (row: SubjectRow) => Condition {
  if ("id" in exemption) return ({ id }) => certain(id === exemption.id);
  if ("namePrefix" in exemption) {
    return (row) => is(nameOf(row, context), (name) => name?.startsWith(exemption.namePrefix) ?? false);
  }
  if ("namePattern" in exemption) {
    const pattern = compilePattern(exemption.namePattern);
    const tooLong = new Unknown("name", context.texts.exemptions.tooLong(MOST_STEPS), "absent");
    return (row) =>
      given(nameOf(row, context), (name) => {
        if (name === null) return NO;
        return pattern.stepsFor(name) > MOST_STEPS ? unknown(tooLong) : certain(pattern.matches(name));
      });
  }
  const wanted = Object.entries(exemption.metadata);
  return (row) =>
    is(metadataOf(row, context), (metadata) =>
      wanted.every(([key, value]) => Object.hasOwn(metadata, key) && metadata[key] === value),
    );
}

function goesBy(exemption: Exemption, words: Texts["exemptions"]): string {
  if ("id" in exemption) return words.byId(quotedName(exemption.id));
  if ("namePrefix" in exemption) return words.byPrefix(quotedName(exemption.namePrefix));
  if ("namePattern" in exemption) return words.byPattern(quotedName(exemption.namePattern));
  return words.byMetadata(oneLine(JSON.stringify(exemption.metadata)));
}
