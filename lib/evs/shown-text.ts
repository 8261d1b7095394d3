/** Default maximum length of a foreign text in a message. */
const LONGEST = 200;

/**
 * Text of servers, proxies, files and users, made safe for a message, a log line, evidence or the state: one printable
 * line, of whole characters, with a limited length. The time does not grow with the length of the text.
 */
export function shownText(text: string, longest = LONGEST): string {
  const read = 2 * longest;
  // \p{C} has control characters, invisible ones and surrogates, \p{Z} has separators.
  const line = text.slice(0, read).replace(/[\p{C}\p{Z}]+/gu, " ");
  if (line.length <= longest && text.length <= read) return line;
  return `${line.slice(0, longest).replace(/\p{Cs}$/u, "")}…`;
}
