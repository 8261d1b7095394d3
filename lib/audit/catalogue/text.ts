// Control and format characters (bidirectional controls and zero-width ones among them), line and paragraph
// separators: what could break a line, forge one or hide in it.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Printable ASCII alone, as nearly all texts are: this costs a tenth of the look at Unicode's classes. */
const PLAIN = /^[ -~]*$/;
/** Characters of a name that a line shows. */
const LONGEST_NAME = 120;

/** A text that stays on its line whatever is in it. */
export function oneLine(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNPRINTABLE, "\uFFFD");
}

/** A text as a sentence begins with it. */
export const capitalized = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A name as lines show it: foreign text, so quoted and escaped, and cut when it is very long. */
export function quotedName(name: string): string {
  // No text has more characters than units.
  const characters = name.length > LONGEST_NAME ? [...name] : [];
  const shown = characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join("")}…` : name;
  return oneLine(JSON.stringify(shown));
}

/** The same in at most so many columns of a terminal. */
export function quotedNameWithin(name: string, mostColumns: number): string {
  const whole = quotedName(name);
  if (columnsOf(whole) <= mostColumns) return whole;
  const characters = [...name].slice(0, LONGEST_NAME);
  let cut = "";
  for (const character of characters) {
    if (columnsOf(quotedName(`${cut}${character}…`)) > mostColumns) break;
    cut += character;
  }
  return quotedName(`${cut}…`);
}

/** Columns that a text takes in a terminal, at most: whatever may be wide counts as wide. */
export function columnsOf(text: string): number {
  let columns = 0;
  // By units, which is faster than by characters: the second one of a pair takes no columns.
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < FIRST_WIDE) columns += 1;
    else if (unit < FIRST_LOW || unit > LAST_LOW) columns += 2;
  }
  return columns;
}

/** The first character that Unicode's East Asian Width calls wide: Hangul Jamo. */
const FIRST_WIDE = 0x1100;
/** The second units of characters that take two. */
const FIRST_LOW = 0xdc00;
const LAST_LOW = 0xdfff;

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
