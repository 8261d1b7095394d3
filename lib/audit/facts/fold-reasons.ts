/** Number of a fleet's reasons that are shown before the others are counted: texts and alerts have limited space. */
const MOST_REASONS = 10;

/** A reason of a place. */
export interface PlacedReason {
  /** The place's name for people. */
  readonly name: string;
  readonly reason: string;
}

/**
 * Many reasons with their places, in few lines. A reason of many places is shown once.
 *
 * @param keyOf the part that is equal for equal reasons
 * @param moreOf the text for the number of other reasons
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
