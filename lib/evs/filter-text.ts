import { InvalidQueryError } from "./errors";
import { isWellFormed } from "./text";

/**
 * The string of a filter. An empty string does not filter.
 *
 * @throws InvalidQueryError for a string that cannot be sent
 */
export function toFilterText(parameter: string, given: string | undefined): string | undefined {
  if (given === undefined || given === "") return undefined;
  if (!isWellFormed(given))
    throw new InvalidQueryError(parameter, "is not valid Unicode: it has half of a surrogate pair");
  return given;
}

/**
 * The name of a filter. An empty name does not filter.
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
 * Whether the value of a row matches a filter. Not every server applies filters, so rows are checked again. A malformed
 * row without the value matches: a warning reports it.
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

/** Unicode has several forms of the same string, and Terraform sends only this one. */
const normalForm = (text: string) => text.normalize("NFC");
