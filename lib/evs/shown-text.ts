/** Longest text of a file's or a user's that a message repeats. */
const LONGEST = 200;

/** A text as messages may repeat it: one line, printable, of limited length. */
export function shownText(text: string): string {
  const line = text.slice(0, 2 * LONGEST).replace(/[\p{C}\p{Z}]+/gu, " ");
  return text.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
