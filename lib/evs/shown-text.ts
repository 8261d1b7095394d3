/** Longest text that a message repeats, unless it says otherwise. */
const LONGEST = 200;

/**
 * The gate for what servers, proxies, files and people say, before it becomes a part of a message, a log line, evidence
 * or the state: one line, printable, in whole characters, of limited length. Time does not grow with the text's length.
 */
export function shownText(text: string, longest = LONGEST): string {
  const read = 2 * longest;
  // Controls, invisible and half characters are in C, separators in Z.
  const line = text.slice(0, read).replace(/[\p{C}\p{Z}]+/gu, " ");
  if (line.length <= longest && text.length <= read) return line;
  return `${line.slice(0, longest).replace(/\p{Cs}$/u, "")}…`;
}
