import type { IResolvable } from "cdktf";
import { expression } from "../terraform/expression";

/** What a message is made of; expressions for Terraform. */
interface TextParts {
  /** Lines that are always there. */
  readonly head: IResolvable;
  /** Texts of which as many are taken as there is room for. */
  readonly rows: IResolvable;
  /** How many rows there would be, those that were not even considered included. */
  readonly total: IResolvable;
  /** Stands behind the number of rows that are left out. */
  readonly rest: IResolvable;
}

/** Characters of an SMS. */
const MOST_SHORT = 490;
const BRACKETS = "/[\\[\\]【】]/";
const WHITE_SPACE = "/\\s+/";
/** Room for the number of rows that are left out. */
const COUNT_BYTES = 40;

// Terraform counts characters only; four characters of Base64 are three bytes. JSON is never shorter than its text.
const ROW_BYTES = expression`length(base64encode(jsonencode(row))) * 3 / 4`;
const FRAME_BYTES = expression`length(base64encode(jsonencode([t.head, t.rest]))) * 3 / 4`;

/** A text of at most so many bytes, as UTF-8 and as JSON alike: trimmed by whole rows, with the count of those left out. */
export function fitText({ head, rows, total, rest }: TextParts, mostBytes: number): IResolvable {
  return expression`[for t in [{ head = ${head}, rows = ${rows}, total = ${total}, rest = ${rest} }] :
    [for sizes in [[for row in t.rows : ${ROW_BYTES}]] :
      [for room in [${mostBytes - COUNT_BYTES} - ${FRAME_BYTES}] :
        [for kept in [length([for i, size in sizes : i if sum(slice(sizes, 0, i + 1)) <= room])] :
          join("\\n", concat(t.head, slice(t.rows, 0, kept),
            kept == t.total ? [] : [format("  and %d more%s", t.total - kept, t.rest)]))
        ][0]
      ][0]
    ][0]
  ][0]`;
}

/** One line for a phone: no square brackets, which SMS must not have, nor their Chinese kin. */
export function shortText(lines: IResolvable): IResolvable {
  const line = expression`replace(replace(join(" ", ${lines}), ${BRACKETS}, ""), ${WHITE_SPACE}, " ")`;
  // substr() would count what people see as one character, however much it is made of.
  return expression`regex(${`(?s)^.{0,${MOST_SHORT}}`}, ${line})`;
}

/** A text that synthesis knows, without control characters and cut to so many bytes in UTF-8. */
export function oneLine(text: string, mostBytes: number): string {
  let line = "";
  for (const character of text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")) {
    if (Buffer.byteLength(line + character) > mostBytes) break;
    line += character;
  }
  return line;
}
