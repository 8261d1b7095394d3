// Control and format characters (with bidirectional controls and zero-width ones), line and paragraph separators: they
// could break or forge a line, or be invisible in it.
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Only printable ASCII, as in nearly all texts. This test takes a tenth of the time of the one for Unicode classes. */
const PLAIN = /^[ -~]*$/;
/** Number of characters of a name in a line. */
const LONGEST_NAME = 120;

/** A text on one line, regardless of its characters. */
export function oneLine(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNPRINTABLE, "\uFFFD");
}

/** A text with a capital at its start. */
export const capitalized = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** A name in a line. It is foreign text, so it is quoted and escaped, and cut if it is very long. */
export function quotedName(name: string): string {
  // A text never has more characters than units.
  const characters = name.length > LONGEST_NAME ? [...name] : [];
  const shown = characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME).join("")}…` : name;
  return oneLine(JSON.stringify(shown));
}

/** The same in at most this number of terminal columns. */
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

/** Maximum number of terminal columns of a text: characters that can be wide count as wide. */
export function columnsOf(text: string): number {
  let columns = 0;
  // Loops over units, which is faster than over characters: the second unit of a pair takes no columns.
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < FIRST_WIDE) columns += 1;
    else if (unit < FIRST_LOW || unit > LAST_LOW) columns += 2;
  }
  return columns;
}

/** The first wide character of Unicode's East Asian Width: Hangul Jamo. */
const FIRST_WIDE = 0x1100;
/** The second units of characters with two units. */
const FIRST_LOW = 0xdc00;
const LAST_LOW = 0xdfff;

/** Bytes of a text as UTF-8 in JSON. They are never fewer than those of the text. */
export const jsonBytes = (text: string) => Buffer.byteLength(JSON.stringify(text)) - 2;

/** The beginning of a text, with at most this number of bytes in UTF-8. No character is cut. */
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
