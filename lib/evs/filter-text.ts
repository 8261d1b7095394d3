import { InvalidQueryError } from "./errors";
import { isWellFormed } from "./text";

/**
 * The text of a filter; an empty one is none.
 *
 * @throws InvalidQueryError for what cannot be sent
 */
export function toFilterText(parameter: string, given: string | undefined): string | undefined {
  if (given === undefined || given === "") return undefined;
  if (!isWellFormed(given))
    throw new InvalidQueryError(parameter, "is not valid Unicode: it has half of a surrogate pair");
  return given;
}

/**
 * The name to look for; an empty one is none.
 *
 * @throws InvalidQueryError for a name of more than 255 bytes in UTF-8
 */
export function toNameFilter(given: string | undefined): string | undefined {
  const name = toFilterText("name", given);
  const bytes = Buffer.byteLength(name ?? "");
  if (bytes > 255) throw new InvalidQueryError("name", `must have at most 255 bytes in UTF-8, got ${bytes}`);
  return name;
}

/**
 * Whether a filter lets a value of a row through. A filter is a promise that not every server keeps, so rows are looked
 * at again. A malformed row that does not tell is let through: it is warned about, and nobody knows better.
 */
export function fits(
  wanted: string | undefined,
  value: string | null,
  row: { readonly problem: string | null },
  formOf: (text: string) => string = normalForm,
): boolean {
  if (wanted === undefined || wanted === "") return true;
  return value === null ? row.problem !== null : formOf(value) === formOf(wanted);
}

/** Unicode knows several forms of the same text, and Terraform sends only this one. */
const normalForm = (text: string) => text.normalize("NFC");
