/** Most UTF-16 units that are kept of a text; names, descriptions and metadata of EVS have at most some hundred. */
export const LONGEST_TEXT = 16_384;
/** Half of a character, with its other half or without: as good as no text has one, which is soon seen. */
const SURROGATE = /[\uD800-\uDFFF]/;
/** Deepest nesting that is written as JSON. */
const DEEPEST = 64;

/** A server's text, fit to be kept: without half characters (U+FFFD stands for them), and cut with a mark if very long. */
export function keepText(text: string): string {
  return toWellFormed(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
}

/** Whether every surrogate has its other half, so that the text can be written in UTF-8. */
export function isWellFormed(text: string): boolean {
  return !SURROGATE.test(text) || !/\p{Surrogate}/u.test(text);
}

/** A value as JSON, fit to be kept; undefined for what JSON cannot say, and for what is nested too deeply. */
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
