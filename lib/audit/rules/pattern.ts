// Loaded with the first pattern: few policies have one, and loading it takes a tenth of what a provider takes to start.
const library = () => require("re2js") as typeof import("re2js");

/** A regular expression in RE2 syntax, which takes linear time for any text. */
export interface Pattern {
  /** Whether any part of the text matches. */
  matches(text: string): boolean;
  /** Number of groups. */
  readonly groups: number;
  /** The match of its first group, if any part of the text matches and the group is part of it. */
  firstGroup(text: string): string | undefined;
  /** Maximum number of steps: each character meets each part of the pattern once. */
  stepsFor(text: string): number;
}

/** @throws PatternError for text that is not RE2 syntax */
export function compilePattern(source: string): Pattern {
  const { RE2JS, RE2JSException } = library();
  try {
    const compiled = RE2JS.compile(source);
    const size = compiled.programSize();
    const groups = compiled.groupCount();
    return {
      matches: (text) => compiled.matcher(text).find(),
      groups,
      firstGroup: (text) => {
        const matcher = compiled.matcher(text);
        return (groups > 0 && matcher.find() && matcher.group(1)) || undefined;
      },
      stepsFor: ({ length }) => (length + 1) * size,
    };
  } catch (error) {
    if (error instanceof RE2JSException) throw new PatternError(error.message);
    throw error;
  }
}

/** A pattern that is not RE2 syntax. */
export class PatternError extends Error {
  override readonly name = "PatternError";
}
