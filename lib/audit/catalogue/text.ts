// Control and format characters (bidirectional controls and zero-width ones among them), line and paragraph
// separators: what could break a line, forge one or hide in it.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Characters of a name that a line shows. */
const LONGEST_NAME = 120;

/** A text that stays on its line whatever is in it. */
export function oneLine(text: string): string {
  return text.replace(UNPRINTABLE, "\uFFFD");
}

/** A name as lines show it: foreign text, so quoted and escaped, and cut when it is very long. */
export function quotedName(name: string): string {
  // No text has more characters than units.
  const characters = name.length > LONGEST_NAME ? [...name] : [];
  const shown = characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join("")}…` : name;
  return oneLine(JSON.stringify(shown));
}

/** Bytes of a text in UTF-8 when it is put into JSON, which is never shorter than the text itself. */
export const jsonBytes = (text: string) => Buffer.byteLength(JSON.stringify(text)) - 2;

/** The text's beginning, of at most so many bytes in UTF-8, with no character cut. */
export function cutToBytes(text: string, mostBytes: number): string {
  if (Buffer.byteLength(text) <= mostBytes) return text;
  let cut = "";
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > mostBytes) break;
    cut += character;
  }
  return cut;
}
