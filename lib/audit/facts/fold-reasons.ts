/** Reasons that are said of a fleet before the others are counted: texts and alerts have room for few. */
const MOST_REASONS = 10;

/** What is said of a place. */
export interface PlacedReason {
  /** What people call the place. */
  readonly name: string;
  readonly reason: string;
}

/**
 * Which of many reasons are of which places, in few lines; what many places have alike stands once.
 *
 * @param keyOf what is the same where it is alike
 * @param moreOf says how many are left
 */
export function foldReasons<Said extends PlacedReason>(
  said: readonly Said[],
  keyOf: (one: Said) => string,
  lineOf: (names: readonly string[], first: Said) => string,
  moreOf: (left: number) => string,
): string[] {
  const alike = new Map<string, [first: Said, names: string[]]>();
  for (const one of said) {
    const known = alike.get(keyOf(one));
    if (known === undefined) alike.set(keyOf(one), [one, [one.name]]);
    else known[1].push(one.name);
  }
  const lines = [...alike.values()].slice(0, MOST_REASONS).map(([first, names]) => lineOf(names, first));
  const left = alike.size - MOST_REASONS;
  return left > 0 ? [...lines, moreOf(left)] : lines;
}
