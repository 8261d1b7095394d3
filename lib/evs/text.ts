/** Maximum length of a text, in UTF-16 units. Names, descriptions and metadata of EVS have at most some hundred. */
export const LONGEST_TEXT = 16_384;
/** A surrogate, alone or in a pair. Most texts have none, so this is a fast check. */
const SURROGATE = /[\uD800-\uDFFF]/;
/** Maximum depth of a value that is written as JSON. */
const DEEPEST = 64;

/** A server's text in a valid form: U+FFFD replaces single surrogates, and a very long text is cut and marked. */
export function keepText(text: string): string {
  return toWellFormed(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
}

/** Whether every surrogate is in a pair, so the text is valid in UTF-8. */
export function isWellFormed(text: string): boolean {
  return !SURROGATE.test(text) || !/\p{Surrogate}/u.test(text);
}

/** A value as valid JSON. Undefined if JSON cannot express it, or if it is nested too deeply. */
export function tryWriteJson(value: unknown): string | undefined {
  return isWritable(value, DEEPEST) ? keepText(JSON.stringify(value)) : undefined;
}

const toWellFormed = (text: string) =>
  SURROGATE.test(text) ? text.replace(/\p{Surrogate}/gu, "\uFFFD") : text;

function isWritable(value: unknown, levels: number): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isWritable(inner, levels - 1));
}
